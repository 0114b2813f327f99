import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { unlessGone } from '../app/db.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { readList } from '../app/lists.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { unlessStale } from '../app/versions.ts'
import { renderBatch, renderBatchPdf } from '../documents/batch.ts'
import { organisation } from '../organisation/queries.ts'
import { changeAward, issueAwards, removeAward } from './commands.ts'
import { printProblem } from './checks.ts'
import { awardPrints } from './document.ts'
import { type AwardData, awardForm, batchForm, type Choice, choiceForm, printForm } from './form.ts'
import { notices, problems, words } from './messages.ts'
import { can } from './policy.ts'
import { awardEditPage, awardsPage, batchPage } from './presenter.ts'
import { allAwards, awardsToPrint, findAward, listAwards, listCandidates, listGrounds, numbersOf } from './queries.ts'
import { registerSheet } from './register.ts'

export const awards = pages()

awards.get('/awards', can.readAwards, async (req, res) => {
  await registerPage(req, res, blank({ side: 'landscape', format: 'docx' }))
})

awards.get('/awards/register.xlsx', can.readAwards, async (req, res) => {
  await sendXlsx(res, words.registerFile(yearOf(req).name), registerSheet(await allAwards(yearOf(req).id, listOf(req))))
})

awards.get('/awards/document', can.readAwards, async (req, res) => {
  const form = parseForm({ body: req.query }, printForm)
  if (!form.ok) return registerPage(req, res, form, 422)
  const chosen = await awardsToPrint(yearOf(req).id, form.data.ids)
  const problem = printProblem(chosen)
  if (problem !== null) return registerPage(req, res, reject(form, { ids: problem }), 422)
  const prints = awardPrints(chosen, await organisation(), form.data.side)
  const isPdf = form.data.format === 'pdf'
  res.attachment(`${words.file}.${form.data.format}`).send(isPdf ? await renderBatchPdf(prints, words.file) : await renderBatch(prints))
})

awards.get('/awards/new', can.keepAwards, async (req, res) => {
  const form = parseForm({ body: req.query }, choiceForm)
  await newPage(req, res, form.ok ? form.data : usualChoice, null)
})

awards.post('/awards', can.keepAwards, async (req, res) => {
  const form = parseForm(req, batchForm)
  const again = parseForm(req, choiceForm)
  const choice: Choice = again.ok ? again.data : usualChoice
  if (!form.ok) return newPage(req, res, choice, form, 422)
  const issued = await unlessGone(() => issueAwards(actorOf(req), yearOf(req), form.data))
  if (issued === null) return newPage(req, res, choice, reject(form, { form: formProblems.gone }), 422)
  if ('field' in issued) return newPage(req, res, choice, reject(form, { [issued.field]: issued.message }), 422)
  flash(req, { tone: 'ok', text: notices.issued(issued.count) })
  res.redirect(303, `/awards?kind=${form.data.kind}`)
})

awards.get('/awards/:id/edit', can.keepAwards, async (req, res) => {
  await editPage(req, res, null)
})

awards.post('/awards/:id', can.keepAwards, async (req, res) => {
  const award = await findAward(idOf(req))
  const form = parseForm(req, awardForm)
  if (!form.ok) return editPage(req, res, form, 422)
  const outcome = await correct(req, award.id, form.data)
  if (outcome === 'stale') return editPage(req, res, reject({ values: { ...form.values, version: String(award.version) } }, { form: formProblems.stale }), 409)
  if (outcome === 'taken') return editPage(req, res, reject(form, { number: problems.numberTaken(form.data.number ?? '') }), 422)
  if (outcome === 'gone') return editPage(req, res, reject(form, { form: formProblems.gone }), 422)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, '/awards')
})

awards.post('/awards/:id/removal', can.keepAwards, async (req, res) => {
  await removeAward(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, '/awards')
})

// An order chosen in the list may be gone by now; then nothing was saved.
async function correct(req: Request, id: number, data: AwardData): Promise<'saved' | 'taken' | 'gone' | 'stale'> {
  const done: { free: boolean | null } = { free: null }
  const fresh = await unlessStale(async () => {
    done.free = await unlessGone(() => changeAward(actorOf(req), id, data))
  })
  if (!fresh) return 'stale'
  return done.free === null ? 'gone' : done.free ? 'saved' : 'taken'
}

const usualChoice: Choice = { kind: 'gratitude', role: 'mentor', form: null, picked: 'none' }

type Filled = { values: Values; errors: Errors }

const listOf = (req: Request) => ({ ...readList(req, { sorts: ['day'], filters: ['kind'] }), path: '/awards' })

async function registerPage(req: Request, res: Response, form: Filled, status = 200): Promise<void> {
  const list = listOf(req)
  const page = awardsPage(actorOf(req), yearOf(req), list, await listAwards(yearOf(req).id, list))
  await render(res, 'awards/index', { ...page, print: form.values, errors: form.errors }, status)
}

async function newPage(req: Request, res: Response, choice: Choice, form: Filled | null, status = 200): Promise<void> {
  const { id } = yearOf(req)
  const facts = { candidates: await listCandidates(id, choice.role, choice.form), grounds: await listGrounds(id), numbers: await numbersOf(id) }
  await render(res, 'awards/new', batchPage({ choice, ...facts }, form), status)
}

async function editPage(req: Request, res: Response, form: Filled | null, status = 200): Promise<void> {
  const award = await findAward(idOf(req))
  await render(res, 'awards/edit', awardEditPage(award, await listGrounds(award.schoolYearId, award.orderId), form), status)
}

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}
