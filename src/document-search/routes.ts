import { blank, parseForm } from '../app/forms.ts'
import { pager, readList } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { searchForm } from './form.ts'
import { can } from './policy.ts'
import { documentRow, isAsked, kindOptions } from './presenter.ts'
import { searchDocuments } from './queries.ts'

export const documentSearch = pages()

const options = { sorts: ['recent'], filters: ['number', 'person', 'kind', 'from', 'to'] } as const

documentSearch.get('/documents', can.searchDocuments, async (req, res) => {
  const list = readList(req, options)
  const none = { rows: [], kindOptions, asked: false, pager: pager(list, 0) }
  if (!isAsked(list)) return render(res, 'document-search/index', { ...none, ...blank() })
  const form = parseForm({ body: list.filters }, searchForm)
  if (!form.ok) return render(res, 'document-search/index', { ...none, values: form.values, errors: form.errors }, 422)
  const { rows, total, people } = await searchDocuments(form.data, list.page)
  await render(res, 'document-search/index', {
    ...{ kindOptions, asked: true, values: form.values, errors: {} },
    ...{ rows: rows.map((found) => documentRow(found, people, form.data.person)), pager: pager(list, total) },
  })
})
