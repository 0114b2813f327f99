import type { NumberedItem } from './order-data.ts'

/** What the items of an assignment order are worded from; days are ready to print. */
export interface AssignmentFacts {
  readonly startsOn: string
  readonly endsOn: string
  readonly programmesDueOn: string | null
  readonly reportsDueOn: string | null
  readonly curator: string | null // in the nominative: «заместитель директора Глинка Н. И.»
  readonly curatorDative?: string | null // «Н. И. Глинке» where the form is known
  readonly siteEditor: string | null // in the nominative; null leaves the duty to the curator
  readonly extra: readonly string[]
  readonly controlledByCurator: boolean
  readonly mentorsOnStaff?: boolean // false: nobody whom the centre may charge with duties
}

/** «В соответствии с …, на основании письменных согласий участников»; each basis is in the instrumental case (§4.1 item 4). */
export function assignmentPreamble(bases: readonly string[]): string {
  return preamble(bases, 'на основании письменных согласий участников')
}

/** The numbered items of an assignment order (§4.1 item 5); only the curator is named in an oblique case, by a form the centre keeps (§4). */
export function assignmentItems(facts: AssignmentFacts): { items: NumberedItem[]; control: NumberedItem } {
  const items = numbered([
    `Закрепить наставнические пары (группы) согласно приложению 1 к настоящему приказу на срок с ${facts.startsOn} по ${facts.endsOn}`,
    ...(facts.mentorsOnStaff === false ? [] : [dutiesItem]),
    mentorsItem(facts),
    curatorItem(facts),
    siteItem(facts),
    ...facts.extra,
  ])
  const control = facts.controlledByCurator
    ? 'Контроль за исполнением приказа возложить на куратора наставничества.'
    : 'Контроль за исполнением приказа оставляю за собой.'
  return { items, control: { n: items.length + 1, text: control } }
}

/** Items of any order, each a sentence, numbered; empty ones are left out. */
export function numbered(texts: readonly string[]): NumberedItem[] {
  return texts.filter((text) => text.trim() !== '').map((text, index) => ({ n: index + 1, text: sentence(text) }))
}

/** «В соответствии с …, в целях …»; each basis is in the instrumental case, the purpose begins with a small letter. */
export function preamble(bases: readonly string[], purpose: string): string {
  return bases.length === 0 ? purpose.charAt(0).toLocaleUpperCase('ru') + purpose.slice(1) : `В соответствии с ${list(bases)}, ${purpose}`
}

const dutiesItem =
  'Возложить на педагогов, указанных в приложении 1 в качестве наставников, с их письменного согласия дополнительные обязанности, связанные с наставнической деятельностью.'

function mentorsItem({ programmesDueOn, reportsDueOn }: AssignmentFacts): string {
  const programmes = programmesDueOn ? `в срок до ${programmesDueOn} ` : ''
  const reports = reportsDueOn ? `в срок до ${reportsDueOn}` : 'по завершении программы'
  return (
    `Наставникам совместно с наставляемыми ${programmes}разработать и представить на утверждение персонализированные программы наставничества, ` +
    `вести записи встреч, ${reports} представить отчёт о реализации программы.`
  )
}

function curatorItem({ curator, curatorDative }: AssignmentFacts): string {
  const name = curatorDative ? ` ${curatorDative}` : curator ? ` (${curator})` : ''
  return (
    `Куратору наставничества${name} обеспечить организационное и методическое сопровождение наставнических пар (групп), ` +
    'мониторинг реализации персонализированных программ и ознакомление участников с настоящим приказом под подпись.'
  )
}

function siteItem({ siteEditor }: AssignmentFacts): string {
  const name = siteEditor ? ` (${siteEditor})` : ''
  return (
    `Ответственному за ведение официального сайта${name} обеспечить освещение мероприятий наставничества на сайте организации ` +
    'с соблюдением законодательства о персональных данных.'
  )
}

function list(parts: readonly string[]): string {
  return parts.map((part) => part.trim()).join(', ')
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?:;…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
