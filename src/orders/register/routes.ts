import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../../app/actor.ts'
import { shortDate } from '../../app/format.ts'
import { blank, type Form, parseForm, reject, type Values } from '../../app/forms.ts'
import { pager, readList, window } from '../../app/lists.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { renderPdf } from '../../documents/render.ts'
import { listActsOf } from '../../legal-bases/queries-acquaintance.ts'
import { numberingIn } from '../numbering.ts'
import { can } from '../policy.ts'
import { numberNotes } from '../presenter.ts'
import { journalDocx } from './document.ts'
import { periodForm } from './form.ts'
import { registerProblems as problems, registerWords as words } from './messages.ts'
import { actLine, kindOptions, registerHeads, registerRow, statusOptions } from './presenter.ts'
import { factsOf, listNumbered, listOrders, registerOptions, signedBy } from './queries.ts'

/** The register of orders and its printed journal. */
export const registerPages = pages()

registerPages.get('/orders', can.seeOrders, async (req, res) => {
  const [actor, year, list] = [actorOf(req), yearOf(req), readList(req, registerOptions)]
  const found = await listOrders(actor, year.id, list)
  const { skip, take } = window(list, found.length)
  const shown = found.slice(skip, skip + take)
  const ids = shown.map(({ id }) => id)
  const facts = await factsOf(ids)
  const [keeps, mentor] = [actor.role === 'methodist', actor.role === 'mentor']
  const own = mentor ? await signedBy(actor.personId, ids) : null
  await render(res, 'orders/index', {
    ...{
      rows: shown.map((order) => registerRow(order, facts.get(order.id), own?.get(order.id))),
      columns: registerHeads(list, mentor),
      pager: pager(list, found.length),
    },
    ...{ values: { q: list.q, ...list.filters }, statusOptions, kindOptions, keeps, mentor },
    filtered: list.q !== '' || Object.keys(list.filters).length > 0,
    acts: mentor && actor.personId !== null ? (await listActsOf(actor.personId, year.id)).map(actLine) : [],
    notes: keeps ? numberNotes(await numberingIn(year.id)) : [],
  })
})

registerPages.get('/orders/journal', can.printJournal, async (req, res) => {
  const { startsOn, endsOn } = yearOf(req)
  await askPeriod(res, blank({ from: shortDate(startsOn), to: shortDate(endsOn) }))
})

registerPages.get('/orders/journal.docx', can.printJournal, async (req, res) => {
  const form = await periodOf(req)
  if (!form.ok) return askPeriod(res, form, 422)
  const { from, to } = form.data
  res.attachment(`${words.fileName(from, to)}.docx`).send(await journalDocx(form.data, actorOf(req).name))
})

registerPages.get('/orders/journal.pdf', can.printJournal, async (req, res) => {
  const form = await periodOf(req)
  if (!form.ok) return askPeriod(res, form, 422)
  const { from, to } = form.data
  res.attachment(`${words.fileName(from, to)}.pdf`).send(await renderPdf(await journalDocx(form.data, actorOf(req).name), words.journal))
})

// An address without days asks for the whole school year; a journal without a line would be a sheet of paper for nothing.
async function periodOf(req: Request): Promise<Form<{ from: string; to: string }>> {
  const { startsOn, endsOn } = yearOf(req)
  const form = parseForm({ body: { from: shortDate(startsOn), to: shortDate(endsOn), ...req.query } }, periodForm)
  if (!form.ok) return form
  const { from, to } = form.data
  return (await listNumbered(from, to)).length > 0 ? form : reject(form, { to: problems.nothing(from, to) })
}

async function askPeriod(res: Response, { values, errors }: { values: Values; errors: object }, status = 200): Promise<void> {
  await render(res, 'orders/journal', { values, errors }, status)
}
