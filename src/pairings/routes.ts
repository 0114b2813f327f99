import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { type Form, parseForm, type Rejected, reject } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import type { Checked } from './check.ts'
import { formPairs } from './commands.ts'
import { type PairingsData, pairingsForm } from './form.ts'
import { notices, problems } from './messages.ts'
import { freshPage, typedPage } from './page.ts'
import { can } from './policy.ts'
import { namesOf } from './waiting.ts'

export const pairings = pages()

pairings.get('/pairings/new', can.formPairs, async (req, res) => {
  await render(res, 'pairings/new', await freshPage(yearOf(req), req.query.ticked === 'all'))
})

pairings.post('/pairings', can.formPairs, async (req, res) => {
  const form = parseForm(req, pairingsForm)
  if (!form.ok) return again(req, res, form, 422)
  const outcome = await formPairs(actorOf(req), yearOf(req), form.data)
  if (!outcome.ok) return again(req, res, await refused(form, outcome.checked), outcome.checked.stale ? 409 : 422)
  tell(req, res, outcome.pairIds, form.data)
})

async function again(req: Request, res: Response, form: Rejected, status: number): Promise<void> {
  await render(res, 'pairings/new', await typedPage(yearOf(req), form), status)
}

async function refused(form: Form<PairingsData>, { gone, errors }: Checked): Promise<Rejected> {
  const names = await namesOf(gone)
  return reject(form, { form: gone.length > 0 ? problems.taken(names.join('; ')) : problems.rows, ...errors })
}

/** Agreed pairs need consents next; drafts are to be agreed first. */
function tell(req: Request, res: Response, pairIds: number[], { agreed, joined }: PairingsData): void {
  const url = `/consents?pair=${pairIds.join('.')}`
  const items = [{ text: notices.consents, url }]
  flash(req, agreed ? { tone: 'ok', text: notices.agreed(pairIds.length, joined) } : { tone: 'ok', text: notices.drafts(pairIds.length, joined), items })
  res.redirect(303, agreed ? url : '/pairs?status=draft')
}
