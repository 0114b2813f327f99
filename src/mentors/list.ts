import type { Request, Response } from 'express'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import { pager, readList, sortColumns } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { bankWords } from '../banks/messages.ts'
import { chipsOf, decisionLinks, decisionNotices, exportLink, options, tabsOf } from '../banks/presenter.ts'
import { listDecisions, mentorLoads } from '../banks/queries.ts'
import { type Area, listAreas, namesOf } from '../competencies/queries.ts'
import type { BankKind, MentoringForm } from '../generated/prisma/enums.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import { directions } from '../people/messages.ts'
import { candidateRow } from '../people/presenter.ts'
import { findCandidates } from '../people/queries.ts'
import { formKeys } from './form.ts'
import { statuses, words } from './messages.ts'
import { mentorRow } from './presenter.ts'
import { countMentors, filterNames, listMentors, sortNames } from './queries.ts'

const bankOf: Record<MentoringForm, BankKind> = {
  teacherTeacher: 'mentorsTeacherTeacher',
  teacherStudent: 'mentorsTeacherStudent',
  studentStudent: 'mentorsStudentStudent',
}
const trainedLabels = { yes: words.trainedYes, no: words.trainedNo }
const freeLabels = { yes: words.freePlaces }

/** What the address asks of the bank: conditions and order. */
export const asked = (req: Request) => readList(req, { sorts: sortNames, filters: filterNames })

export async function mentorListPage(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const { rows, total } = await listMentors(actor, year.id, list)
  const areas = await listAreas()
  const loads = await mentorLoads(year.id)
  const counts = await countMentors(actor, year.id)
  const decisions = await listDecisions(year.id)
  const empty = formKeys.filter((form) => counts.of(form) === 0).map((form) => bankOf[form])
  const tabs = [
    { value: '', label: bankWords.allTab, count: counts.all },
    ...formKeys.map((form) => ({ value: form, label: formLabels[form], count: counts.of(form) })),
  ]
  await render(res, 'mentors/index', {
    rows: rows.map((row) => mentorRow(row, loads, namesOf(areas))),
    pager: pager(list, total),
    tabs: tabsOf(list, 'form', tabs),
    columns: sortColumns(list, heads),
    values: { q: list.q, form: list.filters.form ?? '', ...list.filters },
    chips: chipsOf(list, { status: statuses, direction: directions, competency: competencyLabels(areas), trained: trainedLabels, free: freeLabels }),
    choices: { statuses: options(statuses), directions: options(directions), trained: options(trainedLabels), free: options(freeLabels), areas },
    notices: decisionNotices(decisions, Object.values(bankOf), actor),
    decide: decisionLinks(decisions, empty, actor),
    actions: headActions(actor.role === 'methodist', list),
    year: year.name,
    isEmpty: counts.all === 0,
    manages: actor.role === 'methodist',
  })
}

const heads = [
  { label: words.name, sort: 'name' },
  { label: words.post, sort: 'post' },
  { label: words.forms, sort: null },
  { label: words.direction, sort: null },
  { label: words.competencies, sort: null },
  { label: words.load, sort: 'capacity' },
  { label: words.trained, sort: null },
  { label: words.status, sort: 'status' },
]

function headActions(manages: boolean, list: ReturnType<typeof asked>) {
  return [exportLink(list, '/export/choice'), ...(manages ? [link(words.add, '/mentors/new', 'primary')] : [])]
}

function competencyLabels(areas: Area[]): Record<string, string> {
  return Object.fromEntries([...namesOf(areas)].map(([id, name]) => [String(id), name]))
}

/** Whom to put into the bank: people found by the words typed who have no profile this year. */
export async function pickMentorPage(req: Request, res: Response): Promise<void> {
  const q = typeof req.query.q === 'string' ? req.query.q.slice(0, 200) : ''
  const people = await findCandidates(q, { mentorProfiles: { none: { schoolYearId: yearOf(req).id } } })
  await render(res, 'banks/pick', {
    title: words.add,
    path: '/mentors/new',
    back: { label: words.bank, url: '/mentors' },
    q,
    rows: people.map((person) => candidateRow(person, '/mentors/new')),
  })
}
