import { idsIn, type ListQuery, listUrl } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { kindHeads, kindNames, kindTitles } from './messages.ts'
import { matrixWords as words } from './messages-matrix.ts'
import { askedSigners, askedStates, type Bounds, countsOf, fits, type KindCount, whoSigns } from './matrix-rules.ts'
import type { Participant } from './participants.ts'
import { consentKinds } from './rules.ts'

export const filterNames = ['scope', 'group', 'pair', 'person', 'kind', 'state', 'signs', 'missing'] as const

const kinds = consentKinds.map((kind) => ({ value: kind, label: kindTitles[kind] }))

/** Choices of the filters but the study groups. */
export const options = {
  kinds,
  bulkKinds: [
    { value: 'missing', label: words.allMissing },
    { value: 'ending', label: words.allEnding },
    ...consentKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
  ],
  scopes: [
    { value: 'current', label: words.scopeCurrent },
    { value: 'banks', label: words.scopeBanks },
  ],
  states: askedStates.map((value) => ({ value, label: words.states[value] })),
  signers: askedSigners.map((value) => ({ value, label: words.signs[value] })),
}

/** Those of the people whom the address asks for by name and by who signs: their consents are counted above the table. */
export function askedPeople(people: readonly Participant[], { q, filters }: ListQuery, bounds: Bounds): Participant[] {
  const key = searchKey(q)
  return people.filter((person) => person.nameKey.includes(key) && (!filters.signs || whoSigns(person, bounds) === filters.signs))
}

/** Of these, those whose consents are in the state asked for. */
export function askedConsents(people: readonly Participant[], { filters }: ListQuery, bounds: Bounds): Participant[] {
  const asked = { kind: filters.kind, state: filters.state, missing: filters.missing !== undefined }
  return people.filter((person) => fits(person, asked, bounds))
}

/** Every condition as a chip that takes it away. */
export function chipsOf(list: ListQuery, people: readonly Participant[], groups: readonly { value: string; label: string }[]) {
  const asked = idsIn(list.filters.pair) ?? []
  const [pair] = people.flatMap((person) => person.pairs).filter(({ id }) => asked.includes(id))
  const chosen = (name: string, from: readonly { value: string; label: string }[]) => from.find(({ value }) => value === list.filters[name])?.label
  const labels: Record<string, string | undefined> = {
    scope: chosen('scope', options.scopes),
    group: chosen('group', groups),
    pair: asked.length > 1 ? words.pairs(asked.length) : pair?.topic,
    person: people[0]?.name,
    kind: chosen('kind', kinds),
    state: chosen('state', options.states),
    signs: chosen('signs', options.signers),
    missing: words.onlyMissing,
  }
  return Object.keys(list.filters).map((name) => ({ label: labels[name] ?? list.filters[name] ?? '', url: listUrl(list, { filters: { [name]: null } }) }))
}

/** Lines above the table: each kind with how many came in and how many are lacked, every number a way to those people. */
export function countLines(list: ListQuery, people: readonly Participant[], bounds: Bounds) {
  return countsOf(people, bounds).map((count) => ({ head: kindHeads[count.kind], numbers: numbersOf(list, count) }))
}

function numbersOf(list: ListQuery, { kind, asked, received, issued, missing }: KindCount) {
  const to = (filters: Record<string, string | null>) => listUrl(list, { filters: { kind, state: null, missing: null, ...filters } })
  const optional = kind === 'dataDistribution'
  return [
    { text: words.received(received, asked), url: received > 0 ? to({ state: 'received' }) : null },
    ...(optional || missing === 0 ? [] : [{ text: words.lacked(missing), url: to({ missing: 'on' }) }]),
    ...(issued > 0 ? [{ text: words.issued(issued), url: to({ state: 'issued' }) }] : []),
  ]
}
