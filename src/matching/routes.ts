import type { Request, Response } from 'express'
import { type Actor, actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { readList } from '../app/lists.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { makeChoice, withdrawChoice } from './commands.ts'
import { choiceForm } from './form.ts'
import { notices } from './messages.ts'
import { overviewPage } from './overview.ts'
import { can } from './policy.ts'
import { choicePage } from './presenter.ts'
import { findDecider, findMentee, pageOfWaiting } from './queries.ts'
import { rankFor } from './rank.ts'

export const matching = pages()

matching.get('/choices', can.seeChoices, async (req, res) => {
  const list = readList(req, { sorts: ['name'], filters: [] })
  await render(res, 'choices/index', overviewPage(actorOf(req), list, await pageOfWaiting(yearOf(req).id, list)))
})

matching.get('/choices/:menteeProfileId', can.seeChoices, async (req, res) => {
  await showChoice(actorOf(req), res, idOf(req), null, 200)
})

matching.post('/choices/:menteeProfileId', can.makeChoice, async (req, res) => {
  const [actor, id] = [actorOf(req), idOf(req)]
  const form = parseForm(req, choiceForm)
  if (!form.ok) return showChoice(actor, res, id, form, 422)
  const saved = await unlessStale(() => makeChoice(actor, id, form.data))
  if (!saved) return showChoice(actor, res, id, reject(form, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.made })
  res.redirect(303, `/choices/${id}`)
})

matching.post('/choices/:menteeProfileId/removal', can.makeChoice, async (req, res) => {
  await withdrawChoice(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.withdrawn })
  res.redirect(303, `/choices/${idOf(req)}`)
})

async function showChoice(actor: Actor, res: Response, id: number, typed: { values: Values; errors: Errors } | null, status: number): Promise<void> {
  const mentee = await findMentee(id)
  const ranking = await rankFor(mentee)
  await render(res, 'choices/show', choicePage(actor, { mentee, ranking, decider: await findDecider(mentee), typed }), status)
}

function idOf(req: Request): number {
  return Number(req.params.menteeProfileId) || 0
}
