import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { flash } from '../app/flash.ts'
import { shortDate } from '../app/format.ts'
import { blank, type Form, parseForm, reject, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { renderBatch, renderBatchPdf } from '../documents/batch.ts'
import { recordViews } from '../journal/views.ts'
import { withdrawalPrint } from './blanks.ts'
import { withdrawConsent } from './commands/receipts.ts'
import { type WithdrawalData, withdrawalForm } from './form.ts'
import { notices, problems, words } from './messages.ts'
import { can } from './policy.ts'
import { currentOf, refOf, staleForm } from './ref.ts'
import { withdrawalDue } from './rules.ts'
import { withdrawalPage } from './withdrawal-page.ts'

/** Pages of the withdrawal of one consent. */
export const withdrawalPages = pages()

// The day may stand in the address: its terms are counted before anything is written down, also without JavaScript.
withdrawalPages.get('/consents/:personId/:kind/withdrawal', can.keepConsents, async (req, res) => {
  if (await isClosed(req)) return backToConsent(req, res)
  if (req.query.withdrawnOn === undefined) {
    const version = String((await currentOf(req))?.version ?? 0)
    return showWithdrawal(req, res, blank({ withdrawnOn: shortDate(today()), version }))
  }
  const form = await readForm(req, { body: req.query })
  await showWithdrawal(req, res, form.ok ? blank(form.values) : form, form.ok ? 200 : 422)
})

withdrawalPages.get('/consents/:personId/:kind/withdrawal.docx', can.keepConsents, async (req, res) => {
  const paper = await withdrawalPrint(refOf(req), yearOf(req), await currentOf(req))
  recordViews(res, 'blank', [refOf(req).personId])
  res.attachment(`${words.withdrawalPaper}.docx`).send(await renderBatch([paper]))
})

withdrawalPages.get('/consents/:personId/:kind/withdrawal.pdf', can.keepConsents, async (req, res) => {
  const paper = await withdrawalPrint(refOf(req), yearOf(req), await currentOf(req))
  recordViews(res, 'blank', [refOf(req).personId])
  res.attachment(`${words.withdrawalPaper}.pdf`).send(await renderBatchPdf([paper], words.withdrawalPaper))
})

withdrawalPages.post('/consents/:personId/:kind/withdrawal', can.keepConsents, async (req, res) => {
  if (await isClosed(req)) return backToConsent(req, res)
  const ref = refOf(req)
  const form = await readForm(req, req)
  if (!form.ok) return showWithdrawal(req, res, form, 422)
  const saved = await unlessStale(() => withdrawConsent(actorOf(req), yearOf(req).id, ref, form.data))
  if (!saved) return showWithdrawal(req, res, await staleForm(req, form.values), 409)
  flash(req, { tone: 'ok', text: notices.withdrawn(ref.kind === 'participation' ? null : shortDate(withdrawalDue(ref.kind, form.data.withdrawnOn))) })
  res.redirect(303, `/consents/${ref.personId}/${ref.kind}`)
})

// Nothing to withdraw: it was never received, or somebody else has withdrawn it meanwhile.
async function isClosed(req: Request): Promise<boolean> {
  const current = await currentOf(req)
  return !current?.receivedOn || current.withdrawnOn !== null
}

function backToConsent(req: Request, res: Response): void {
  const { personId, kind } = refOf(req)
  flash(req, { tone: 'warning', text: notices.notToWithdraw })
  res.redirect(303, `/consents/${personId}/${kind}`)
}

async function readForm(req: Request, from: Pick<Request, 'body'>): Promise<Form<WithdrawalData>> {
  const form = parseForm(from, withdrawalForm)
  const receivedOn = (await currentOf(req))?.receivedOn
  const early = form.ok && receivedOn && form.data.withdrawnOn < receivedOn
  return early ? reject(form, { withdrawnOn: problems.withdrawnEarly(receivedOn) }) : form
}

async function showWithdrawal(req: Request, res: Response, form: { values: Values; errors: object }, status = 200): Promise<void> {
  await render(res, 'consents/withdrawal', { ...(await withdrawalPage(refOf(req), yearOf(req).id, form.values)), ...form }, status)
}
