import type { Request, Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { flash } from '../../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../../app/forms.ts'
import { formProblems, uploadProblems } from '../../app/messages.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { type Received, sendStored, upload } from '../../app/uploads.ts'
import { unlessStale } from '../../app/versions.ts'
import type { OrderFileKind } from '../../generated/prisma/enums.ts'
import { attachFiles, certifyFile, removeFile } from '../commands/files.ts'
import { orderPage } from '../page.ts'
import { can } from '../policy.ts'
import { findOrder } from '../source.ts'
import { certificateForm, fileForm, fileRemovalForm } from './form.ts'
import { fileNotices as notices, fileProblems as problems } from './messages.ts'
import { certificateValues, seenOf } from './certificate.ts'
import { findFile } from './queries.ts'
import { uncoveredWarning } from './presenter.ts'
import { bearsSignature, type Certificate, losesFiles, suits } from './rules.ts'

/** Scans, electronically signed documents and signatures of an order. */
export const filePages = pages()

const files = upload('files', { kinds: ['pdf', 'jpg', 'jpeg', 'png', 'sig', 'docx'], megabytes: 30, most: 10 })

filePages.post('/orders/:id/files', can.keepFiles, files, async (req, res) => {
  const form = parseForm(req, fileForm)
  const { files: received, problem } = req.upload ?? { files: [], problem: null }
  const wrong = problem ?? (form.ok ? problemOf(form.data.kind, received) : null)
  const { actor, id } = { actor: actorOf(req), id: idOf(req) }
  if (!form.ok || wrong) return showOrder(req, res, reject(form, { ...(form.ok ? {} : form.errors), ...(wrong ? { files: wrong } : {}) }))
  await attachFiles(actor, id, form.data, received)
  await done(req, res, notices.attached(received.length), form.data)
})

filePages.get('/orders/:id/files/:fileId', can.readFiles, async (req, res) => {
  sendStored(res, (await fileOf(req)).file, 'inline')
})

filePages.get('/orders/:id/files/:fileId/removal', can.keepFiles, async (req, res) => {
  await showRemoval(req, res, blank())
})

filePages.post('/orders/:id/files/:fileId/removal', can.keepFiles, async (req, res) => {
  const form = parseForm(req, fileRemovalForm)
  if (!form.ok) return showRemoval(req, res, form, 422)
  await removeFile(actorOf(req), idOf(req), (await fileOf(req)).id, form.data.why)
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, `/orders/${idOf(req)}`)
})

filePages.get('/orders/:id/files/:fileId/certificate', can.keepFiles, async (req, res) => {
  await showCertificate(req, res, blank(certificateValues(await fileOf(req))))
})

filePages.post('/orders/:id/files/:fileId/certificate', can.keepFiles, async (req, res) => {
  const form = parseForm(req, certificateForm)
  if (!form.ok) return showCertificate(req, res, form, 422)
  const file = await fileOf(req)
  const saved = await unlessStale(() => certifyFile(actorOf(req), idOf(req), file.id, form.data))
  if (!saved) return showCertificate(req, res, reject({ values: { ...form.values, seen: seenOf(file) } }, { form: formProblems.stale }), 409)
  await done(req, res, notices.certified, form.data)
})

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}

function fileOf(req: Request) {
  return findFile(actorOf(req), idOf(req), Number(req.params.fileId) || 0)
}

function problemOf(kind: OrderFileKind, received: readonly Received[]): string | null {
  if (received.length === 0) return uploadProblems.missing
  return kind === 'other' || received.every((file) => suits(kind, file)) ? null : problems[kind]
}

async function showOrder(req: Request, res: Response, form: { values: Values; errors: object }): Promise<void> {
  const { values, errors } = form
  await render(res, 'orders/show', await orderPage(actorOf(req), await findOrder(actorOf(req), idOf(req)), { values, errors }), 422)
}

// A certificate that did not work on the days of the order is told at once; it stands beside the file as well.
async function done(req: Request, res: Response, text: string, certificate: Certificate): Promise<void> {
  const warning = uncoveredWarning(certificate, await findOrder(actorOf(req), idOf(req)))
  flash(req, warning === null ? { tone: 'ok', text } : { tone: 'warning', text: `${text} ${warning}` })
  res.redirect(303, `/orders/${idOf(req)}`)
}

async function showCertificate(req: Request, res: Response, form: { values: Values; errors: Errors }, status = 200): Promise<void> {
  const [url, { id, kind, file }] = [`/orders/${idOf(req)}`, await fileOf(req)]
  if (!bearsSignature(kind)) throw new NotFound()
  const { values, errors } = form
  await render(res, 'orders/certificate', { url, action: `${url}/files/${id}/certificate`, name: file.originalName, values, errors }, status)
}

async function showRemoval(req: Request, res: Response, { values, errors }: { values: Values; errors: object }, status = 200): Promise<void> {
  const order = await findOrder(actorOf(req), idOf(req))
  const { id, file } = await fileOf(req)
  if (!losesFiles(order.status)) throw new RuleViolation([{ code: 'orders.fileKept' }])
  await render(
    res,
    'orders/remove-file',
    { url: `/orders/${order.id}`, action: `/orders/${order.id}/files/${id}/removal`, name: file.originalName, values, errors },
    status,
  )
}
