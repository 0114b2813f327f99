import type { Request } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { cameFrom, NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject } from '../app/forms.ts'
import { pager, readList } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { upload } from '../app/uploads.ts'
import { unlessStale } from '../app/versions.ts'
import { formProblems as appProblems } from '../app/messages.ts'
import { applyImport } from './commands/application.ts'
import { chooseForAll, chooseForRows } from './commands/choices.ts'
import { changeColumns, forgetColumns } from './commands/columns.ts'
import { startReading } from './commands/reading.ts'
import { removeImport } from './commands/removal.ts'
import { reverseImport } from './commands/reversal.ts'
import { uploadList } from './commands/upload.ts'
import { errorsFile } from './files.ts'
import { allRowsForm, choicesForm, columnsForm, uploadForm, versionForm } from './form.ts'
import { kindChoices, notices, words } from './messages-pages.ts'
import { listPage, showImport } from './page.ts'
import { can } from './policy.ts'
import { findImport } from './queries.ts'
import { kinds, megabytes } from './rules.ts'
import { refusalOf } from './refusal.ts'
import { templateFile } from './template.ts'

export const imports = pages()

const uploadPage = {
  fileHint: words.uploadHint,
  kinds: kinds.map((value) => ({ value, ...kindChoices[value] })),
  templates: kinds.map((kind) => ({ label: kindChoices[kind].label, url: `/imports/templates/${kind}` })),
}
const receive = upload('file', { kinds: ['xlsx', 'xls', 'ods', 'csv', 'txt'], megabytes })

imports.get('/imports', can.importLists, async (req, res) => {
  const list = readList(req, { sorts: ['at'], filters: [] })
  const { rows, total } = await listPage(yearOf(req).id, list)
  await render(res, 'imports/index', { rows, pager: pager(list, total), templates: uploadPage.templates })
})

imports.get('/imports/new', can.importLists, async (req, res) => {
  await render(res, 'imports/new', {
    ...blank({ kind: typeof req.query.kind === 'string' ? req.query.kind : '' }),
    ...uploadPage,
  })
})

imports.get('/imports/templates/:kind', can.importLists, async (req, res) => {
  const kind = kinds.find((known) => known === req.params.kind)
  if (!kind) throw new NotFound()
  const { name, sheets } = templateFile(kind)
  await sendXlsx(res, name, ...sheets)
})

imports.post('/imports', can.importLists, receive, async (req, res) => {
  const form = parseForm(req, uploadForm)
  const [file] = req.upload?.files ?? []
  const problem = await refusalOf(req.upload)
  const errors = { ...(form.ok ? {} : form.errors), ...(problem === null ? {} : { file: problem }) }
  if (!form.ok || !file || problem !== null) return render(res, 'imports/new', { ...reject(form, errors), ...uploadPage }, 422)
  const id = await uploadList(actorOf(req), yearOf(req).id, form.data.kind, file)
  startReading(id, req.log)
  res.redirect(303, `/imports/${id}`)
})

imports.get('/imports/:id', can.importLists, async (req, res) => {
  await showImport(req, res, await asked(req), null, 200)
})

imports.post('/imports/:id/mapping', can.importLists, async (req, res) => {
  const list = await asked(req)
  const form = parseForm(req, columnsForm(list.kind, list.headerRow))
  if (!form.ok) return showImport(req, res, list, form, 422)
  const { version, ...chosen } = form.data
  const saved = await unlessStale(() => changeColumns(actorOf(req), list.id, version, chosen))
  if (!saved) return showImport(req, res, list, reject({ values: { ...form.values, version: String(list.version) } }, { form: appProblems.stale }), 409)
  startReading(list.id, req.log)
  res.redirect(303, `/imports/${list.id}`)
})

imports.post('/imports/:id/mapping/removal', can.importLists, async (req, res) => {
  const { id } = await asked(req)
  await forgetColumns(actorOf(req), id, versionOf(req))
  startReading(id, req.log)
  flash(req, { tone: 'ok', text: notices.columnsForgotten })
  res.redirect(303, `/imports/${id}`)
})

imports.post('/imports/:id/choices', can.importLists, async (req, res) => {
  const { id } = await asked(req)
  const form = parseForm(req, choicesForm)
  const count = form.ok ? await chooseForRows(actorOf(req), id, form.data) : 0
  flash(req, { tone: 'ok', text: notices.choices(count) })
  res.redirect(303, cameFrom(req, `/imports/${id}?show=duplicate`))
})

imports.post('/imports/:id/repetitions', can.importLists, async (req, res) => {
  const { id } = await asked(req)
  const form = parseForm(req, allRowsForm)
  if (!form.ok) throw new NotFound()
  flash(req, { tone: 'ok', text: notices.choices(await chooseForAll(actorOf(req), id, form.data.choice)) })
  res.redirect(303, `/imports/${id}?show=duplicate`)
})

imports.post('/imports/:id/application', can.importLists, async (req, res) => {
  const { id } = await asked(req)
  const { created, updated, newRepetitions } = await applyImport(actorOf(req), id, versionOf(req))
  const items = newRepetitions > 0 ? [{ text: notices.newRepetitions(newRepetitions), url: `/imports/${id}?show=skipped` }] : []
  flash(req, { tone: items.length > 0 ? 'warning' : 'ok', text: notices.applied(created, updated), items })
  res.redirect(303, `/imports/${id}`)
})

imports.get('/imports/:id/errors.xlsx', can.importLists, async (req, res) => {
  const { name, sheets } = await errorsFile(await asked(req), req.query.with === 'skipped')
  await sendXlsx(res, name, ...sheets)
})

imports.post('/imports/:id/reversal', can.importLists, async (req, res) => {
  const { id } = await asked(req)
  const count = await reverseImport(actorOf(req), id, versionOf(req))
  startReading(id, req.log)
  flash(req, { tone: 'ok', text: notices.reversed(count) })
  res.redirect(303, `/imports/${id}`)
})

imports.post('/imports/:id/removal', can.importLists, async (req, res) => {
  const { id } = await asked(req)
  await removeImport(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, '/imports')
})

function asked(req: Request) {
  return findImport(Number(req.params.id))
}

/** The version of the page the button stood on; a button without one is stale by definition. */
function versionOf(req: Request): number {
  const form = parseForm(req, versionForm)
  return form.ok ? form.data.version : -1
}
