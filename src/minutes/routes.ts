import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, type Values } from '../app/forms.ts'
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
import { notices, words } from './messages.ts'
import { can } from './policy.ts'
import { minutesFormPage, minutesPage, minutesRow, minutesValues } from './presenter.ts'
import { findMinutes, listAttending, listMinutes } from './queries.ts'
import { postedMinutes } from './posted.ts'

export const minutes = pages()

const signed = upload('signed', { kinds: ['pdf', 'jpg', 'jpeg', 'png'], megabytes: 20 })

minutes.get('/minutes', can.readMinutes, async (req, res) => {
  const rows = (await listMinutes(yearOf(req).id)).map(minutesRow)
  await render(res, 'minutes/index', { rows, mayAdd: actorOf(req).role === 'methodist', year: yearOf(req).name })
})

minutes.get('/minutes/new', can.keepMinutes, async (req, res) => {
  await formPage(req, res, { id: null, extra: 0, status: 200 }, blank(await firstValues(yearOf(req), req.query.event)))
})

minutes.post('/minutes', can.keepMinutes, async (req, res) => {
  const posted = await postedMinutes(req, yearOf(req).id)
  if ('again' in posted) return formPage(req, res, { id: null, extra: posted.extra, status: posted.extra ? 200 : 422 }, posted.again)
  const id = await writeMinutes(actorOf(req), yearOf(req), posted.data)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/minutes/${id}`)
})

minutes.get('/minutes/:id', can.readMinutes, async (req, res) => {
  await show(req, res, {}, 200)
})

minutes.get('/minutes/:id/edit', can.keepMinutes, async (req, res) => {
  const found = await findMinutes(idOf(req))
  await formPage(req, res, { id: found.id, extra: 0, status: 200 }, blank(minutesValues(found, await listAttending(found.schoolYearId))))
})

minutes.post('/minutes/:id', can.keepMinutes, async (req, res) => {
  const { id, schoolYearId, version } = await findMinutes(idOf(req))
  const posted = await postedMinutes(req, schoolYearId, id)
  if ('again' in posted) return formPage(req, res, { id, extra: posted.extra, status: posted.extra ? 200 : 422 }, posted.again)
  const saved = await unlessStale(() => changeMinutes(actorOf(req), id, posted.data))
  const stale = { values: { ...posted.values, version: String(version) }, errors: { form: formProblems.stale } }
  if (!saved) return formPage(req, res, { id, extra: 0, status: 409 }, stale)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/minutes/${id}`)
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
  const { id } = await findMinutes(idOf(req))
  const [file] = req.upload?.files ?? []
  if (!file) return show(req, res, { signed: req.upload?.problem ?? uploadProblems.missing }, 422)
  await attachSigned(actorOf(req), id, file)
  flash(req, { tone: 'ok', text: notices.scan })
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

async function show(req: Request, res: Response, errors: Errors, status: number): Promise<void> {
  const found = await findMinutes(idOf(req))
  const history = (await historyOf({ kind: 'minutes', id: found.id })).map(entryRow)
  await render(res, 'minutes/show', { ...minutesPage(found, actorOf(req)), errors, history }, status)
}

type Place = { id: number | null; extra: number; status: number }

async function formPage(req: Request, res: Response, { id, extra, status }: Place, form: { values: Values; errors: Errors }): Promise<void> {
  const people = await listAttending(yearOf(req).id)
  await render(res, 'minutes/edit', { ...minutesFormPage(people, form, extra), id, url: id === null ? '/minutes' : `/minutes/${id}` }, status)
}

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}
