import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { shortDate } from '../app/format.ts'
import { blank, reject } from '../app/forms.ts'
import { readList } from '../app/lists.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { entryRow } from '../journal/presenter.ts'
import { historyOf } from '../journal/queries.ts'
import { createNews, publishNews, withdrawNews } from './commands/news.ts'
import { hintedAt } from './consent-rules.ts'
import { dayWithin, editPage, newsInput, saveNews, valuesOf, yearOfNews } from './editing.ts'
import { factsOf, factsOfAll } from './facts.ts'
import { notices, words } from './messages.ts'
import { can } from './policy.ts'
import { chosenNews, listPage, newsPage, onPage } from './presenter.ts'
import { findNews, listNews, listPeople, peopleOf, roadmapCoverage } from './queries.ts'

export const news = pages()

news.get('/news', can.readNews, async (req, res) => {
  const asked = readList(req, { sorts: ['day', 'title'], filters: ['status'] })
  const list = { ...asked, descending: req.query.sort === undefined || asked.descending }
  const all = await listNews(yearOf(req).id)
  const chosen = chosenNews(all, list)
  const facts = await factsOfAll(onPage(chosen, list).filter((one) => one.status === 'published'))
  const { covered, all: items } = await roadmapCoverage(yearOf(req).id)
  const coverage = { covered, items, label: items > 0 ? words.coverage(covered, items) : words.noRoadmap }
  await render(res, 'news/index', { ...listPage(all, chosen, list, facts), coverage, writes: actorOf(req).role === 'methodist' })
})

news.get('/news/new', can.writeNews, async (req, res) => {
  const roadmapItemId = typeof req.query.item === 'string' ? req.query.item : ''
  await editPage(res, yearOf(req), null, blank({ happenedOn: shortDate(dayWithin(yearOf(req))), roadmapItemId }), 200)
})

news.post('/news', can.writeNews, async (req, res) => {
  const year = yearOf(req)
  const form = await newsInput(req, year)
  if (!form.ok) return editPage(res, year, null, form, 422)
  const id = await createNews(actorOf(req), year, form.data)
  flash(req, { tone: 'ok', text: notices.created })
  res.redirect(303, `/news/${id}`)
})

news.get('/news/:id', can.readNews, async (req, res) => {
  const item = await findNews(Number(req.params.id))
  const history = (await historyOf({ kind: 'news', id: item.id })).map(entryRow)
  const facts = await factsOf(item)
  const model = newsPage(item, facts, await peopleOf(item.id), await listPeople(hintedAt(facts.bare)), actorOf(req))
  await render(res, 'news/show', { ...model, id: item.id, writes: actorOf(req).role === 'methodist', history })
})

news.get('/news/:id/edit', can.writeNews, async (req, res) => {
  const item = await findNews(Number(req.params.id))
  await editPage(res, await yearOfNews(item), item.id, blank(valuesOf(item)), 200)
})

news.post('/news/:id', can.writeNews, async (req, res) => {
  const item = await findNews(Number(req.params.id))
  const year = await yearOfNews(item)
  const form = await newsInput(req, year)
  if (!form.ok) return editPage(res, year, item.id, form, 422)
  const saved = await saveNews(req, item.id, form.data)
  if (saved === 'stale')
    return editPage(res, year, item.id, reject({ values: { ...form.values, version: String(item.version) } }, { form: formProblems.stale }), 409)
  if (saved !== 'saved') return editPage(res, year, item.id, reject(form, {}), 422, saved)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/news/${item.id}`)
})

news.post('/news/:id/publication', can.publishNews, async (req, res) => {
  const id = Number(req.params.id)
  await publishNews(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.published })
  res.redirect(303, `/news/${id}`)
})

news.post('/news/:id/withdrawal', can.withdrawNews, async (req, res) => {
  const id = Number(req.params.id)
  await withdrawNews(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.withdrawn })
  res.redirect(303, `/news/${id}`)
})
