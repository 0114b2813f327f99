import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { type Errors, parseForm } from '../app/forms.ts'
import { fullName } from '../app/format.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { listStaff } from '../people/queries.ts'
import { progressRows } from '../study-groups/presenter.ts'
import { countReturns, findStudyGroup } from '../study-groups/queries.ts'
import type { Checked } from './check.ts'
import { saveList, undoReceipt } from './commands.ts'
import { activityKeys, listForm, receiptForm } from './form-list.ts'
import { listNotices, listWords } from './messages-list.ts'
import { can } from './policy.ts'
import { cellsOf, type Cells, lineRows, listHead, spareLines, typedLines } from './presenter-list.ts'
import { missingRow, missingTabs } from './presenter-missing.ts'
import { listMembers, listMissing, listReceipts } from './queries.ts'

export const studentActivity = pages()

studentActivity.get('/study-groups/:id/activity', can.readActivity, async (req, res) => {
  await listPage(req, res, null, 200)
})

studentActivity.post('/study-groups/:id/activity', can.manageActivity, async (req, res) => {
  const form = parseForm(req, listForm)
  const typed = typedLines(form.values)
  if (!form.ok) return listPage(req, res, { cells: typed, received: form.values.received, errors: form.errors, checked: null }, 422)
  const saved = await saveList(actorOf(req), yearOf(req).id, idOf(req), form.data)
  if (!saved.ok) {
    const { checked } = saved
    return listPage(req, res, { cells: typed, received: form.values.received, errors: checked.errors, checked }, checked.stale.size > 0 ? 409 : 422)
  }
  const { added } = saved
  flash(req, { tone: 'ok', text: listNotices.saved, items: added.length > 0 ? [{ text: listNotices.added(added.join('; ')), url: null }] : [] })
  res.redirect(303, `/study-groups/${idOf(req)}/activity`)
})

studentActivity.post('/study-groups/:id/receipts/removal', can.manageActivity, async (req, res) => {
  const form = parseForm(req, receiptForm)
  if (!form.ok) throw new NotFound()
  await undoReceipt(actorOf(req), yearOf(req).id, idOf(req), form.data.activity)
  flash(req, { tone: 'ok', text: listNotices.undone })
  res.redirect(303, `/study-groups/${idOf(req)}/activity`)
})

studentActivity.get('/study-groups/:id/blank', can.readActivity, async (req, res) => {
  const year = yearOf(req)
  const group = await findStudyGroup(idOf(req))
  const children = await listMembers(group.id, year.id)
  await render(res, 'student-activity/blank', {
    group: { name: group.name, leader: group.leader && fullName(group.leader), url: `/study-groups/${group.id}/activity` },
    children: children.map((child) => ({ name: fullName(child), grade: child.grade })),
    year: year.name,
  })
})

studentActivity.get('/missing-lists', can.readActivity, async (req, res) => {
  const [actor, { id }] = [actorOf(req), yearOf(req)]
  const asked = activityKeys.filter((key) => key === req.query.activity)
  const activities = asked.length > 0 ? asked : activityKeys
  const groups = await listMissing(id, activities)
  await render(res, 'student-activity/missing', {
    progress: progressRows(await countReturns(id)),
    tabs: missingTabs(asked[0] ?? null),
    rows: groups.map((group) => missingRow(group, actor)),
  })
})

type Typed = { cells: Cells[]; received: string | string[] | undefined; errors: Errors; checked: Checked | null }

async function listPage(req: Request, res: Response, typed: Typed | null, status: number): Promise<void> {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const group = await findStudyGroup(idOf(req))
  const [children, receipts] = [await listMembers(group.id, year.id), await listReceipts(group.id, year.id)]
  const head = listHead(group, receipts, actor)
  const fresh = [...children.map((child) => cellsOf(child, receipts)), ...(head.manages ? spareLines(children.length) : [])]
  const errors = typed?.errors ?? {}
  await render(
    res,
    'student-activity/list',
    {
      ...head,
      rows: lineRows({ cells: typed?.cells ?? fresh, children, errors, checked: typed?.checked ?? null }),
      errors: status === 409 ? { ...errors, form: listWords.stale } : errors,
      values: { received: typed?.received ?? [] },
      mentors: head.manages ? (await listStaff()).map(fullName) : [],
      year: year.name,
    },
    status,
  )
}

function idOf(req: Request): number {
  return Number(req.params.id)
}
