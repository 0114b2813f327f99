import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { type Form, parseForm, reject, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sendStored, upload } from '../app/uploads.ts'
import { unlessStale } from '../app/versions.ts'
import { renderBatch, renderBatchPdf } from '../documents/batch.ts'
import { recordViews } from '../journal/views.ts'
import { organisation } from '../organisation/queries.ts'
import { cancelReceipt } from './commands/cancelling.ts'
import { receiveConsent } from './commands/receipts.ts'
import { cancellationForm, type PaperRef, type ReceiptData, receiptForm } from './form.ts'
import { kindTitles, notices, problems, words } from './messages.ts'
import { sparePrints } from './blanks.ts'
import { consentPage, textPage } from './page.ts'
import { can } from './policy.ts'
import { findConsent, findParticipant } from './queries.ts'
import { isBeforeBlank, isOfOtherYear } from './receipt-rules.ts'
import { refOf, staleForm } from './ref.ts'
import { consentState } from './rules.ts'
import { findScan } from './sheets.ts'
import { withdrawalPages } from './withdrawal-routes.ts'

/** Pages of one consent of one person. */
export const consentPages = pages()

const scanFile = upload('scan', { kinds: ['pdf', 'jpg', 'jpeg', 'png'], megabytes: 20 })

consentPages.get('/consents/:personId/:kind', can.seeConsents, async (req, res) => {
  await showConsent(req, res, null)
})

consentPages.post('/consents/:personId/:kind/receipt', can.keepConsents, scanFile, async (req, res) => {
  const ref = refOf(req)
  await findParticipant(ref.personId, yearOf(req).id)
  const form = withScanProblem(req, parseForm(req, receiptForm(ref.kind)))
  if (!form.ok) return showConsent(req, res, form, 422)
  const undermined: Awaited<ReturnType<typeof receiveConsent>>[] = []
  const saved = await unlessStale(async () => undermined.push(await receiveConsent(actorOf(req), yearOf(req).id, ref, form.data, req.upload?.files[0] ?? null)))
  if (!saved) return showConsent(req, res, await staleForm(req, form.values), 409)
  const [order] = undermined
  if (order) return showConsent(req, res, reject(form, { receivedOn: problems.undermines(order) }), 422)
  await tellReceived(req, ref)
  res.redirect(303, `/consents/${ref.personId}/${ref.kind}`)
})

consentPages.post('/consents/:personId/:kind/receipt-cancellation', can.keepConsents, async (req, res) => {
  const ref = refOf(req)
  const form = parseForm(req, cancellationForm)
  if (!form.ok) return showConsent(req, res, null, 422)
  await cancelReceipt(actorOf(req), yearOf(req).id, ref, form.data.version)
  flash(req, { tone: 'ok', text: notices.cancelled })
  res.redirect(303, `/consents/${ref.personId}/${ref.kind}`)
})

consentPages.get('/consents/:personId/:kind/scan', can.seeConsents, async (req, res) => {
  const { personId, kind } = refOf(req)
  const { current, all } = await findConsent(personId, kind, yearOf(req).id)
  const ids = all.map(({ id }) => id)
  const scan = req.query.sheet === undefined ? current?.scan : await findScan(Number(req.query.sheet), ids)
  if (!scan) throw new NotFound()
  recordViews(res, 'scan', [personId])
  sendStored(res, scan, 'inline')
})

consentPages.get('/consents/:personId/:kind/blank.docx', can.keepConsents, async (req, res) => {
  const spare = await spareOf(req, res)
  res.attachment(`${kindTitles[refOf(req).kind]}.docx`).send(await renderBatch(spare))
})

consentPages.get('/consents/:personId/:kind/blank.pdf', can.keepConsents, async (req, res) => {
  const spare = await spareOf(req, res)
  res.attachment(`${kindTitles[refOf(req).kind]}.pdf`).send(await renderBatchPdf(spare, words.blankTitle))
})

consentPages.get('/consents/:personId/:kind/text', can.seeConsents, async (req, res) => {
  const { personId, kind } = refOf(req)
  const person = await findParticipant(personId, yearOf(req).id)
  await render(res, 'consents/text', {
    ...(await textPage((await findConsent(personId, kind, yearOf(req).id)).all, Number(req.query.version))),
    title: kindTitles[kind],
    name: person.name,
    base: `/consents/${personId}/${kind}`,
  })
})

consentPages.router.use(withdrawalPages.router)
consentPages.list.push(...withdrawalPages.list)

async function spareOf(req: Request, res: Response) {
  recordViews(res, 'blank', [refOf(req).personId])
  return sparePrints(refOf(req), yearOf(req))
}

async function showConsent(req: Request, res: Response, form: { values: Values; errors: object } | null, status = 200): Promise<void> {
  recordViews(res, 'consent', [refOf(req).personId])
  await render(res, 'consents/show', await consentPage(refOf(req), yearOf(req), actorOf(req).role === 'methodist', form, renews(req)), status)
}

// Asked for by its address, or by the form that came back with a mistake.
function renews(req: Request): boolean {
  const sent: unknown = req.body
  return req.query.renewal !== undefined || (typeof sent === 'object' && sent !== null && 'renewal' in sent && sent.renewal === 'on')
}

function withScanProblem(req: Request, form: Form<ReceiptData>): Form<ReceiptData> {
  const problem = req.upload?.problem
  if (!problem) return form
  return reject(form, { ...(form.ok ? {} : form.errors), scan: problem })
}

async function tellReceived(req: Request, { personId, kind }: PaperRef): Promise<void> {
  const { status, paper } = consentState(await findParticipant(personId, yearOf(req).id), kind, today(), await organisation())
  if (status !== 'received') return flash(req, { tone: 'warning', text: notices.incomplete })
  if (paper?.receivedOn && isOfOtherYear(paper, yearOf(req)))
    return flash(req, { tone: 'warning', text: notices.otherYear(paper.receivedOn, yearOf(req).name) })
  const early = isBeforeBlank(paper) && paper?.receivedOn && paper.blankIssuedOn
  flash(req, early ? { tone: 'warning', text: notices.beforeBlank(paper.receivedOn ?? '', early) } : { tone: 'ok', text: notices.received })
}
