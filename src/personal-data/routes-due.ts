import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, type Values } from '../app/forms.ts'
import { pager, readList } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { organisation } from '../organisation/queries.ts'
import { anonymise } from './commands/anonymisation.ts'
import { listExpired, listWithdrawals } from './due.ts'
import { anonymisationFacts } from './facts.ts'
import { anonymisationForm } from './form.ts'
import { notices, storageTerm } from './messages.ts'
import { can } from './policy.ts'
import { anonymisationPage, expiredRow, withdrawalRow } from './presenter-due.ts'

/** What has to be done with data whose time is over. */
export const duePages = pages()

const size = 100

duePages.get('/personal-data', can.anonymise, async (req, res) => {
  const list = readList(req, { sorts: ['name'], filters: [] })
  const { rows, total } = await listExpired(list, size)
  const { storageYears } = await organisation()
  const withdrawals = await listWithdrawals()
  await render(res, 'personal-data/index', {
    rows: rows.map(expiredRow),
    withdrawals: withdrawals.map(withdrawalRow),
    term: storageTerm(storageYears),
    pager: pager(list, total, size),
  })
})

duePages.get('/personal-data/anonymisation', can.anonymise, async (req, res) => {
  await askPage(res, { person: [req.query.person ?? []].flat().map(String) }, {}, 200)
})

duePages.post('/personal-data/anonymisation', can.anonymise, async (req: Request, res) => {
  const form = parseForm(req, anonymisationForm)
  if (!form.ok) return askPage(res, form.values, form.errors, 422)
  await anonymise(actorOf(req), form.data.person)
  flash(req, { tone: 'ok', text: notices.anonymised(form.data.person.length) })
  res.redirect(303, '/personal-data')
})

async function askPage(res: Response, values: Values, errors: object, status: number): Promise<void> {
  const chosen = [values.person ?? []].flat().filter((id) => /^\d{1,9}$/.test(id))
  const candidates = await anonymisationFacts(chosen.map(Number))
  if (chosen.length > 0 && candidates.length === 0) throw new NotFound()
  await render(
    res,
    'personal-data/anonymisation',
    { ...anonymisationPage(candidates), ...blank({ ...values, word: [values.word ?? ''].flat()[0] ?? '' }), errors },
    status,
  )
}
