import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Request } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { parseForm } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { contentDisposition } from '../app/spreadsheets/content-disposition.ts'
import { recordViews } from '../journal/views.ts'
import { findPair } from '../pairs/queries.ts'
import { askForFolder, removeFolder } from './commands/folders.ts'
import { startBuilding } from './commands/building.ts'
import { folderForm } from './form.ts'
import { notices, words } from './messages.ts'
import { archiveAt } from './place.ts'
import { planOf } from './plan/plan.ts'
import { can } from './policy.ts'
import { archiveName, contentsOf, crumbsOf, folderPage, folderRow, makeAction } from './presenter.ts'
import { findFolder, listFolders, namesOfPairs, peopleIn } from './queries.ts'
import { theYear } from './queries-year.ts'

export const inspection = pages()

inspection.get('/inspection', can.makeFolders, async (req, res) => {
  const year = yearOf(req)
  const folders = await listFolders(year.id)
  const names = await namesOfPairs(folders)
  await render(res, 'inspection/index', {
    year: year.name,
    contents: contentsOf(await planOf(actorOf(req), year, null)),
    rows: folders.map((folder) => folderRow(folder, names)),
    actions: [makeAction(null, words.make)],
  })
})

inspection.get('/inspection/pairs/:id', can.makeFolders, async (req, res) => {
  const { id, schoolYearId } = await findPair(actorOf(req), Number(req.params.id))
  const contents = contentsOf(await planOf(actorOf(req), await theYear(schoolYearId), id))
  const title = words.passportOf((await namesOfPairs([{ pairId: id }])).get(id) ?? '')
  await render(res, 'inspection/passport', { title, crumbs: [...crumbsOf()], contents, actions: [makeAction(id, words.makePassport)] })
})

inspection.post('/inspection/folders', can.makeFolders, async (req, res) => {
  const form = parseForm(req, folderForm)
  if (!form.ok) throw new NotFound()
  const { pairId } = form.data
  const schoolYearId = pairId === null ? yearOf(req).id : (await findPair(actorOf(req), pairId)).schoolYearId
  const id = await askForFolder(actorOf(req), { schoolYearId, pairId })
  startBuilding(req.log)
  res.redirect(303, `/inspection/folders/${id}`)
})

inspection.get('/inspection/folders/:id', can.makeFolders, async (req, res) => {
  const folder = await findFolder(idOf(req))
  await render(res, 'inspection/folder', folderPage(folder, await namesOfPairs([folder])))
})

inspection.get('/inspection/folders/:id/file', can.makeFolders, async (req, res) => {
  const folder = await findFolder(idOf(req))
  const archive = folder.storedName === null ? null : archiveAt(folder.storedName)
  if (archive === null || !(await isThere(archive))) throw new NotFound()
  recordViews(res, 'export', await peopleIn(folder))
  res.type('zip').set('Content-Disposition', contentDisposition(archiveName(folder, await namesOfPairs([folder]))))
  if (folder.size !== null) res.set('Content-Length', String(folder.size))
  await pipeline(createReadStream(archive), res)
})

inspection.post('/inspection/folders/:id/removal', can.makeFolders, async (req, res) => {
  await removeFolder(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, '/inspection')
})

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
