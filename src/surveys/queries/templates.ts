import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { fullName } from '../../app/format.ts'
import { type Offered, type Question, questionOptions, showIf } from '../rules/questions.ts'

const select = {
  id: true,
  key: true,
  title: true,
  purpose: true,
  phase: true,
  audience: true,
  form: true,
  roadmapCode: true,
  twinKey: true,
  edition: true,
  archivedAt: true,
  version: true,
} as const

export type Template = Awaited<ReturnType<typeof findTemplate>>

/** Every questionnaire in its last edition, in the order in which they came to be. */
export async function listTemplates() {
  const editions = await read().surveyTemplate.findMany({ select, orderBy: [{ edition: 'desc' }, { id: 'asc' }] })
  const last = editions.filter((one, index) => editions.findIndex(({ key }) => key === one.key) === index)
  const first = new Map(editions.map(({ key, id }) => [key, id]))
  return last.toSorted((one, other) => (first.get(one.key) ?? 0) - (first.get(other.key) ?? 0))
}

/** Questionnaires that can be sent out. */
export async function listOffered() {
  return (await listTemplates()).filter(({ archivedAt }) => archivedAt === null)
}

/** A questionnaire by its key («a1») in its last edition, archived or not. Throws NotFound. */
export async function findTemplate(key: string) {
  const template = await read().surveyTemplate.findFirst({ where: { key }, select, orderBy: { edition: 'desc' } })
  if (!template) throw new NotFound()
  return template
}

/** A questionnaire that can be sent out. Throws NotFound for one that is archived. */
export async function findOffered(key: string) {
  const template = await findTemplate(key)
  if (template.archivedAt) throw new NotFound()
  return template
}

/** The questions of a questionnaire in their order. */
export async function questionsOf(templateId: number): Promise<Question[]> {
  const rows = await read().surveyQuestion.findMany({
    where: { templateId },
    orderBy: { position: 'asc' },
    select: { key: true, section: true, text: true, hint: true, type: true, required: true, reverse: true, curatorOnly: true, showIf: true, options: true },
  })
  return rows.map((row) => ({
    ...row,
    section: row.section ?? '',
    showIf: row.showIf === null ? null : showIf.parse(JSON.parse(row.showIf)),
    options: questionOptions.parse(JSON.parse(row.options)),
  }))
}

/** Colleagues and the classifier, when these questions ask for them. `exceptId` is the person who answers, null when nobody knows. */
export async function offeredFor(questions: Question[], exceptId: number | null): Promise<Offered> {
  const asks = (type: Question['type']) => questions.some((question) => question.type === type)
  return {
    people: asks('person') ? await listColleagues(exceptId) : [],
    children: exceptId !== null && questions.some(({ options }) => options.rowsOf) ? await listOwnChildren(exceptId) : [],
    areas: asks('competencies') ? await listAreas() : [],
  }
}

async function listColleagues(exceptId: number | null) {
  const people = await read().person.findMany({
    where: { kind: 'staff', leftOn: null, ...(exceptId === null ? {} : { id: { not: exceptId } }) },
    select: { id: true, lastName: true, firstName: true, middleName: true },
    orderBy: { nameKey: 'asc' },
  })
  return people.map((person) => ({ value: String(person.id), label: fullName(person) }))
}

// Nobody but who leads a study group is offered the names of its children.
async function listOwnChildren(leaderId: number) {
  const children = await read().person.findMany({
    where: { kind: 'student', leftOn: null, studyGroups: { some: { studyGroup: { leaderId } } } },
    select: { id: true, lastName: true, firstName: true, middleName: true },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
  })
  return children.map((child) => ({ value: String(child.id), label: fullName(child) }))
}

/** The classifier of competencies by area (§3.5), without what was put aside. */
export async function listAreas(): Promise<Offered['areas']> {
  const areas = await read().competency.findMany({
    where: { areaId: null, archivedAt: null },
    select: { name: true, entries: { where: { archivedAt: null }, select: { id: true, name: true }, orderBy: { position: 'asc' } } },
    orderBy: { position: 'asc' },
  })
  return areas.map((area) => ({ name: area.name, entries: area.entries.map((entry) => ({ value: String(entry.id), label: entry.name })) }))
}
