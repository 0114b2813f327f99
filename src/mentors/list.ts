import type { Request, Response } from 'express'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import type { Column, Head } from '../app/columns.ts'
import { type ListQuery, readList } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { bankWords } from '../banks/messages.ts'
import { chipsOf, decisionLinks, decisionNotices, options, tabsOf } from '../banks/presenter.ts'
import { listDecisions, mentorLoads } from '../banks/queries.ts'
import { actsFor } from '../bulk/presenter.ts'
import { type Area, listAreas, namesOf } from '../competencies/queries.ts'
import type { BankKind, MentoringForm } from '../generated/prisma/enums.ts'
import { recordViews } from '../journal/views.ts'
import { listPart, outLinks, printPart } from '../lists/presenter.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import { directions } from '../people/messages.ts'
import { listWords as peopleWords } from '../people/messages-lists.ts'
import { candidateRow } from '../people/presenter.ts'
import { findCandidates } from '../people/queries.ts'
import { tagOptions } from '../tags/queries.ts'
import { formKeys } from './form.ts'
import { statusFilter, words } from './messages.ts'
import { type MentorLine, mentorRow } from './presenter.ts'
import { countMentors, everyMentor, filterNames, listMentors, sortNames } from './queries.ts'

const bankOf: Record<MentoringForm, BankKind> = {
  teacherTeacher: 'mentorsTeacherTeacher',
  teacherStudent: 'mentorsTeacherStudent',
  studentStudent: 'mentorsStudentStudent',
}
const trainedLabels = { yes: words.trainedYes, no: words.trainedNo }
const freeLabels = { yes: words.freePlaces }

/** What the address asks of the bank: conditions and order. */
export const asked = (req: Request) => readList(req, { sorts: sortNames, filters: filterNames })

const head: Head<MentorLine> = { label: words.name, sort: 'name', text: (row) => row.name, url: (row) => row.url }
// Why somebody was declined is for the screen of those who decide; on paper it would lie about.
const headOnScreen: Head<MentorLine> = { ...head, note: (row) => row.reason }
const columns: Column<MentorLine>[] = [
  { key: 'post', label: words.post, sort: 'post', value: (row) => [row.post ?? '—', row.category ? peopleWords.category(row.category.label) : ''] },
  { key: 'forms', label: words.forms, value: (row) => row.forms },
  { key: 'direction', label: words.direction, value: (row) => row.direction },
  { key: 'competencies', label: words.competencies, value: (row) => row.competencies },
  { key: 'load', label: words.load, sort: 'capacity', nowrap: true, value: (row) => row.load },
  { key: 'trained', label: words.trained, value: (row) => row.trained },
  { key: 'status', label: words.status, sort: 'status', value: (row) => row.status },
  { key: 'tags', label: words.tags, extra: true, value: (row) => row.tags },
  { key: 'included', label: words.includedOn, sort: 'included', extra: true, nowrap: true, value: (row) => row.included },
  { key: 'hours', label: words.hours, extra: true, numeric: true, value: (row) => row.hours },
  { key: 'interests', label: words.interests, extra: true, value: (row) => row.interests },
  { key: 'phone', label: words.phone, extra: true, nowrap: true, value: (row) => row.phone },
  { key: 'email', label: words.email, extra: true, value: (row) => row.email },
]

export async function mentorListPage(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const { rows, total } = await listMentors(actor, year.id, list)
  const areas = await listAreas()
  const loads = await mentorLoads(year.id)
  const asking = await conditions(list, areas)
  const known = { loads, names: namesOf(areas), tags: asking.choices.tags }
  const lines = rows.map((row) => mentorRow(row, known))
  const counts = await countMentors(year.id)
  const decisions = await listDecisions(year.id)
  const empty = formKeys.filter((form) => counts.of(form) === 0).map((form) => bankOf[form])
  const forms = formKeys.map((form) => ({ value: form, label: formLabels[form], count: counts.of(form) }))
  const manages = actor.role === 'methodist'
  await render(res, 'mentors/index', {
    list: await listPart(actor, { label: words.bank, list, head: headOnScreen, columns, rows: lines, total, ...actsFor('mentors', actor) }),
    tabs: tabsOf(list, 'form', [{ value: '', label: bankWords.allTab, count: counts.all }, ...forms]),
    values: { q: list.q, form: list.filters.form ?? '', ...list.filters },
    ...asking,
    notices: decisionNotices(decisions, Object.values(bankOf), actor),
    decide: decisionLinks(decisions, empty, actor),
    actions: [...outLinks(list, '/export/choice'), ...(manages ? [link(words.add, '/mentors/new', 'primary')] : [])],
    year: year.name,
    isEmpty: counts.all === 0,
    manages,
  })
}

/** The bank on paper, everybody of the filter. */
export async function mentorPrintPage(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const areas = await listAreas()
  const loads = await mentorLoads(year.id)
  const { chips, choices } = await conditions(list, areas)
  const known = { loads, names: namesOf(areas), tags: choices.tags }
  const found = await everyMentor(actor, year.id, list)
  recordViews(
    res,
    'print',
    found.map(({ person }) => person.id),
  )
  const rows = found.map((row) => mentorRow(row, known))
  const form = formKeys.filter((key) => key === list.filters.form).map((key) => ({ label: formLabels[key] }))
  await render(res, 'lists/print', await printPart(actor, { label: words.bank, list, head, columns, rows, total: rows.length }, [...form, ...chips]))
}

async function conditions(list: ListQuery, areas: Area[]) {
  const tags = await tagOptions()
  const tag = Object.fromEntries(tags.map(({ value, label }) => [value, label]))
  const competency = Object.fromEntries([...namesOf(areas)].map(([id, name]) => [String(id), name]))
  return {
    chips: chipsOf(list, { status: statusFilter, direction: directions, competency, trained: trainedLabels, free: freeLabels, tag }),
    choices: { statuses: options(statusFilter), directions: options(directions), trained: options(trainedLabels), free: options(freeLabels), tags, areas },
  }
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
