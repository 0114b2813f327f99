import type { Request } from 'express'
import { link } from '../app/actions.ts'
import { today } from '../app/clock.ts'
import { type ListQuery, listUrl } from '../app/lists.ts'
import { addresseeOf } from '../name-forms/queries.ts'
import { organisation } from '../organisation/queries.ts'
import { groupOptions } from '../study-groups/queries.ts'
import { type Chosen, chosenForm } from './form.ts'
import { askedConsents, askedPeople, chipsOf, countLines, filterNames, options } from './list-filters.ts'
import { kindHeads, words } from './messages.ts'
import { casesLink, matrixRow, missingShare } from './presenter.ts'
import { listParticipants } from './queries.ts'
import { consentKinds } from './rules.ts'

/** The matrix of participants and kinds with its filters; every row of it, since states are computed. */
export async function listPage(list: ListQuery, schoolYearId: number, keeps: boolean) {
  const bounds = { day: today(), ages: await organisation() }
  const everybody = await listParticipants(schoolYearId, list.filters)
  const people = askedPeople(everybody, list, bounds)
  const groups = await groupOptions()
  const share = missingShare(people, bounds)
  const { pair, group } = list.filters
  return {
    keeps,
    any: everybody.length > 0,
    share,
    counts: countLines(list, people, bounds),
    rows: askedConsents(people, list, bounds).map((person) => matrixRow(person, bounds)),
    values: { q: list.q, ...list.filters },
    chips: chipsOf(list, everybody, groups),
    resetUrl: listUrl(list, { q: '', filters: Object.fromEntries(filterNames.map((name) => [name, null])) }),
    // People of chosen pairs and of a study group are all to be asked; when everybody has answered, printing is no longer the main thing.
    ticked: keeps && (pair ?? group) !== undefined && share.missing > 0,
    done: keeps && share.missing === 0,
    actions: keeps ? actionsOf(pair, share.missing) : [],
    heads: consentKinds.map((kind) => kindHeads[kind]),
    groups,
    cases: keeps ? casesLink(await addresseeOf(bounds.ages)) : null,
    ...options,
  }
}

function actionsOf(pair: string | undefined, missing: number) {
  const order = pair === undefined ? [] : [link(words.order, `/orders/new?pairs=${pair}`, missing === 0 ? 'primary' : 'plain')]
  return [...order, link(words.scans, '/scans')]
}

/** The people and the kind that an address asks for: `personIds=1,2` or repeated, `kinds=…`. */
export function readChosen(req: Request): Chosen {
  const asked = [req.query.personIds].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : []))
  return chosenForm.parse({ personIds: asked, kinds: req.query.kinds })
}
