import type { Request } from 'express'
import { link } from '../app/actions.ts'
import { today } from '../app/clock.ts'
import { idsIn, type ListQuery, listUrl } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import type { Values } from '../app/forms.ts'
import { organisation } from '../organisation/queries.ts'
import { type Chosen, chosenForm, readRefs, writeRef } from './form.ts'
import { kindHeads, kindNames, kindTitles, words } from './messages.ts'
import { type Bounds, matrixRow, missingShare } from './presenter.ts'
import type { Participant } from './participants.ts'
import { consentFactsFor, listParticipants } from './queries.ts'
import { consentKinds, missingConsents, requiredConsents } from './rules.ts'

/** The matrix of participants and kinds with its filters; every row of it, since states are computed. */
export async function listPage(list: ListQuery, schoolYearId: number, keeps: boolean) {
  const bounds = { day: today(), ages: await organisation() }
  const everybody = await listParticipants(schoolYearId, list.filters)
  const chosen = everybody.filter((person) => isAsked(person, list, bounds))
  const share = missingShare(everybody, bounds)
  const ofPairs = keeps && list.filters.pair !== undefined
  return {
    keeps,
    any: everybody.length > 0,
    share,
    rows: chosen.map((person) => matrixRow(person, bounds)),
    values: { q: list.q, ...list.filters },
    chips: chipsOf(list, everybody),
    // People of chosen pairs are all to be asked; when all have answered, the order is next.
    ticked: ofPairs && share.missing > 0,
    done: ofPairs && share.missing === 0,
    actions: [
      ...(ofPairs ? [link(words.order, `/orders/new?pairs=${list.filters.pair ?? ''}`, share.missing === 0 ? 'primary' : 'plain')] : []),
      ...(keeps ? [link(words.scans, '/scans')] : []),
    ],
    heads: consentKinds.map((kind) => kindHeads[kind]),
    ...options,
  }
}

function isAsked(person: Participant, { q, filters }: ListQuery, { day, ages }: Bounds): boolean {
  const lacks = missingConsents([person], day, ages).map(({ kind }) => kind)
  const ofKind = (kinds: readonly string[]) => (filters.kind ? kinds.includes(filters.kind) : kinds.length > 0)
  if (q && !person.nameKey.includes(searchKey(q))) return false
  if (filters.missing) return ofKind(lacks)
  return !filters.kind || filters.kind === 'dataDistribution' || ofKind(requiredConsents(person))
}

const kindOptions = consentKinds.map((kind) => ({ value: kind, label: kindTitles[kind] }))
const options = {
  kinds: kindOptions,
  bulkKinds: [{ value: 'missing', label: words.allMissing }, ...consentKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))],
  scopes: [{ value: 'banks', label: words.scopeBanks }],
}

function chipsOf(list: ListQuery, people: readonly Participant[]) {
  const asked = idsIn(list.filters.pair) ?? []
  const [pair] = people.flatMap((person) => person.pairs).filter(({ id }) => asked.includes(id))
  const labels: Record<string, string | undefined> = {
    scope: words.scopeBanks,
    pair: asked.length > 1 ? words.pairs(asked.length) : pair?.topic,
    person: people[0]?.name,
    kind: kindOptions.find(({ value }) => value === list.filters.kind)?.label,
    missing: words.onlyMissing,
  }
  return Object.keys(list.filters).map((name) => ({ label: labels[name] ?? list.filters[name] ?? '', url: listUrl(list, { filters: { [name]: null } }) }))
}

/** The people and the kind that an address asks for: `personIds=1,2` or repeated, `kinds=…`. */
export function readChosen(req: Request): Chosen {
  const asked = [req.query.personIds].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : []))
  return chosenForm.parse({ personIds: asked, kinds: req.query.kinds })
}

/** Papers offered on the page of many receipts, with their people, so that any can be unticked. */
export async function receiptRows(values: Values, schoolYearId: number) {
  const refs = readRefs([values.offered ?? []].flat())
  const names = new Map(
    (
      await consentFactsFor(
        refs.map(({ personId }) => personId),
        schoolYearId,
      )
    ).map((facts) => [facts.personId, facts.name]),
  )
  return refs.map((ref) => ({ value: writeRef(ref), name: names.get(ref.personId) ?? '', kind: kindTitles[ref.kind] }))
}
