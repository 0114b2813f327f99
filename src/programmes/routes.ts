import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, type Form, parseForm, reject } from '../app/forms.ts'
import { pager, readList } from '../app/lists.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { listExpected } from '../mentor-reports/expected.ts'
import { unlessStale } from '../app/versions.ts'
import { changeProgramme, createProgramme } from './commands/programme.ts'
import { sendProgrammeSheet } from './export.ts'
import { findPairForProgramme, listPairsWithoutProgramme } from './find.ts'
import { pairForm, programmeForm, type ProgrammeData } from './form.ts'
import { programmeHistory } from './history.ts'
import { listOptions, listProgrammes } from './list.ts'
import { modes, notices } from './messages.ts'
import { titleOfPair } from './participants.ts'
import { can } from './policy.ts'
import { headOf, programmePage } from './presenter.ts'
import { listFrame, programmeRow } from './presenter-list.ts'
import { programmeAt } from './request.ts'
import { blocksEditing } from './rules.ts'
import { programmeApproval } from './routes-approval.ts'
import { programmeDocuments } from './routes-documents.ts'
import { programmeMeetings } from './routes-meetings.ts'
import { programmePlan } from './routes-plan.ts'
import { programmeProgressPages } from './routes-progress.ts'
import { countUnanswered } from './surveys-left.ts'
import { listTwins } from './twins.ts'
import { taskRows, valuesOf } from './values.ts'

export const programmes = pages()

programmes.get('/programmes', can.seeProgrammes, async (req, res) => {
  const actor = actorOf(req)
  const list = readList(req, listOptions)
  const { rows, total } = await listProgrammes(actor, yearOf(req).id, list)
  await render(res, 'programmes/index', { ...listFrame(actor, list), rows: rows.map((row) => programmeRow(actor, row)), pager: pager(list, total) })
})

programmes.get('/programmes/export', can.seeProgrammes, sendProgrammeSheet)

programmes.get('/programmes/new', can.writeProgramme, async (req, res) => {
  const chosen = typeof req.query.pair === 'string' ? Number(req.query.pair) || 0 : null
  const pair = chosen === null ? null : await findPairForProgramme(actorOf(req), chosen)
  if (pair?.programme) return res.redirect(303, `/programmes/${pair.programme.id}`)
  await newPage(req, res, blank(pair ? { pairId: String(pair.id) } : {}))
})

programmes.post('/programmes', can.writeProgramme, async (req, res) => {
  const form = parseForm(req, pairForm)
  if (!form.ok) return newPage(req, res, form, 422)
  const { id, created } = await createProgramme(actorOf(req), form.data.pairId)
  if (created) flash(req, { tone: 'ok', text: notices.created })
  res.redirect(303, `/programmes/${id}`)
})

programmes.get('/programmes/:id', can.seeProgrammes, async (req, res) => {
  const programme = await programmeAt(req)
  const found = {
    twins: await listTwins(programme),
    unanswered: await countUnanswered(programme.pair.id),
    reports: await listExpected({ programmeId: programme.id }),
  }
  await render(res, 'programmes/show', { ...programmePage(actorOf(req), programme, found), history: await programmeHistory(programme) })
})

programmes.get('/programmes/:id/edit', can.writeProgramme, async (req, res) => {
  const programme = await programmeAt(req)
  if (blocksEditing(programme).length > 0) return res.redirect(303, `/programmes/${programme.id}`)
  await editPage(req, res, blank(valuesOf(programme)))
})

programmes.post('/programmes/:id', can.writeProgramme, async (req, res) => {
  const { id } = await programmeAt(req)
  const form: Form<ProgrammeData> = parseForm(req, programmeForm)
  if (!form.ok) return editPage(req, res, form, 422)
  const saved = await unlessStale(() => changeProgramme(actorOf(req), id, form.data))
  if (!saved) return editPage(req, res, reject({ values: { ...form.values, version: await versionOf(req) } }, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/programmes/${id}`)
})

// The order matters: «document» and «new» stand before ids.
for (const part of [programmeDocuments, programmeApproval, programmePlan, programmeProgressPages, programmeMeetings]) {
  programmes.router.use(part.router)
  programmes.list.push(...part.list)
}

type Shown = { values: Record<string, string | string[] | undefined>; errors: Record<string, string> }

async function newPage(req: Request, res: Response, form: Shown, status = 200): Promise<void> {
  const pairs = await listPairsWithoutProgramme(actorOf(req), yearOf(req).id)
  const options = pairs.map((pair) => ({ value: String(pair.id), label: `${titleOfPair(pair)}. ${pair.topic}` }))
  await render(res, 'programmes/new', { ...form, options }, status)
}

async function editPage(req: Request, res: Response, form: Shown, status = 200): Promise<void> {
  const programme = await programmeAt(req)
  const modeOptions = Object.entries(modes).map(([value, label]) => ({ value, label }))
  await render(res, 'programmes/edit', { ...form, ...headOf(actorOf(req), programme), tasks: taskRows(form.values.tasks), modeOptions }, status)
}

async function versionOf(req: Request): Promise<string> {
  return String((await programmeAt(req)).version)
}
