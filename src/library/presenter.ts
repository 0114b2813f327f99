import { type Action, act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fileSize, fullName, shortDate } from '../app/format.ts'
import type { Withdrawn } from '../consents/queries-withdrawn.ts'
import { directions } from '../people/messages.ts'
import { forms } from '../pairs/messages.ts'
import { materialKinds, words } from './messages.ts'
import { type findMaterial, type listMaterials, type listPairsToDescribe, publicationFacts } from './queries.ts'
import { blocksPublication } from './rules.ts'

type Row = Awaited<ReturnType<typeof listMaterials>>['rows'][number]
type Material = Awaited<ReturnType<typeof findMaterial>>

/** A line of the list. */
export function materialRow(row: Row) {
  return {
    url: `/library/${row.id}`,
    title: row.title,
    kind: materialKinds[row.kind],
    authors: row.authors ?? '—',
    form: row.form ? forms[row.form] : '—',
    year: row.schoolYear.name,
    status: row.publishedAt ? { label: words.published, tone: 'ok' } : { label: row.forMentors ? words.forMentors : words.internal, tone: 'plain' },
  }
}

/** «Соколова Марина Андреевна – 24.11.2026». */
export function withdrawnText(withdrawn: readonly Withdrawn[]): string {
  return withdrawn.map((person) => `${fullName(person)} – ${shortDate(person.withdrawnOn)}`).join(', ')
}

/** The page of a unit: what it says, its files, and what may be done with it. */
export function materialPage(material: Material, actor: Actor, withdrawn: readonly Withdrawn[]) {
  const { fields } = words
  const keeps = actor.role === 'methodist'
  const rows: [string, string | null][] = [
    [fields.kind, materialKinds[material.kind]],
    [fields.authors, material.authors],
    [fields.form, material.form ? forms[material.form] : null],
    [fields.direction, material.direction ? directions[material.direction] : null],
    [fields.year, material.schoolYear.name],
    [fields.agreed, material.authorsAgreeOn ? shortDate(material.authorsAgreeOn) : null],
  ]
  const texts: [string, string | null][] = [
    [fields.problem, material.problem],
    [fields.goal, material.goal],
    [fields.steps, material.steps],
    [fields.result, material.result],
    [fields.advice, material.advice],
  ]
  return {
    title: material.title,
    lead: material.summary,
    rows: rows.map(([label, value]) => ({ label, value, url: null })),
    texts: texts.filter((entry): entry is [string, string] => entry[1] !== null).map(([heading, text]) => ({ heading, paragraphs: text.split(/\n+/) })),
    link: material.link,
    files: material.files.map(({ file }) => ({
      name: file.originalName,
      size: fileSize(file.size),
      url: `/library/${material.id}/files/${file.id}`,
      actions: keeps ? [removal(material.id, file.id)] : [],
    })),
    actions: [...cardLinks(material.id), ...(keeps ? actionsOf(material) : [])],
    status: material.publishedAt ? (withdrawn.length > 0 ? { label: words.hidden, tone: 'wait' } : { label: words.published, tone: 'ok' }) : null,
    hidden: withdrawn.length > 0 ? words.whyHidden(withdrawnText(withdrawn)) : null,
  }
}

function actionsOf(material: Material): Action[] {
  const url = `/library/${material.id}`
  const publication = material.publishedAt
    ? act(words.withdraw, url + '/withdrawal')
    : act(words.publish, url + '/publication', { confirm: words.confirmPublish, blockedBy: blocksPublication(publicationFacts(material)) })
  return [link(words.edit, url + '/edit'), publication]
}

function cardLinks(id: number): Action[] {
  return [link(words.cardDocx, `/library/${id}/card.docx`), link(words.cardPdf, `/library/${id}/card.pdf`)]
}

function removal(id: number, fileId: number): Action {
  return act(words.remove, `/library/${id}/files/${fileId}/removal`, { tone: 'danger', confirm: words.confirmRemove })
}

/** Choices of the form. */
export function materialOptions(pairs: Awaited<ReturnType<typeof listPairsToDescribe>>) {
  const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
  return {
    kinds: options(materialKinds),
    forms: options(forms),
    directions: options(directions),
    pairs: pairs.map((pair) => ({ value: String(pair.id), label: words.pair(fullName(pair.mentorProfile.person), pair.topic) })),
  }
}

/** The form filled from the record. */
export function materialValues(material: Material): Record<string, string> {
  const { kind, title, authors, form, direction, pairId, summary, problem, goal, steps, result, advice, link, authorsAgreeOn, version, forMentors } = material
  const saved = {
    kind,
    title,
    authors,
    form,
    direction,
    pairId,
    summary,
    problem,
    goal,
    steps,
    result,
    advice,
    link,
    version,
    authorsAgreeOn: authorsAgreeOn ? shortDate(authorsAgreeOn) : null,
    forMentors: forMentors ? 'on' : '',
  }
  return Object.fromEntries(Object.entries(saved).map(([name, value]) => [name, value === null ? '' : String(value)]))
}
