import type { Request, Response } from 'express'
import sharp from 'sharp'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems, uploadProblems } from '../app/messages.ts'
import { pager, readList } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { pathOf, upload } from '../app/uploads.ts'
import { unlessStale } from '../app/versions.ts'
import type { PaperRef } from '../consents/form.ts'
import { doubtWords } from '../consents/messages.ts'
import { countDoubtful, findParticipant } from '../consents/queries.ts'
import { recordViews } from '../journal/views.ts'
import { acceptSheets } from './commands/acceptance.ts'
import { choosePage, discardPage, rejectSheets, removeBatch } from './commands/pages.ts'
import { uploadScans } from './commands/reading.ts'
import { acceptanceForm, choiceForm, distributionForm, pageForm, rejectionForm } from './form.ts'
import { notices, problems, words } from './messages.ts'
import { readChoice, scanPage } from './page.ts'
import { can } from './policy.ts'
import { batchHead, batchRow, foundWords, joinedWords, sheetRows, waitingWords } from './presenter.ts'
import { findBatch, findPage, listBatches } from './queries.ts'
import { mostMegabytes, mostPages } from './reader.ts'

export const scans = pages()

const files = upload('files', { kinds: ['pdf', 'jpg', 'jpeg', 'png'], megabytes: mostMegabytes, most: mostPages, together: mostMegabytes, unlocks: true })

scans.get('/scans', can.seeScans, async (req, res) => {
  const list = readList(req, { sorts: ['date'], filters: [] })
  const { rows, total, waiting, unread } = await listBatches(yearOf(req).id, list)
  const actions = keeps(req) ? [link(words.upload, '/scans/new', 'primary')] : []
  const lead = total > 0 ? waitingWords(waiting, unread) : null
  await render(res, 'scans/index', { rows: rows.map(batchRow), lead, keeps: keeps(req), actions, pager: pager(list, total) })
})

scans.get('/scans/new', can.keepScans, async (_req, res) => {
  await render(res, 'scans/new', blank({}))
})

scans.post('/scans', can.keepScans, files, async (req, res) => {
  const received = req.upload?.files ?? []
  const problem = req.upload?.problem === uploadProblems.tooLarge(mostMegabytes) ? problems.tooLarge(mostMegabytes) : req.upload?.problem
  const missing = received.length === 0 ? uploadProblems.missing : null
  if (problem ?? missing) return render(res, 'scans/new', { values: {}, errors: { files: problem ?? missing } }, 422)
  res.redirect(303, `/scans/${await uploadScans(actorOf(req), yearOf(req).id, received, req.log)}`)
})

scans.get('/scans/:id', can.seeScans, async (req, res) => {
  await showBatch(req, res, null)
})

scans.post('/scans/:id/acceptance', can.keepScans, async (req, res) => {
  const form = parseForm(req, acceptanceForm)
  if (!form.ok) return showBatch(req, res, form, 422)
  const papers: PaperRef[] = []
  const saved = await unlessStale(async () => papers.push(...(await acceptSheets(actorOf(req), yearOf(req).id, idOf(req), { ...form.data, allowed: [] }))))
  if (!saved) return showBatch(req, res, reject(form, { form: formProblems.stale }), 409)
  await accepted(req, res, papers)
})

scans.post('/scans/:id/rejection', can.keepScans, async (req, res) => {
  const form = parseForm(req, rejectionForm)
  if (!form.ok || form.data.sheets.length === 0) return showBatch(req, res, reject(form, { sheets: problems.nothing }), 422)
  let count = 0
  const saved = await unlessStale(async () => (count = await rejectSheets(actorOf(req), yearOf(req).id, idOf(req), form.data.version, form.data.sheets)))
  if (!saved) return showBatch(req, res, reject(form, { form: formProblems.stale }), 409)
  done(req, res, notices.rejected(count))
})

scans.post('/scans/:id/removal', can.keepScans, async (req, res) => {
  const batch = await findBatch(idOf(req), yearOf(req).id)
  if (batchHead(batch, true).state === 'reading') throw new RuleViolation([{ code: 'app.statusChanged' }])
  await removeBatch(actorOf(req), yearOf(req).id, batch.id)
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, '/scans')
})

scans.get('/scans/:id/pages/:pageId', can.seeScans, async (req, res) => {
  await showPage(req, res, null)
})

scans.get('/scans/:id/pages/:pageId/picture', can.seeScans, async (req, res) => {
  const { file, consent } = await findPage(idOf(req), Number(req.params.pageId), yearOf(req).id)
  if (!file) throw new NotFound()
  recordViews(res, 'scan', consent ? [consent.personId] : [])
  const width = req.query.size === 'full' ? 1240 : 280
  res.type('image/jpeg').send(await sharp(pathOf(file.storedName)).resize({ width, withoutEnlargement: true }).jpeg({ quality: 75 }).toBuffer())
})

scans.post('/scans/:id/pages/:pageId/acceptance', can.keepScans, async (req, res) => {
  const form = parseForm(req, distributionForm)
  if (!form.ok) return showPage(req, res, form, 422)
  const data = { ...form.data, sheets: [Number(req.params.pageId)] }
  const papers: PaperRef[] = []
  const saved = await unlessStale(async () => papers.push(...(await acceptSheets(actorOf(req), yearOf(req).id, idOf(req), data))))
  if (!saved) return showPage(req, res, reject(form, { form: formProblems.stale }), 409)
  await accepted(req, res, papers)
})

scans.post('/scans/:id/pages/:pageId/choice', can.keepScans, async (req, res) => {
  const form = parseForm(req, choiceForm)
  const choice = form.ok ? readChoice(form.data.choice) : null
  if (!form.ok || choice === null) return showPage(req, res, reject(form, { choice: problems.choose }), 422)
  if (choice !== 'continues') await findParticipant(choice.personId, yearOf(req).id)
  const saved = await unlessStale(() => choosePage(actorOf(req), yearOf(req).id, idOf(req), Number(req.params.pageId), form.data.version, choice))
  if (!saved) return showPage(req, res, reject(form, { form: formProblems.stale }), 409)
  done(req, res, choice === 'continues' ? notices.continues : notices.chosen)
})

scans.post('/scans/:id/pages/:pageId/removal', can.keepScans, async (req, res) => {
  const form = parseForm(req, pageForm)
  const remove = (version: number) => discardPage(actorOf(req), yearOf(req).id, idOf(req), Number(req.params.pageId), version)
  const saved = form.ok && (await unlessStale(() => remove(form.data.version)))
  if (!saved) return showPage(req, res, reject(form, { form: formProblems.stale }), 409)
  done(req, res, notices.discarded)
})

const idOf = (req: Request): number => Number(req.params.id)
const keeps = (req: Request): boolean => actorOf(req).role === 'methodist'

type Shown = { values: Values; errors: object } | null

async function showBatch(req: Request, res: Response, form: Shown, status = 200): Promise<void> {
  const batch = await findBatch(idOf(req), yearOf(req).id)
  const head = batchHead(batch, keeps(req))
  if (head.state === 'reading') return render(res, 'scans/reading', head)
  if (head.state === 'failed' || head.state === 'interrupted') return render(res, 'scans/failed', head)
  recordViews(res, 'scan', [...new Set(batch.pages.flatMap(({ consent }) => consent?.personId ?? []))]) // prettier-ignore
  const values = { form: 'paper', ...form?.values, version: head.version }
  const rows = sheetRows(batch, form ? [form.values.sheets ?? []].flat() : null)
  const model = {
    ...head,
    rows,
    found: foundWords(batch),
    joined: head.state === 'ready' && keeps(req) ? joinedWords(batch) : null,
    values,
    errors: form?.errors ?? {},
    keeps: keeps(req),
    formOptions: words.forms,
  }
  await render(res, 'scans/show', model, status)
}

async function showPage(req: Request, res: Response, form: Shown, status = 200): Promise<void> {
  const batch = await findBatch(idOf(req), yearOf(req).id)
  const page = batch.pages.find(({ id }) => id === Number(req.params.pageId))
  if (!page) throw new NotFound()
  recordViews(res, 'scan', page.consent ? [page.consent.personId] : [])
  const values = { form: 'paper', ...form?.values, version: String(batch.version) }
  await render(res, 'scans/page', { ...(await scanPage(batch, page, keeps(req))), values, errors: form?.errors ?? {} }, status)
}

// The day is typed once for many sheets; a slip of it is asked about as when receipts are ticked.
async function accepted(req: Request, res: Response, papers: readonly PaperRef[]): Promise<void> {
  const doubt = doubtWords(await countDoubtful(papers, yearOf(req)))
  done(req, res, `${notices.accepted(papers.length)} ${doubt}`.trim(), doubt ? 'warning' : 'ok')
}

function done(req: Request, res: Response, text: string, tone: 'ok' | 'warning' = 'ok'): void {
  flash(req, { tone, text })
  res.redirect(303, `/scans/${idOf(req)}`)
}
