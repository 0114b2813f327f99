import { type Action, act as press, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fileSize, longDate, shortDate } from '../app/format.ts'
import { readers } from './messages-acquaintance.ts'
import { kinds, labels, levels, words } from './messages.ts'
import { named } from './messages-named.ts'
import type { findLegalBasis, listLegalBases } from './queries.ts'
import { blocksPublication, inForce } from './rules.ts'

type Listed = Awaited<ReturnType<typeof listLegalBases>>[number]
type Act = Awaited<ReturnType<typeof findLegalBasis>>

/** A line of the register. */
export function actRow(act: Listed, day: string) {
  return {
    id: act.id,
    title: act.title,
    level: act.citable ? levels[act.level] : `${levels[act.level]}, ${words.notCitable}`,
    term: words.term(act.validFrom, act.validTo),
    status: standing(act, day),
  }
}

/** Whether an act works on a day, in a word. */
export function standing(act: { validFrom: string | null; validTo: string | null }, day: string) {
  if (inForce(act, day)) return { label: words.inForce, tone: 'ok' }
  const expired = act.validTo !== null && act.validTo < day
  return { label: expired ? words.expired : words.future, tone: 'plain' }
}

/** «Положение от 01.09.2023 № 200». */
export function reference(act: { kind: Listed['kind']; issuedOn: string | null; number: string | null }): string {
  return words.reference(act.kind ? kinds[act.kind] : words.noKind, act.issuedOn, act.number)
}

/** The page of an act: what it is, its files, what may be done with it. */
export function actPage(act: Act, actor: Actor, day: string) {
  const keeps = actor.role === 'methodist'
  const rows: [string, string | null][] = [
    [labels.kind, act.kind && kinds[act.kind]],
    [labels.level, levels[act.level]],
    [labels.issuer, act.issuer],
    [labels.issued, [act.issuedOn ? longDate(act.issuedOn) : null, act.number ? `№ ${act.number}` : null].filter(Boolean).join(' ') || null],
    [labels.adopted, act.adopted],
    [labels.agreed, act.agreed],
    [labels.term, words.term(act.validFrom, act.validTo)],
    [labels.cited, act.citable ? labels.offered : words.notCitable],
  ]
  return {
    id: act.id,
    title: act.level === 'local' ? named(act) : reference(act),
    lead: act.level === 'local' && act.citable ? words.cited(act.title) : act.title,
    rows: [...rows.map(([label, value]) => ({ label, value, url: null })), { label: labels.url, value: act.url, url: act.url, urlLabel: words.openSite }],
    statuses: [standing(act, day), onSite(act, day)],
    files: act.files.map(({ file }) => ({
      name: file.originalName,
      size: fileSize(file.size),
      url: `/legal-bases/${act.id}/files/${file.id}`,
      actions: keeps ? [press(words.remove, `/legal-bases/${act.id}/files/${file.id}/removal`, { tone: 'danger', confirm: words.confirmRemove })] : [],
    })),
    actions: keeps ? actionsOf(act, day) : [],
    keeps,
    isLocal: act.level === 'local',
    readers: Object.entries(readers).map(([value, label]) => ({ value, label })),
  }
}

// Visitors are shown only acts in force.
function onSite(act: Act, day: string) {
  if (!act.published) return { label: words.internal, tone: 'plain' }
  return inForce(act, day) ? { label: words.published, tone: 'new' } : { label: words.hidden, tone: 'plain' }
}

function actionsOf(act: Act, day: string): Action[] {
  const url = `/legal-bases/${act.id}`
  const publication = act.published
    ? press(words.withdraw, url + '/withdrawal')
    : press(words.publish, url + '/publication', { confirm: words.confirmPublish, blockedBy: blocksPublication(act, day) })
  return [link(words.edit, url + '/edit'), publication]
}

/** An act as the form shows it. */
export function actValues(act: Act) {
  const day = (value: string | null) => (value === null ? '' : shortDate(value))
  const { title, level, kind, issuer, number, adopted, agreed, url, position, version } = act
  return {
    title,
    level,
    kind: kind ?? '',
    issuer: issuer ?? '',
    number: number ?? '',
    adopted: adopted ?? '',
    agreed: agreed ?? '',
    url: url ?? '',
    citable: act.citable ? 'on' : '',
    issuedOn: day(act.issuedOn),
    validFrom: day(act.validFrom),
    validTo: day(act.validTo),
    position: String(position),
    version: String(version),
  }
}

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))
export const levelOptions = options(levels)
export const kindOptions = options(kinds)
