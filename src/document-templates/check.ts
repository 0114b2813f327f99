import { findField, type Field, type Fields, fieldsOf } from '../documents/fields.ts'
import { readTemplate } from '../documents/in-force.ts'
import { type Dropped, droppedFrom } from '../documents/pdf/dropped.ts'
import type { TemplateName } from '../documents/types.ts'
import { type BrokenTag, readTags, type Tag } from './tags.ts'

/** A placeholder the program does not know; `nearest` is what was probably meant, `inside` the list it belongs to. */
export interface UnknownTag {
  readonly tag: string
  readonly why: 'unknown' | 'elsewhere' | 'raw' | 'notText'
  readonly hint: string | null
}

/** What the program knows and the file does not print; `path` leads to it, from the list it stands in. */
export interface MissingField {
  readonly path: readonly string[]
  readonly required: boolean
}

export interface Check {
  readonly broken: readonly BrokenTag[]
  readonly unknown: readonly UnknownTag[]
  readonly missing: readonly MissingField[]
  readonly dropped: readonly Dropped[]
}

/** Reads a file as the template of a document and says what is wrong with it. */
export function checkTemplate(name: TemplateName, docx: Buffer): Check {
  const fields = fieldsOf(name)
  const { tags, broken } = readTags(docx)
  const used = new Set<string>()
  const unknown = unique(tags.flatMap((tag) => judge(tag, [{ fields, path: [] }], used)))
  return { broken, unknown, missing: broken.length > 0 ? [] : notPrinted(name, missingOf(fields, used)), dropped: droppedFrom(docx) }
}

// What the built-in template leaves out as well is no loss: a narrow table has no sixth column.
function notPrinted(name: TemplateName, missing: readonly MissingField[]): MissingField[] {
  const used = new Set<string>()
  const fields = fieldsOf(name)
  for (const tag of readTags(readTemplate(name)).tags) judge(tag, [{ fields, path: [] }], used)
  const never = new Set(missingOf(fields, used).map(({ path }) => path.join('.')))
  return missing.filter(({ path }) => !never.has(path.join('.')))
}

/** Whether the file may be put into force. */
export function isSound({ broken, unknown }: Pick<Check, 'broken' | 'unknown'>): boolean {
  return broken.length === 0 && unknown.length === 0
}

/** The QR code of a questionnaire, {@code}. */
export const drawing = 'code'

interface Scope {
  readonly fields: Fields
  readonly path: readonly string[]
}

// A name is looked for in the row, then in what stands around it, as docxtemplater does.
function judge(tag: Tag, scopes: readonly Scope[], used: Set<string>): UnknownTag[] {
  if (tag.name === '.') return markUsed(used, [...(scopes.at(-1)?.path ?? []), '.'])
  const scope = scopes.findLast(({ fields }) => findField(fields, tag.name) !== null)
  const field = scope && findField(scope.fields, tag.name)
  if (!scope || !field)
    return tag.raw ? [{ tag: tag.name, why: 'raw', hint: null }] : [unknownTag(tag.name, scopes), ...tag.tags.flatMap((inner) => judge(inner, scopes, used))]
  // Only a drawing the program makes itself is printed as it is.
  if (tag.raw && tag.name !== drawing) return [{ tag: tag.name, why: 'raw', hint: null }]
  const path = [...scope.path, tag.name.replace(/\d+$/, (digits) => (Object.hasOwn(scope.fields, tag.name) ? digits : '*'))]
  if (!tag.section) return field.kind === 'text' ? markUsed(used, path) : [{ tag: tag.name, why: 'notText', hint: null }]
  markUsed(used, path)
  const own = field.kind === 'list' || field.kind === 'group' ? [{ fields: field.fields ?? {}, path }] : []
  return tag.tags.flatMap((inner) => judge(inner, [...scopes, ...own], used))
}

function markUsed(used: Set<string>, path: readonly string[]): [] {
  used.add(path.join('.'))
  return []
}

function unknownTag(name: string, scopes: readonly Scope[]): UnknownTag {
  const everywhere = paths(scopes[0]?.fields ?? {})
  const elsewhere = everywhere.find((path) => path.length > 1 && path.at(-1) === name)
  if (elsewhere) return { tag: name, why: 'elsewhere', hint: elsewhere.at(-2) ?? null }
  const known = [...new Set(scopes.flatMap(({ fields }) => Object.keys(fields)))]
  return { tag: name, why: 'unknown', hint: nearest(name, known) }
}

/** Everything that may be printed, with the way to it: a text and a switch by its name, a list of texts by a dot. */
export function paths(fields: Fields, above: readonly string[] = []): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => [[...above, name], ...(field.fields ? paths(field.fields, [...above, name]) : [])])
}

function missingOf(fields: Fields, used: ReadonlySet<string>, above: readonly string[] = [], optional = false): MissingField[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...above, name]
    const may = optional || field.optional === true
    if (!used.has(path.join('.')) && !(field.kind === 'group' && field.fields && isInside(used, path)))
      return [{ path, required: !may && isExpected(name, field) }]
    return field.fields ? missingOf(field.fields, used, path, may) : []
  })
}

const isInside = (used: ReadonlySet<string>, path: readonly string[]): boolean => [...used].some((one) => one.startsWith(`${path.join('.')}.`))

// A switch chooses between wordings, which a file may do without; the mark of a draft it may not.
const isExpected = (name: string, { kind }: Field): boolean => kind !== 'flag' || name === 'isDraft'

function unique(tags: readonly UnknownTag[]): UnknownTag[] {
  return [...new Map(tags.map((one) => [`${one.tag} ${one.why}`, one])).values()]
}

/** The known name that differs least; null when every one differs by more than a third. */
function nearest(name: string, known: readonly string[]): string | null {
  const rated = known.map((one) => ({ one, far: distance(name.toLowerCase(), one.toLowerCase()) })).sort((a, b) => a.far - b.far)
  const best = rated[0]
  return best && best.far <= Math.max(2, Math.floor(name.length / 3)) ? best.one : null
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
