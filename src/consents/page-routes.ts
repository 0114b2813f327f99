import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { shortDate } from '../app/format.ts'
import { blank, type Form, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sendStored, upload } from '../app/uploads.ts'
import { unlessStale } from '../app/versions.ts'
import { renderBatch, renderBatchPdf } from '../documents/batch.ts'
import { recordViews } from '../journal/views.ts'
import { organisation } from '../organisation/queries.ts'
import { cancelReceipt } from './commands/cancelling.ts'
import { receiveConsent, withdrawConsent } from './commands/receipts.ts'
import { cancellationForm, type PaperRef, type ReceiptData, receiptForm, withdrawalForm } from './form.ts'
import { kindTitles, notices, problems, words } from './messages.ts'
import { withdrawalPrint } from './blanks.ts'
import { consentPage, textPage, withdrawalPage } from './page.ts'
import { can } from './policy.ts'
import { findConsent, findParticipant } from './queries.ts'
import { consentKinds, consentState, withdrawalDue } from './rules.ts'

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
  const saved = await unlessStale(() => receiveConsent(actorOf(req), yearOf(req).id, ref, form.data, req.upload?.files[0] ?? null))
  if (!saved) return showConsent(req, res, await stale(req, form.values), 409)
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
  const { current } = await findConsent(personId, kind, yearOf(req).id)
  if (!current?.scan) throw new NotFound()
  recordViews(res, 'scan', [personId])
  sendStored(res, current.scan, 'inline')
})

consentPages.get('/consents/:personId/:kind/withdrawal', can.keepConsents, async (req, res) => {
  await showWithdrawal(req, res, blank({ withdrawnOn: shortDate(today()), version: String((await current(req))?.version ?? 0) }))
})

consentPages.get('/consents/:personId/:kind/withdrawal.docx', can.keepConsents, async (req, res) => {
  const paper = await withdrawalPrint(refOf(req), yearOf(req), await current(req))
  recordViews(res, 'blank', [refOf(req).personId])
  res.attachment(`${words.withdrawalPaper}.docx`).send(await renderBatch([paper]))
})

consentPages.get('/consents/:personId/:kind/withdrawal.pdf', can.keepConsents, async (req, res) => {
  const paper = await withdrawalPrint(refOf(req), yearOf(req), await current(req))
  recordViews(res, 'blank', [refOf(req).personId])
  res.attachment(`${words.withdrawalPaper}.pdf`).send(await renderBatchPdf([paper], words.withdrawalPaper))
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

consentPages.post('/consents/:personId/:kind/withdrawal', can.keepConsents, async (req, res) => {
  const ref = refOf(req)
  const form = parseForm(req, withdrawalForm)
  const early = form.ok && (await current(req))?.receivedOn
  if (!form.ok) return showWithdrawal(req, res, form, 422)
  if (early && form.data.withdrawnOn < early) return showWithdrawal(req, res, reject(form, { withdrawnOn: problems.withdrawnEarly(early) }), 422)
  const saved = await unlessStale(() => withdrawConsent(actorOf(req), yearOf(req).id, ref, form.data))
  if (!saved) return showWithdrawal(req, res, await stale(req, form.values), 409)
  flash(req, { tone: 'ok', text: notices.withdrawn(ref.kind === 'participation' ? null : shortDate(withdrawalDue(ref.kind, form.data.withdrawnOn))) })
  res.redirect(303, `/consents/${ref.personId}/${ref.kind}`)
})

function refOf(req: Request): PaperRef {
  const kind = consentKinds.find((known) => known === req.params.kind)
  const personId = Number(req.params.personId)
  if (!kind || !Number.isInteger(personId)) throw new NotFound()
  return { personId, kind }
}

async function current(req: Request) {
  const { personId, kind } = refOf(req)
  return (await findConsent(personId, kind, yearOf(req).id)).current
}

async function showConsent(req: Request, res: Response, form: { values: Values; errors: object } | null, status = 200): Promise<void> {
  recordViews(res, 'consent', [refOf(req).personId])
  await render(res, 'consents/show', await consentPage(refOf(req), yearOf(req).id, actorOf(req).role === 'methodist', form), status)
}

async function showWithdrawal(req: Request, res: Response, form: { values: Values; errors: object }, status = 200): Promise<void> {
  await render(res, 'consents/withdrawal', { ...(await withdrawalPage(refOf(req), yearOf(req).id)), ...form }, status)
}

async function stale(req: Request, values: Values) {
  const version = String((await current(req))?.version ?? 0)
  return reject({ values: { ...values, version } }, { form: formProblems.stale })
}

function withScanProblem(req: Request, form: Form<ReceiptData>): Form<ReceiptData> {
  const problem = req.upload?.problem
  if (!problem) return form
  return reject(form, { ...(form.ok ? {} : form.errors), scan: problem })
}

async function tellReceived(req: Request, { personId, kind }: PaperRef): Promise<void> {
  const { status } = consentState(await findParticipant(personId, yearOf(req).id), kind, today(), await organisation())
  flash(req, status === 'received' ? { tone: 'ok', text: notices.received } : { tone: 'warning', text: notices.incomplete })
}
