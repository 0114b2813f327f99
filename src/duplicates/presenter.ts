import { act, link } from '../app/actions.ts'
import { addDays, dayOf } from '../app/clock.ts'
import { fullName, shortDate } from '../app/format.ts'
import { personKinds } from '../people/messages.ts'
import type { LikelyPair } from './finding.ts'
import { daysToUndo, forgottenBefore } from './merge-rules.ts'
import { degrees, doubts, groupLabels, otherTables, signs, tableNames, words } from './messages.ts'
import type { listDistinct, MergeRow } from './queries.ts'
import type { Known, Likely } from './rules.ts'
import type { Left } from './commands/undo.ts'
import { groups, groupKeys } from './choices.ts'

/** «имя полностью совпадает, одна дата рождения; но должности разные». */
export function whyText({ signs: found, doubts: against }: Likely): string {
  const why = found.map((sign) => signs[sign]).join(', ')
  return against.length === 0 ? why : `${why}; ${words.but(against.map((doubt) => doubts[doubt]).join(', '))}`
}

/** What tells a record from one of the same name: kind, post or school, day of birth. */
export function recordCell(person: Known) {
  const about = [
    person.kind === 'student' ? null : personKinds[person.kind],
    person.kind === 'student' ? person.school : person.post,
    person.birthOn && words.born(shortDate(person.birthOn)),
  ]
  return { name: fullName(person), url: `/people/${person.id}`, about: [words.record(person.id), ...about].filter(Boolean).join(', ') }
}

export function likelyRow(pair: LikelyPair) {
  const url = `/duplicates/${pair.one.id}/${pair.other.id}`
  return {
    one: recordCell(pair.one),
    other: recordCell(pair.other),
    why: pair.signs.map((sign) => signs[sign]).join(', '),
    but: pair.doubts.length === 0 ? null : words.but(pair.doubts.map((doubt) => doubts[doubt]).join(', ')),
    degree: degrees[pair.degree],
    actions: [link(words.compare, url), act(words.tellApart, url + '/distinction')],
  }
}

export function distinctRow({ one, other, createdAt }: Awaited<ReturnType<typeof listDistinct>>['rows'][number]) {
  const url = `/duplicates/${one.id}/${other.id}`
  return {
    one: recordCell(one),
    other: recordCell(other),
    when: shortDate(dayOf(createdAt)),
    actions: [link(words.compare, url), act(words.undoDistinct, url + '/distinction/removal')],
  }
}

/** A merge with how long it can be taken back. */
export function mergeRow(merge: MergeRow) {
  const open = merge.undoneAt === null && merge.undo !== '' && merge.createdAt >= forgottenBefore(new Date())
  const until = shortDate(addDays(dayOf(merge.createdAt), daysToUndo))
  const state = merge.undoneAt ? words.undone(shortDate(dayOf(merge.undoneAt))) : open ? words.undoUntil(until) : words.forgotten
  const undo = act(words.undoMerge, `/duplicates/merges/${merge.id}/reversal`, { confirm: words.confirmUndo })
  return {
    kept: merge.kept ? { name: fullName(merge.kept), url: `/people/${merge.kept.id}` } : null,
    removed: [nameOf(merge.removed), words.record(merge.removedId)].filter(Boolean).join(', '),
    when: shortDate(dayOf(merge.createdAt)),
    by: merge.by,
    state,
    actions: open ? [undo] : [],
  }
}

function nameOf(person: MergeRow['removed']): string | null {
  const { lastName = '', firstName = '', middleName = null } = person ?? {}
  return lastName === '' ? null : fullName({ lastName, firstName, middleName: middleName ?? null })
}

/** What stayed as it is when a merge was taken back, each thing once. */
export function leftItems(left: Left[]): { text: string; url: null }[] {
  const texts = left.map(({ table, columns }) => {
    const fields =
      table === 'Person' ? groupKeys.filter((group) => groups[group].some((column) => columns.includes(column))).map((group) => groupLabels[group]) : []
    return [tableNames[table] ?? otherTables, fields.join(', ')].filter(Boolean).join(': ')
  })
  return [...new Set(texts)].map((text) => ({ text, url: null }))
}
