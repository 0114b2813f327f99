import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems, uploadProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sendStored, upload } from '../app/uploads.ts'
import { unlessStale } from '../app/versions.ts'
import { NotFound } from '../app/errors.ts'
import { renderPdf } from '../documents/render.ts'
import { entryRow } from '../journal/presenter.ts'
import { historyOf } from '../journal/queries.ts'
import { organisation } from '../organisation/queries.ts'
import { attachSigned, changeMinutes, removeMinutes, writeMinutes } from './commands.ts'
import { minutesDocx } from './document.ts'
import { firstValues } from './first-values.ts'
import { attachForm, type MinutesData, replaceForm } from './form.ts'
import { notices, words } from './messages.ts'
import { can } from './policy.ts'
import { minutesFormPage, minutesPage, minutesRow, minutesValues } from './presenter.ts'
import { findMinutes, listAttending, listMinutes } from './queries.ts'
import { numberTaken, postedMinutes, type Shown } from './posted.ts'

export const minutes = pages()

const signed = upload('signed', { kinds: ['pdf', 'jpg', 'jpeg', 'png'], megabytes: 20 })

minutes.get('/minutes', can.readMinutes, async (req, res) => {
  const rows = (await listMinutes(yearOf(req).id)).map(minutesRow)
  await render(res, 'minutes/index', { rows, mayAdd: actorOf(req).role === 'methodist', year: yearOf(req).name })
})

minutes.get('/minutes/new', can.keepMinutes, async (req, res) => {
  await formPage(res, newIn(req), blank(await firstValues(yearOf(req), req.query.event)))
})

minutes.post('/minutes', can.keepMinutes, async (req, res) => {
  const posted = postedMinutes(req)
  if ('again' in posted) return formPage(res, { ...newIn(req), extra: posted.extra }, posted.again, posted.extra ? 200 : 422)
  const id = await writeMinutes(actorOf(req), yearOf(req), posted.data)
  if (id === null) return formPage(res, newIn(req), numberTaken(posted), 422)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/minutes/${id}`)
})

minutes.get('/minutes/:id', can.readMinutes, async (req, res) => {
  await show(req, res, blank(), 200)
})

minutes.get('/minutes/:id/edit', can.keepMinutes, async (req, res) => {
  const found = await findMinutes(idOf(req))
  await formPage(res, found, blank(minutesValues(found, await listAttending(found.schoolYearId))))
})

minutes.post('/minutes/:id', can.keepMinutes, async (req, res) => {
  const found = await findMinutes(idOf(req))
  const posted = postedMinutes(req)
  if ('again' in posted) return formPage(res, { ...found, extra: posted.extra }, posted.again, posted.extra ? 200 : 422)
  const outcome = await change(req, found.id, posted.data)
  if (outcome === 'taken') return formPage(res, found, numberTaken(posted), 422)
  const stale = { values: { ...posted.values, version: String(found.version) }, errors: { form: formProblems.stale } }
  if (outcome === 'stale') return formPage(res, found, stale, 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/minutes/${found.id}`)
})

minutes.get('/minutes/:id/document.docx', can.readMinutes, async (req, res) => {
  const found = await findMinutes(idOf(req))
  res.attachment(`${words.fileName(found.number, found.heldOn)}.docx`).send(await minutesDocx(found, await organisation()))
})

minutes.get('/minutes/:id/document.pdf', can.readMinutes, async (req, res) => {
  const found = await findMinutes(idOf(req))
  const name = words.fileName(found.number, found.heldOn)
  res.attachment(`${name}.pdf`).send(await renderPdf(await minutesDocx(found, await organisation()), name))
})

minutes.post('/minutes/:id/signed', can.keepMinutes, signed, async (req, res) => {
  const { id, fileId } = await findMinutes(idOf(req))
  const form = parseForm(req, fileId === null ? attachForm : replaceForm)
  const [file] = req.upload?.files ?? []
  const errors = { ...(form.ok ? {} : form.errors), ...(file ? {} : { signed: req.upload?.problem ?? uploadProblems.missing }) }
  if (!form.ok || !file) return show(req, res, reject(form, errors), 422)
  await attachSigned(actorOf(req), id, file, form.data.why)
  flash(req, { tone: 'ok', text: fileId === null ? notices.scan : notices.replaced })
  res.redirect(303, `/minutes/${id}`)
})

minutes.get('/minutes/:id/signed', can.readMinutes, async (req, res) => {
  const { file } = await findMinutes(idOf(req))
  if (!file) throw new NotFound()
  sendStored(res, file, 'inline')
})

minutes.post('/minutes/:id/removal', can.keepMinutes, async (req, res) => {
  await removeMinutes(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, '/minutes')
})

async function show(req: Request, res: Response, { values, errors }: { values: Values; errors: Errors }, status: number): Promise<void> {
  const found = await findMinutes(idOf(req))
  const history = (await historyOf({ kind: 'minutes', id: found.id })).map(entryRow)
  await render(res, 'minutes/show', { ...minutesPage(found, actorOf(req)), values, errors, history }, status)
}

async function change(req: Request, id: number, data: MinutesData): Promise<'saved' | 'taken' | 'stale'> {
  const done = { saved: false }
  const fresh = await unlessStale(async () => {
    done.saved = await changeMinutes(actorOf(req), id, data)
  })
  return !fresh ? 'stale' : done.saved ? 'saved' : 'taken'
}

/** Which minutes the form is of, none yet for new ones, and in which year they stand: old minutes are not of the year in which the reader works. */
type Place = { id: number | null; schoolYearId: number; extra?: number }

const newIn = (req: Request): Place => ({ id: null, schoolYearId: yearOf(req).id })

async function formPage(res: Response, { id, schoolYearId, extra = 0 }: Place, form: Shown, status = 200): Promise<void> {
  const people = await listAttending(schoolYearId)
  await render(res, 'minutes/edit', { ...minutesFormPage(people, form, extra), id, url: id === null ? '/minutes' : `/minutes/${id}` }, status)
}

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}
