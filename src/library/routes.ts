import type { Response } from 'express'
import { actorOf, yearOf, type Year } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, parseForm, type Values } from '../app/forms.ts'
import { listUrl, pager, readList } from '../app/lists.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sendStored, upload } from '../app/uploads.ts'
import { unlessStale } from '../app/versions.ts'
import { renderPdf } from '../documents/render.ts'
import { entryRow } from '../journal/presenter.ts'
import { historyOf } from '../journal/queries.ts'
import { libraryCard } from './card.ts'
import { addMaterial, changeMaterial, publishMaterial, removeMaterialFile, withdrawMaterial } from './commands.ts'
import { materialForm } from './form.ts'
import { notices } from './messages.ts'
import { can } from './policy.ts'
import { materialOptions, materialPage, materialRow, materialValues } from './presenter.ts'
import { findMaterial, findMaterialFile, listMaterials, listPairsToDescribe, withdrawnIn } from './queries.ts'

export const library = pages()

const files = upload('files', { kinds: ['pdf', 'docx', 'pptx', 'xlsx', 'jpg', 'jpeg', 'png', 'mp4'], megabytes: 50, most: 10 })

library.get('/library', can.readLibrary, async (req, res) => {
  const list = readList(req, { sorts: ['added', 'title'], filters: ['kind', 'form', 'direction', 'shown'] })
  const { rows, total } = await listMaterials(list)
  const sorts = { added: listUrl(list, { sort: 'added' }), title: listUrl(list, { sort: 'title' }) }
  const keeps = actorOf(req).role === 'methodist'
  const filtered = list.q !== '' || Object.keys(list.filters).length > 0
  await render(res, 'library/index', {
    rows: rows.map(materialRow),
    pager: pager(list, total),
    values: { ...list.filters, q: list.q },
    sorts,
    keeps,
    filtered,
    ...materialOptions([]),
  })
})

library.get('/library/new', can.keepLibrary, async (req, res) => {
  const given = typeof req.query.kind === 'string' ? { kind: req.query.kind } : {}
  await formPage(res, yearOf(req), null, blank(given), 200)
})

library.post('/library', can.keepLibrary, files, async (req, res) => {
  const form = parseForm(req, materialForm)
  const received = req.upload ?? { files: [], problem: null }
  if (!form.ok || received.problem) return formPage(res, yearOf(req), null, withFileProblem(form, received.problem), 422)
  const id = await addMaterial(actorOf(req), yearOf(req), form.data, received.files)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/library/${id}`)
})

library.get('/library/:id', can.readLibrary, async (req, res) => {
  const material = await findMaterial(Number(req.params.id))
  const history = (await historyOf({ kind: 'material', id: material.id })).map(entryRow)
  await render(res, 'library/show', {
    ...materialPage(material, actorOf(req), await withdrawnIn(material.id)),
    history: actorOf(req).role === 'mentor' ? [] : history,
  })
})

library.get('/library/:id/card.docx', can.readLibrary, async (req, res) => {
  const card = await libraryCard(Number(req.params.id))
  res.attachment(`${card.name}.docx`).send(card.docx)
})

library.get('/library/:id/card.pdf', can.readLibrary, async (req, res) => {
  const card = await libraryCard(Number(req.params.id))
  res.attachment(`${card.name}.pdf`).send(await renderPdf(card.docx, card.name))
})

library.get('/library/:id/edit', can.keepLibrary, async (req, res) => {
  const material = await findMaterial(Number(req.params.id))
  await formPage(res, yearOf(req), material.id, blank(materialValues(material)), 200)
})

library.post('/library/:id', can.keepLibrary, files, async (req, res) => {
  const { id } = await findMaterial(Number(req.params.id))
  const form = parseForm(req, materialForm)
  const received = req.upload ?? { files: [], problem: null }
  if (!form.ok || received.problem) return formPage(res, yearOf(req), id, withFileProblem(form, received.problem), 422)
  const saved = await unlessStale(() => changeMaterial(actorOf(req), id, form.data, received.files))
  if (!saved) {
    const { version } = await findMaterial(id)
    return formPage(res, yearOf(req), id, { values: { ...form.values, version: String(version) }, errors: { form: formProblems.stale } }, 409)
  }
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/library/${id}`)
})

library.post('/library/:id/publication', can.keepLibrary, async (req, res) => {
  const { id } = await findMaterial(Number(req.params.id))
  await publishMaterial(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.published })
  res.redirect(303, `/library/${id}`)
})

library.post('/library/:id/withdrawal', can.keepLibrary, async (req, res) => {
  const { id } = await findMaterial(Number(req.params.id))
  await withdrawMaterial(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.withdrawn })
  res.redirect(303, `/library/${id}`)
})

library.get('/library/:id/files/:fileId', can.readLibrary, async (req, res) => {
  sendStored(res, await findMaterialFile(Number(req.params.id), Number(req.params.fileId)), 'inline')
})

library.post('/library/:id/files/:fileId/removal', can.keepLibrary, async (req, res) => {
  await removeMaterialFile(actorOf(req), Number(req.params.id), Number(req.params.fileId))
  flash(req, { tone: 'ok', text: notices.fileRemoved })
  res.redirect(303, `/library/${Number(req.params.id)}`)
})

function withFileProblem(form: { values: Values; errors?: Errors }, problem: string | null) {
  return { values: form.values, errors: { ...form.errors, ...(problem ? { files: problem } : {}) } }
}

async function formPage(res: Response, year: Year, id: number | null, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const options = materialOptions(await listPairsToDescribe(year.id))
  await render(res, 'library/edit', { ...form, ...options, id, url: id === null ? '/library' : `/library/${id}` }, status)
}
