import type { Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, type Form, parseForm, reject, type Values } from '../app/forms.ts'
import { fullName, shortDate } from '../app/format.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { reasonOptions } from '../banks/presenter.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { type Leaving, markLeft, markReturned } from './commands/leaving.ts'
import { leavingFacts } from './facts.ts'
import { decidedIn, leavingForm } from './form-leaving.ts'
import { leavingReasons, notices } from './messages.ts'
import { can } from './policy.ts'
import { leavingPairs, pairErrors } from './presenter-leaving.ts'
import { closedProfiles, findPerson } from './queries.ts'

export const peopleLeaving = pages()

peopleLeaving.get('/people/:id/leaving', can.managePeople, async (req, res) => {
  const person = await findPerson(actorOf(req), Number(req.params.id))
  await leavingPage(res, person, blank({ leftOn: shortDate(today()), version: String(person.version) }), 200)
})

peopleLeaving.post('/people/:id/leaving', can.managePeople, async (req, res) => {
  const person = await findPerson(actorOf(req), Number(req.params.id))
  const form: Form<Leaving> = parseForm(req, leavingForm)
  const { activePairs } = await leavingFacts(person.id)
  const errors = form.ok ? pairErrors(activePairs, form.data) : { ...form.errors, ...pairErrors(activePairs, { leftOn: null, ...decidedIn(form.values) }) }
  if (!form.ok || Object.keys(errors).length > 0) return leavingPage(res, person, reject(form, errors), 422)
  const orders: number[] = []
  const saved = await unlessStale(async () => void orders.push(...(await markLeft(actorOf(req), person.id, form.data))))
  if (!saved) return leavingPage(res, person, reject({ values: { ...form.values, version: String(person.version) } }, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.left, items: orders.map((order) => ({ text: notices.endingReady, url: `/orders/${order}` })) })
  res.redirect(303, `/people/${person.id}`)
})

peopleLeaving.post('/people/:id/return', can.managePeople, async (req, res) => {
  const id = Number(req.params.id)
  const { removed, kept } = await markReturned(actorOf(req), id)
  const closed = await closedProfiles(id, yearOf(req).id)
  const items = [
    ...(removed.length > 0 ? [{ text: notices.endingRemoved, url: null }] : []),
    ...kept.map((order) => ({ text: notices.endingKept, url: `/orders/${order}` })),
    ...(closed.mentor ? [{ text: notices.reconsiderMentor, url: `/people/${id}#mentor` }] : []),
    ...(closed.mentee ? [{ text: notices.reconsiderMentee, url: `/people/${id}#mentee` }] : []),
  ]
  flash(req, { tone: 'ok', text: notices.returned, items })
  res.redirect(303, `/people/${id}`)
})

type Named = { id: number; kind: PersonKind; lastName: string; firstName: string; middleName: string | null }

async function leavingPage(res: Response, person: Named, { values, errors }: { values: Values; errors: Errors }, status: number): Promise<void> {
  const { activePairs } = await leavingFacts(person.id)
  const model = {
    name: fullName(person),
    card: `/people/${person.id}`,
    pairs: leavingPairs(activePairs, person.id),
    reasons: reasonOptions(leavingReasons[person.kind]),
  }
  await render(res, 'people/leaving', { ...model, values, errors }, status)
}
