import { write } from '../../src/app/db.ts'
import { searchKey } from '../../src/app/search-key.ts'
import type { Prisma } from '../../src/generated/prisma/client.ts'
import type { Direction, MentoringForm, PairStatus } from '../../src/generated/prisma/enums.ts'
import { theYear } from './people.ts'

// Rows with sensible defaults for tests whose subject lies further down the year. A test states every value it asserts.

type PersonFields = Partial<Omit<Prisma.PersonUncheckedCreateInput, 'kind' | 'nameKey'>> & { direction?: Direction }

async function aPerson(kind: 'staff' | 'student' | 'external', name: string, { direction, ...fields }: PersonFields) {
  const [lastName = '', firstName = '', middleName = null] = name.split(' ')
  const directions = direction ? { create: { direction } } : {}
  return write((tx) => tx.person.create({ data: { kind, lastName, firstName, middleName, nameKey: searchKey(name), directions, ...fields } }))
}

/** A teacher: `aTeacher('Иванов Пётр Ильич', { direction: 'technical' })`. */
export function aTeacher(name = 'Иванов Пётр Ильич', fields: PersonFields = {}) {
  return aPerson('staff', name, { post: 'педагог дополнительного образования', ...fields })
}

/** A student of thirteen in the school year 2023-2024, with a mother as representative. */
export async function aStudent(name = 'Ёлкина Мария Олеговна', fields: PersonFields = {}) {
  const representatives = { create: { fullName: 'Ёлкина Анна Петровна', relation: 'мать', phone: '+79120000001' } }
  return aPerson('student', name, { birthOn: '2010-05-12', school: 'МАОУ СОШ № 7', grade: '7А', representatives, ...fields })
}

type MentorFields = Partial<Omit<Prisma.MentorProfileUncheckedCreateInput, 'forms' | 'competencies'>> & {
  forms?: MentoringForm[]
  competencies?: Record<number, number>
}

/** A mentor's profile of the test's year, in the bank. `competencies` is { id: level }. */
export async function aMentor(personId: number, { forms = ['teacherTeacher', 'teacherStudent'], competencies = {}, ...fields }: MentorFields = {}) {
  const year = await theYear()
  return write((tx) =>
    tx.mentorProfile.create({
      data: {
        personId,
        schoolYearId: year.id,
        status: 'inBank',
        includedOn: '2023-10-05',
        capacity: 2,
        forms: { create: forms.map((form) => ({ form })) },
        competencies: { create: Object.entries(competencies).map(([id, level]) => ({ competencyId: Number(id), level })) },
        ...fields,
      },
    }),
  )
}

type MenteeFields = Partial<Omit<Prisma.MenteeProfileUncheckedCreateInput, 'requests'>> & { requests?: Record<number, number> }

/** A mentee's profile of the test's year, in the bank. `requests` is { competencyId: priority }. */
export async function aMentee(personId: number, { requests = {}, ...fields }: MenteeFields = {}) {
  const year = await theYear()
  return write((tx) =>
    tx.menteeProfile.create({
      data: {
        personId,
        schoolYearId: year.id,
        status: 'inBank',
        includedOn: '2023-10-06',
        requests: { create: Object.entries(requests).map(([id, priority]) => ({ competencyId: Number(id), priority })) },
        ...fields,
      },
    }),
  )
}

type PairFields = Partial<Omit<Prisma.PairUncheckedCreateInput, 'members'>> & { status?: PairStatus }

/** A pair (or a group, with more mentees) of the test's year; a draft unless said otherwise. */
export async function aPair(mentorProfileId: number, menteeProfileIds: number[], fields: PairFields = {}) {
  const year = await theYear()
  const topic = fields.topic ?? 'Открытое занятие'
  return write((tx) =>
    tx.pair.create({
      data: {
        schoolYearId: year.id,
        kind: menteeProfileIds.length > 1 ? 'group' : 'pair',
        form: 'teacherTeacher',
        roleModel: 'опытный педагог – молодой специалист',
        topic,
        topicKey: searchKey(topic),
        startsOn: '2023-10-16',
        endsOn: '2024-05-25',
        mentorProfileId,
        members: { create: menteeProfileIds.map((menteeProfileId, position) => ({ menteeProfileId, position })) },
        ...fields,
      },
    }),
  )
}

/** A teacher-teacher pair with everybody in it, for tests that need just any: returns people, profiles and the pair. */
export async function aReadyPair(fields: PairFields = {}) {
  const mentorPerson = await aTeacher('Иванов Пётр Ильич')
  const menteePerson = await aTeacher('Шевченко Анна Сергеевна', { teachingYears: 1, yearsAsOfOn: '2023-09-01' })
  const mentor = await aMentor(mentorPerson.id)
  const mentee = await aMentee(menteePerson.id)
  const pair = await aPair(mentor.id, [mentee.id], fields)
  return { mentorPerson, menteePerson, mentor, mentee, pair }
}
