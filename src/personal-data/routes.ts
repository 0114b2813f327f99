import { actorOf } from '../app/actor.ts'
import { pager, readList } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { viewedPages } from '../journal/messages-views.ts'
import { recordViews } from '../journal/views.ts'
import { organisation } from '../organisation/queries.ts'
import { findPerson } from '../people/queries.ts'
import { can } from './policy.ts'
import { storedDataPage, viewRow } from './presenter.ts'
import { accountsSeeing, listViewers, listViews, viewFilters, viewsOf, viewsOnPage } from './queries.ts'
import { duePages } from './routes-due.ts'
import { sourcesOf } from './sources.ts'
import { findStored } from './stored.ts'

export const personalData = pages()

personalData.get('/people/:id/data', can.seeStoredData, async (req, res) => {
  const { id } = await findPerson(actorOf(req), Number(req.params.id))
  const person = await findStored(id)
  const found = { centre: await organisation(), sourceOf: await sourcesOf(person), accounts: await accountsSeeing(id), views: await viewsOf(id) }
  recordViews(res, 'data', [id])
  await render(res, 'personal-data/stored', storedDataPage(actorOf(req), person, found))
})

personalData.get('/personal-data/views', can.seeViews, async (req, res) => {
  const list = readList(req, { sorts: ['at'], filters: viewFilters })
  const { rows, total } = await listViews(list)
  await render(res, 'personal-data/views', {
    rows: rows.map(viewRow),
    values: { q: list.q, ...list.filters },
    users: (await listViewers()).map(({ id, name }) => ({ value: String(id), label: name })),
    pages: Object.entries(viewedPages).map(([value, label]) => ({ value, label })),
    filtered: list.q !== '' || Object.keys(list.filters).length > 0,
    pager: pager(list, total, viewsOnPage),
  })
})

personalData.router.use(duePages.router)
personalData.list.push(...duePages.list)
