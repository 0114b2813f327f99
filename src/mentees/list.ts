import type { Request, Response } from 'express'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import { type ListQuery, readList } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { chipsOf, decisionLinks, decisionNotices, options, tabsOf } from '../banks/presenter.ts'
import { listDecisions } from '../banks/queries.ts'
import { actsFor } from '../bulk/presenter.ts'
import { listAreas, namesOf } from '../competencies/queries.ts'
import { recordViews } from '../journal/views.ts'
import { listPart, outLinks, printPart } from '../lists/presenter.ts'
import { directions } from '../people/messages.ts'
import { candidateRow } from '../people/presenter.ts'
import { findCandidates } from '../people/queries.ts'
import { groupOptions } from '../study-groups/queries.ts'
import { tagOptions } from '../tags/queries.ts'
import { sectionOf } from './columns.ts'
import { needs, statuses, tabs, words } from './messages.ts'
import { menteeRow } from './presenter.ts'
import { countMentees, everyMentee, filterNames, listMentees, sortNames, type Tab, tabNames, tabOf } from './queries.ts'

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
  const asking = await conditions(list)
  const lines = rows.map((row) => menteeRow(row, { names, ...asking.choices }))
  const counted = tabNames.map((name) => ({ value: name, label: tabs[name], count: counts[name] }))
  await render(res, 'mentees/index', {
    list: await listPart(actor, { ...sectionOf(tab), list, rows: lines, total, ...actsFor('mentees', actor) }),
    teachers: tab === 'teachers',
    tabs: tabsOf(list, 'tab', counted),
    values: { q: list.q, ...list.filters },
    ...asking,
    notices: decisionNotices(decisions, [bank], actor),
    decide: decisionLinks(decisions, isEmpty ? [bank] : [], actor),
    actions: [...outLinks(list, '/export/choice'), ...(manages ? [link(words.add, `/mentees/new?tab=${tab}`, 'primary')] : [])],
    reset: `/mentees?tab=${tab}`,
    tab,
    year: year.name,
    isEmpty,
    manages,
  })
}

/** The bank on paper, everybody of the filter. */
export async function menteePrintPage(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const names = namesOf(await listAreas())
  const { chips, choices } = await conditions(list)
  const found = await everyMentee(actor, year.id, list)
  recordViews(
    res,
    'print',
    found.map(({ person }) => person.id),
  )
  const rows = found.map((row) => menteeRow(row, { names, ...choices }))
  const tab = tabOf(list)
  await render(res, 'lists/print', await printPart(actor, { ...sectionOf(tab), list, rows, total: rows.length }, [{ label: tabs[tab] }, ...chips]))
}

async function conditions(list: ListQuery) {
  const [groups, tags] = [await groupOptions(), await tagOptions()]
  const named = (choices: { value: string; label: string }[]) => Object.fromEntries(choices.map(({ value, label }) => [value, label]))
  const labels = { status: statuses, direction: directions, group: named(groups), needs: needsLabels, alone: aloneLabels, tag: named(tags) }
  return {
    chips: chipsOf(list, labels),
    choices: { statuses: options(statuses), directions: options(directions), groups, needs: options(needs), alone: options(aloneLabels), tags },
  }
}

const needsLabels = Object.fromEntries(Object.entries(needs).map(([key, label]) => [key, words.needsFilter(label)]))

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
