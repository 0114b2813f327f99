import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { flash } from '../app/flash.ts'
import { blank, type Form, parseForm, type Values } from '../app/forms.ts'
import { listUrl, pager, readList, window } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { cameFrom, NotFound } from '../app/errors.ts'
import { type Print, renderBatch, renderBatchPdf } from '../documents/batch.ts'
import { recordViews } from '../journal/views.ts'
import { organisation } from '../organisation/queries.ts'
import { blankPrints } from './blanks.ts'
import { issueBlanks } from './commands/issuing.ts'
import { receiveMany } from './commands/receipts.ts'
import { type Chosen, chosenForm, receiptsForm, writeRef } from './form.ts'
import { listPage, readChosen } from './list.ts'
import { filterNames } from './list-filters.ts'
import { doubtWords, notices, words } from './messages.ts'
import { consentPages } from './page-routes.ts'
import { can } from './policy.ts'
import { consentFactsFor, countDoubtful } from './queries.ts'
import { receiptWords } from './messages-receipts.ts'
import { receiptRows, tickedAtFirst } from './receipt-rows.ts'
import { papersToAsk } from './rules.ts'

export const consents = pages()

const usualSize = 50

consents.get('/consents', can.seeConsents, async (req, res) => {
  const list = readList(req, { sorts: ['name'], filters: filterNames })
  const page = await listPage(list, yearOf(req).id, actorOf(req).role === 'methodist')
  // Where all are ticked they all stand on one page.
  const size = (list.filters.pair ?? list.filters.group) ? page.rows.length || 1 : usualSize
  const { skip, take } = window(list, page.rows.length, size)
  await render(res, 'consents/index', {
    ...page,
    address: listUrl(list, { page: list.page }).split('?')[1] ?? '',
    total: page.rows.length,
    rows: page.rows.slice(skip, skip + take),
    pager: pager(list, page.rows.length, size),
  })
})

consents.post('/consents/blanks', can.keepConsents, async (req, res) => {
  const form = parseForm(req, chosenForm)
  const refs = form.ok ? await papersOf(form.data, req) : []
  if (!form.ok || refs.length === 0) return nothing(req, res, form, words.nothingToPrint)
  await issueBlanks(actorOf(req), yearOf(req).id, refs)
  const { personIds, kinds, format } = form.data
  res.redirect(303, `/consents/blanks.${format}?${new URLSearchParams({ personIds: personIds.join(','), kinds })}`)
})

consents.get('/consents/blanks.docx', can.keepConsents, async (req, res) => {
  res.attachment(`${words.fileName} ${yearOf(req).name}.docx`).send(await renderBatch(await blanksOf(req, res)))
})

consents.get('/consents/blanks.pdf', can.keepConsents, async (req, res) => {
  const pdf = await renderBatchPdf(await blanksOf(req, res), words.blankTitle)
  res.attachment(`${words.fileName} ${yearOf(req).name}.pdf`).send(pdf)
})

consents.get('/consents/receipts/new', can.keepConsents, async (req, res) => {
  const chosen = readChosen(req)
  const refs = await papersOf(chosen, req)
  if (refs.length === 0)
    return nothing(req, res, { ok: true, data: chosen, values: {} }, chosen.kinds === 'dataDistribution' ? words.oneByOne : words.nothingToReceive)
  const papers = refs.map(writeRef)
  await receiptsPage(req, res, blank({ offered: papers, card: inAddress(req, 'card'), list: inAddress(req, 'list') }))
})

consents.post('/consents/receipts', can.keepConsents, async (req, res) => {
  const form = parseForm(req, receiptsForm)
  if (!form.ok) return receiptsPage(req, res, form, 422)
  const { papers, card, list, ...data } = form.data
  const marked = await receiveMany(actorOf(req), yearOf(req).id, papers, data)
  const doubt = doubtWords(await countDoubtful(papers, yearOf(req)))
  flash(req, { tone: doubt ? 'warning' : 'ok', text: `${notices.receivedMany(marked, papers.length - marked)} ${doubt}`.trim() })
  res.redirect(303, card === null ? `/consents${list && `?${list}`}` : `/people/${card}#consents`)
})

consents.router.use(consentPages.router)
consents.list.push(...consentPages.list)

/** Papers of the chosen people that are worth asking for; distribution is received one by one, since each names its categories. */
async function papersOf({ personIds, kinds }: Pick<Chosen, 'personIds' | 'kinds'>, req: Request) {
  const facts = await consentFactsFor(personIds, yearOf(req).id)
  const refs = papersToAsk(facts, kinds, today(), await organisation())
  return req.path.startsWith('/consents/receipts') ? refs.filter(({ kind }) => kind !== 'dataDistribution') : refs
}

async function blanksOf(req: Request, res: Response): Promise<Print[]> {
  const refs = await papersOf(readChosen(req), req)
  const prints = await blankPrints(refs, yearOf(req), await organisation())
  if (prints.length === 0) throw new NotFound()
  recordViews(
    res,
    'blank',
    refs.map(({ personId }) => personId),
  )
  return prints
}

function nothing(req: Request, res: Response, form: Form<Chosen>, text: string): void {
  flash(req, { tone: 'warning', text: form.ok && form.data.personIds.length > 0 ? text : words.noneChosen })
  res.redirect(303, cameFrom(req, '/consents'))
}

function inAddress(req: Request, name: 'card' | 'list'): string {
  const value = req.query[name]
  return typeof value === 'string' ? value : ''
}

async function receiptsPage(req: Request, res: Response, form: { values: Values; errors: object }, status = 200): Promise<void> {
  const rows = await receiptRows(form.values, yearOf(req).id)
  const values = req.method === 'GET' ? { ...form.values, papers: tickedAtFirst(rows) } : form.values
  await render(res, 'consents/receipts', { ...form, values, rows, lead: receiptWords.lead(await organisation()) }, status)
}
