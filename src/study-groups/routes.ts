import type { Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { fullName } from '../app/format.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { pager, readList } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { options } from '../banks/presenter.ts'
import { courseOptions, siteOptions } from '../directories/queries.ts'
import { directions } from '../people/messages.ts'
import { listStaff } from '../people/queries.ts'
import { changeStudyGroup, createStudyGroup } from './commands.ts'
import { changeForm, groupForm } from './form.ts'
import { notices, refusals } from './messages.ts'
import { can } from './policy.ts'
import { groupRow, progressRows } from './presenter.ts'
import { countReturns, findStudyGroup, listStudyGroups, stampOf } from './queries.ts'

export const studyGroups = pages()

studyGroups.get('/study-groups', can.readStudyGroups, async (req, res) => {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const list = readList(req, { sorts: ['name'], filters: [] })
  const { rows, total } = await listStudyGroups(year.id, list)
  const counts = await countReturns(year.id)
  await render(res, 'study-groups/index', {
    rows: rows.map((group) => groupRow(group, actor)),
    pager: pager(list, total),
    values: { q: list.q },
    found: list.q !== '',
    progress: progressRows(counts),
    manages: actor.role === 'methodist',
  })
})

studyGroups.get('/study-groups/new', can.manageStudyGroups, async (_req, res) => {
  await groupPage(res, { ...blank(), id: null }, 200)
})

studyGroups.post('/study-groups', can.manageStudyGroups, async (req, res) => {
  const form = parseForm(req, groupForm)
  if (!form.ok) return groupPage(res, { ...form, id: null }, 422)
  const saved = await createStudyGroup(actorOf(req), form.data)
  if (typeof saved === 'string') return groupPage(res, { ...reject(form, refusals[saved]), id: null }, 422)
  flash(req, { tone: 'ok', text: notices.created })
  res.redirect(303, '/study-groups')
})

studyGroups.get('/study-groups/:id', can.readStudyGroups, (req, res) => {
  res.redirect(303, `/study-groups/${Number(req.params.id)}/activity`)
})

studyGroups.get('/study-groups/:id/edit', can.manageStudyGroups, async (req, res) => {
  const group = await findStudyGroup(Number(req.params.id))
  const id = (value: number | null) => (value === null ? '' : String(value))
  const { name, direction, leaderId, siteId, courseId } = group
  const values = { name, direction: direction ?? '', leaderId: id(leaderId), siteId: id(siteId), courseId: id(courseId), seen: stampOf(group) }
  await groupPage(res, { ...blank(values), id: group.id }, 200)
})

studyGroups.post('/study-groups/:id', can.manageStudyGroups, async (req, res) => {
  const id = Number(req.params.id)
  const form = parseForm(req, changeForm)
  if (!form.ok) return groupPage(res, { ...form, id }, 422)
  const { seen, ...data } = form.data
  const saved = await changeStudyGroup(actorOf(req), id, seen, data)
  if (saved === 'stale') {
    const values = { ...form.values, seen: stampOf(await findStudyGroup(id)) }
    return groupPage(res, { ...reject({ values }, refusals.stale), id }, 409)
  }
  if (typeof saved === 'string') return groupPage(res, { ...reject(form, refusals[saved]), id }, 422)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/study-groups/${id}`)
})

async function groupPage(res: Response, { id, values, errors }: { id: number | null; values: Values; errors: object }, status: number): Promise<void> {
  const staff = (await listStaff()).map((person) => ({ value: String(person.id), label: fullName(person) }))
  await render(
    res,
    'study-groups/form',
    {
      values,
      errors,
      url: id === null ? '/study-groups' : `/study-groups/${id}`,
      isNew: id === null,
      staff,
      directions: options(directions),
      sites: await siteOptions(),
      courses: await courseOptions(),
    },
    status,
  )
}
