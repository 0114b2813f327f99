import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { parseForm } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { tiePeople } from './commands/people.ts'
import { hintedAt } from './consent-rules.ts'
import { factsOf } from './facts.ts'
import { peopleForm } from './form.ts'
import { notices } from './messages.ts'
import { mostFound, peoplePage } from './people-presenter.ts'
import { can } from './policy.ts'
import { findNews, listPeople, searchPeople } from './queries.ts'

export const newsPeople = pages()

newsPeople.get('/news/:id/people', can.writeNews, async (req, res) => {
  const item = await findNews(Number(req.params.id))
  const q = typeof req.query.q === 'string' ? req.query.q.trim().slice(0, 100) : ''
  const facts = await factsOf(item)
  const ids = [...item.people.map((tie) => tie.personId), ...facts.mentions.flatMap((mention) => mention.personIds), ...hintedAt(facts.bare)]
  const found = q === '' ? [] : await searchPeople(q, mostFound + ids.length + 1)
  await render(res, 'news/people', peoplePage(item, facts, await listPeople(ids), found, q))
})

newsPeople.post('/news/:id/people', can.writeNews, async (req, res) => {
  const item = await findNews(Number(req.params.id))
  const form = parseForm(req, peopleForm)
  if (form.ok) await tiePeople(actorOf(req), item.id, form.data)
  if (form.ok) flash(req, { tone: 'ok', text: notices.people })
  res.redirect(303, `/news/${item.id}/people`)
})
