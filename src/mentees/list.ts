import type { Request, Response } from 'express'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import { type ListQuery, pager, readList, sortColumns } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { chipsOf, decisionLinks, decisionNotices, exportLink, options, tabsOf } from '../banks/presenter.ts'
import { listDecisions } from '../banks/queries.ts'
import { listAreas, namesOf } from '../competencies/queries.ts'
import { directions } from '../people/messages.ts'
import { candidateRow } from '../people/presenter.ts'
import { findCandidates } from '../people/queries.ts'
import { groupOptions } from '../study-groups/queries.ts'
import { needs, statuses, tabs, words } from './messages.ts'
import { menteeRow } from './presenter.ts'
import { countMentees, filterNames, listMentees, sortNames, type Tab, tabNames, tabOf } from './queries.ts'

const aloneLabels = { yes: words.noPair }

// The tab is always in the address: it decides the columns, and a link to the bank should show the same to everybody.
export function asked(req: Request): ListQuery {
  const list = readList(req, { sorts: sortNames, filters: filterNames })
  return { ...list, filters: { ...list.filters, tab: tabOf(list) } }
}

export async function menteeListPage(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const tab = tabOf(list)
  const { rows, total } = await listMentees(actor, year.id, list)
  const names = namesOf(await listAreas())
  const counts = await countMentees(year.id)
  const decisions = await listDecisions(year.id)
  const bank = tab === 'teachers' ? 'menteeTeachers' : 'menteeStudents'
  const isEmpty = (tab === 'teachers' ? counts.teachers : counts.students) === 0
  const manages = actor.role === 'methodist'
  await render(res, 'mentees/index', {
    rows: rows.map((row) => menteeRow(row, names)),
    teachers: tab === 'teachers',
    pager: pager(list, total),
    tabs: tabsOf(
      list,
      'tab',
      tabNames.map((name) => ({ value: name, label: tabs[name], count: counts[name] })),
    ),
    columns: sortColumns(list, tab === 'teachers' ? teacherHeads : studentHeads),
    values: { q: list.q, ...list.filters },
    ...conditions(list, await groupOptions()),
    notices: decisionNotices(decisions, [bank], actor),
    decide: decisionLinks(decisions, isEmpty ? [bank] : [], actor),
    actions: [exportLink(list, '/export/choice'), ...(manages ? [link(words.add, `/mentees/new?tab=${tab}`, 'primary')] : [])],
    reset: `/mentees?tab=${tab}`,
    tab,
    year: year.name,
    isEmpty,
    manages,
  })
}

function conditions(list: ListQuery, groups: { value: string; label: string }[]) {
  const named = Object.fromEntries(groups.map(({ value, label }) => [value, label]))
  return {
    chips: chipsOf(list, { status: statuses, direction: directions, group: named, needs: needsLabels, alone: aloneLabels }),
    choices: { statuses: options(statuses), directions: options(directions), groups, needs: options(needs), alone: options(aloneLabels) },
  }
}

const needsLabels = Object.fromEntries(Object.entries(needs).map(([key, label]) => [key, words.needsFilter(label)]))

const teacherHeads = [
  { label: words.name, sort: 'name' },
  { label: words.post, sort: 'post' },
  { label: words.direction, sort: null },
  { label: words.inclusionReason, sort: null },
  { label: words.mainRequest, sort: null },
  { label: words.waiting, sort: null },
  { label: words.status, sort: 'status' },
]

const studentHeads = [
  { label: words.name, sort: 'name' },
  { label: words.classCol, sort: 'post' },
  { label: words.groups, sort: null },
  { label: words.activity, sort: null },
  { label: words.needsMentor, sort: null },
  { label: words.waiting, sort: null },
  { label: words.status, sort: 'status' },
]

/** Whom to put into the bank: people found by the words typed who have no profile this year. */
export async function pickMenteePage(req: Request, res: Response): Promise<void> {
  const q = typeof req.query.q === 'string' ? req.query.q.slice(0, 200) : ''
  const tab: Tab = tabNames.find((name) => name === req.query.tab) ?? 'teachers'
  const kind = tab === 'teachers' ? 'staff' : 'student'
  const people = await findCandidates(q, { kind, menteeProfiles: { none: { schoolYearId: yearOf(req).id } } })
  await render(res, 'banks/pick', {
    title: words.add,
    path: '/mentees/new',
    tab,
    back: { label: words.bank, url: `/mentees?tab=${tab}` },
    q,
    kind,
    rows: people.map((person) => candidateRow(person, '/mentees/new')),
  })
}
