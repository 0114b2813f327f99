import { pages } from '../app/pages.ts'
import { readList, pager } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { can } from './policy.ts'
import { actionOptions, entryRow } from './presenter.ts'
import { listEntries } from './queries.ts'

export const journal = pages()

journal.get('/journal', can.readJournal, async (req, res) => {
  const asked = readList(req, { sorts: ['at'], filters: ['action', 'subject', 'from', 'to'] })
  const list = { ...asked, descending: req.query.sort === undefined || asked.descending }
  const { rows, total } = await listEntries(list)
  await render(res, 'journal/index', { rows: rows.map(entryRow), values: list.filters, actions: actionOptions, pager: pager(list, total, 50) })
})
