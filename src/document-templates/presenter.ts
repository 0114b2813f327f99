import { act, type Action } from '../app/actions.ts'
import { dayOf, today } from '../app/clock.ts'
import { fileSize, shortDate } from '../app/format.ts'
import { type Fields, fieldsOf } from '../documents/fields.ts'
import type { TemplateName } from '../documents/types.ts'
import type { Check, MissingField } from './check.ts'
import { explain } from './explain.ts'
import { broken, brokenOther, declining, documents, droppedWords, groups, nearWords, unknownWords, words } from './messages.ts'
import { plainItem } from './messages-fields.ts'
import type { listVersions, TemplateVersion } from './queries.ts'
import { forceBlockers, inForceOn } from './rules.ts'

type Versions = Awaited<ReturnType<typeof listVersions>>

export const urlOf = (name: string) => `/document-templates/${name}`
const versionUrl = ({ name, id }: { name: string; id: number }) => `${urlOf(name)}/versions/${id}`

/** The page of all documents by groups, with what is in force. */
export function listPage(versions: Versions, builtIn: (version: Versions[number]) => boolean) {
  const rows = (Object.keys(documents) as TemplateName[]).map((name) => {
    const own = versions.filter((one) => one.name === name)
    return { ...documents[name], url: urlOf(name), ...standing(own, builtIn) }
  })
  return Object.entries(groups).map(([group, title]) => ({ title, rows: rows.filter((row) => row.group === group) }))
}

function standing(versions: Versions, builtIn: (version: Versions[number]) => boolean) {
  const day = today()
  const now = inForceOn(versions, day)
  const [next] = versions.flatMap(({ validFrom }) => (validFrom !== null && validFrom > day ? validFrom : [])).sort()
  const from = now === null || builtIn(now) ? null : now.validFrom
  return {
    status: { label: from === null ? words.builtIn : words.own(from), tone: from === null ? 'plain' : 'ok' },
    next: next === undefined ? null : words.planned(next),
  }
}

/** The page of one document: what is in force and the history of the centre's files. */
export function documentPage(name: TemplateName, versions: Versions, builtIn: (version: Versions[number]) => boolean) {
  const { title, about } = documents[name]
  const now = inForceOn(versions, today())
  const own = now !== null && !builtIn(now)
  return {
    ...{ name, title, about, url: urlOf(name) },
    ...standing(versions, builtIn),
    inForceUrl: own ? `${versionUrl(now)}/file` : null,
    back: own ? [act(words.actions.builtIn, `${urlOf(name)}/built-in`, { confirm: words.confirmBuiltIn })] : [],
    versions: versions.map((version) => versionRow(version, now?.id ?? null)),
  }
}

function versionRow(version: Versions[number], inForceId: number | null) {
  const { file, note, createdAt } = version
  return {
    url: versionUrl(version),
    file: file.originalName,
    size: fileSize(file.size),
    note,
    loadedOn: shortDate(dayOf(createdAt)),
    status: statusOf(version, inForceId),
  }
}

function statusOf({ id, validFrom }: { id: number; validFrom: string | null }, inForceId: number | null) {
  if (validFrom === null) return words.draft
  if (validFrom > today()) return words.waiting(validFrom)
  return id === inForceId ? words.inForce : words.past(validFrom)
}

/** The page of one file: what the check found, what it was tried on, and from which day it may work. */
export function versionPage(version: TemplateVersion, check: Check, inForceId: number | null) {
  const name = version.name as TemplateName
  const url = versionUrl(version)
  const missingLine = ({ path }: MissingField) => ({ tag: tagOf(path), text: explain(name, path) })
  return {
    ...{ url, title: documents[name].title, documentUrl: urlOf(name), file: version.file.originalName, note: version.note, version: version.version },
    status: statusOf(version, inForceId),
    declines: declining.has(name),
    broken: check.broken.map(({ code, tag, near }) => ({ text: (broken[code] ?? brokenOther)(tag), near: near ? nearWords(near) : null })),
    unknown: check.unknown.map(({ tag, why, hint }) => unknownWords[why](tag, hint)),
    required: check.missing.filter(({ required }) => required).map(missingLine),
    missing: check.missing.filter(({ required }) => !required).map(missingLine),
    dropped: check.dropped.map((one) => droppedWords[one]),
    force: forceAction(version, url, check, inForceId),
    cancel: version.validFrom !== null && version.validFrom > today() ? [act(words.actions.cancel, `${url}/cancellation`)] : [],
  }
}

function forceAction(version: TemplateVersion, url: string, check: Check, inForceId: number | null): Action | null {
  return version.id === inForceId ? null : act(words.actions.force, `${url}/force`, { tone: 'primary', blockedBy: forceBlockers(check) })
}

const tagOf = (path: readonly string[]) => `{${path.at(-1) ?? ''}}`

/** «Какие поля можно вставить»: everything a template of the document may print, lists with what stands in them. */
export function dictionary(name: TemplateName) {
  return linesOf(name, fieldsOf(name), [])
}

function linesOf(name: TemplateName, fields: Fields, above: readonly string[]): { tag: string; text: string; depth: number }[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const path = [...above, key]
    const depth = above.length
    const line = { tag: field.kind === 'text' ? `{${key}}` : `{#${key}} … {/${key}}`, text: explain(name, path), depth }
    const inside = field.kind === 'list' && !field.fields ? [{ tag: '{.}', text: plainItem, depth: depth + 1 }] : []
    return [line, ...inside, ...(field.fields ? linesOf(name, field.fields, path) : [])]
  })
}
