import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { fullName } from '../app/format.ts'
import { parseForm, reject, type Values } from '../app/forms.ts'
import { cameFrom } from '../app/errors.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { collisionsOf, pairCounts } from './collisions.ts'
import { forgetDistinction, tellApart } from './commands/distinct.ts'
import { mergePeople } from './commands/merge.ts'
import { undoMerge } from './commands/undo.ts'
import { comparePage, keepFirst } from './compare.ts'
import { mergeFacts, newerSide } from './facts.ts'
import { mergeForm } from './form.ts'
import { distinctPage, likelyPage, mergesPage } from './lists.ts'
import { missingForMerge } from './merge-rules.ts'
import { notices } from './messages.ts'
import { can } from './policy.ts'
import { leftItems } from './presenter.ts'
import { findBoth, nameOf } from './queries.ts'

export const duplicates = pages()

duplicates.get('/duplicates', can.mergePeople, likelyPage)
duplicates.get('/duplicates/distinct', can.mergePeople, distinctPage)
duplicates.get('/duplicates/merges', can.mergePeople, mergesPage)

duplicates.get('/duplicates/:oneId/:otherId', can.mergePeople, async (req, res) => {
  await showBoth(req, res, { values: {}, errors: {} }, 200)
})

duplicates.post('/duplicates/:oneId/:otherId/merger', can.mergePeople, async (req, res) => {
  const form = parseForm(req, mergeForm)
  if (!form.ok) return showBoth(req, res, form, 422)
  const merged = await unlessStale(() => mergePeople(actorOf(req), ...idsOf(req), form.data))
  if (!merged) return showBoth(req, res, freshVersions(reject(form, { form: formProblems.stale })), 409)
  const [one, other] = idsOf(req)
  const kept = form.data.keep === 'one' ? one : other
  flash(req, { tone: 'ok', text: notices.merged(await nameOf(kept)) })
  res.redirect(303, `/people/${kept}`)
})

duplicates.post('/duplicates/:oneId/:otherId/distinction', can.mergePeople, async (req, res) => {
  await tellApart(actorOf(req), ...idsOf(req))
  flash(req, { tone: 'ok', text: notices.toldApart, items: [{ text: notices.whereDistinct, url: '/duplicates/distinct' }] })
  res.redirect(303, '/duplicates')
})

duplicates.post('/duplicates/:oneId/:otherId/distinction/removal', can.mergePeople, async (req, res) => {
  await forgetDistinction(actorOf(req), ...idsOf(req))
  flash(req, { tone: 'ok', text: notices.togetherAgain })
  res.redirect(303, cameFrom(req, '/duplicates/distinct'))
})

duplicates.post('/duplicates/merges/:id/reversal', can.mergePeople, async (req, res) => {
  const { removedId, left } = await undoMerge(actorOf(req), Number(req.params.id))
  const name = await nameOf(removedId)
  if (left.length === 0) flash(req, { tone: 'ok', text: notices.undone(name) })
  else flash(req, { tone: 'warning', text: notices.undoneBut(name), items: leftItems(left) })
  res.redirect(303, '/duplicates/merges')
})

// A pair has one address, whichever record was named first.
function idsOf(req: Request): [one: number, other: number] {
  const ids = [Number(req.params.oneId), Number(req.params.otherId)]
  return [Math.min(...ids), Math.max(...ids)]
}

// What was typed stays, but the next attempt is made against the records as they are now shown.
function freshVersions(form: { values: Values; errors: Record<string, string> }) {
  const { versionOne: _one, versionOther: _other, ...values } = form.values
  return { ...form, values }
}

async function showBoth(req: Request, res: Response, form: { values: Values; errors: Record<string, string> }, status: number): Promise<void> {
  const [oneId, otherId] = idsOf(req)
  const both = await findBoth(oneId, otherId)
  const [kept, removed] = (form.values.keep ?? keepFirst(both)) === 'other' ? [otherId, oneId] : [oneId, otherId]
  const reasons = missingForMerge(await mergeFacts(kept, removed))
  const compared = {
    ...both,
    reasons,
    newer: await newerSide(oneId, otherId),
    collisions: await collisionsOf(oneId, otherId),
    pairs: await pairCounts(oneId, otherId),
  }
  await render(res, 'duplicates/show', { ...comparePage(compared, form.values), errors: form.errors, names: [both.one, both.other].map(fullName) }, status)
}
