import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import type { ImportKind } from '../../src/imports/fields.ts'
import { fieldLabels } from '../../src/imports/messages.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { type Browser, signIn } from '../support/people.ts'
import { sheetBytes, writeXlsx } from '../support/sheet.ts'
import { apply, theImport, uploaded } from './web.ts'

// What a bank gives out under «Всё, что вижу», and projects and competitions a line each, is read back without a difference;
// loaded into an empty base it makes the same people and the same records.

const words = fc.constantFrom('', 'Хор «Ля, фа»', '=cmd|calc', 'ёж; уж', 'СОШ № 7', '<script>alert(1)</script>', 'да', '1/2', 'конкурс 😀')
const day = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const some = (...values: string[]) => fc.subarray(values).map((chosen) => chosen.join('; '))
const one = (...values: string[]) => fc.constantFrom('', ...values)

const name = {
  lastName: fc.constantFrom('Ёлкина', 'О’Генри', 'Римский-Корсаков', 'Ким', 'Шевелёва', 'Рогов'),
  firstName: fc.constantFrom('Пётр', 'Анна', 'Алёна', 'Ян', 'Майя'),
  middleName: one('Ильич', 'Олеговна', 'Вагиф оглы'),
}
const common = {
  studyGroups: some('Хор', '«Ля, фа»', '3D-моделирование'),
  sites: some('Школа № 7', 'Дворец'),
  tags: some('методобъединение', 'весна 2024'),
  curatorNote: words,
  includedOn: one('2023-09-05', '2022-10-01'),
  workFormats: one('очно', 'индивидуально, дистанционно'),
  slots: one('понедельник вечер, суббота утро', 'пн-ср вечером', 'чт', 'вт, чт день; вс утро'),
}
const adult = {
  ...{
    post: fc.constantFrom('методист', 'педагог'),
    education: words,
    category: one('первая', 'СЗД'),
    teachingYears: one('0', '7'),
    yearsAsOfOn: one('2023-01-09'),
  },
  hiredOn: one('2015-09-01'),
}
const child = {
  birthOn: day('2009-01-01', '2016-12-31'),
  school: words,
  grade: one('4Б', '11', '1 курс'),
  representative: one('Ёлкина Анна', 'Ким Юлия'),
  representativeRelation: one('мать'),
  representativePhone: one('8 912 345-67-89'),
  representativeEmail: one('mama@mail.ru'),
}
const wishes = {
  mainRequest: words,
  expectedResult: words,
  requests: one('открытое занятие, самоанализ (3); аттестация (1)', 'защита (2)'),
  preferredKind: one('традиционное', 'групповое'),
  preferredMentor: words,
}
const pupil = {
  ...name,
  birthOn: child.birthOn,
  school: child.school,
  grade: child.grade,
  studyGroups: common.studyGroups,
  needsMentor: fc.constantFrom('да', 'нет', 'уточняется'),
  needsMentorWhy: words,
  notes: words,
}

const lists = {
  mentors: {
    ...{ ...name, ...adult, ...common, personKind: fc.constant('педагог'), forms: some('педагог-педагог', 'педагог-ученик') },
    ...{ competencies: one('робототехника (3)', 'открытое занятие, самоанализ (2); аттестация (1)'), capacity: one('1', '8'), hoursPerMonth: one('8') },
    ...{
      mentoringYears: one('4'),
      menteesBefore: one('5'),
      achievements: words,
      interests: words,
      preferredMentee: words,
      menteeAgeFrom: one('10'),
      menteeAgeTo: one('16'),
    },
    ...{ phone: one('8 (912) 345-67-89'), email: one('a.b@mail.ru'), source: words },
  },
  menteeTeachers: { ...name, ...adult, ...common, ...wishes, inclusionReason: one('молодой специалист', 'подготовка к конкурсу') },
  menteeStudents: {
    ...name,
    ...child,
    ...common,
    ...wishes,
    needsMentor: one('да', 'нет'),
    needsMentorWhy: words,
    mentorRole: one('педагог', 'старший обучающийся'),
    recommendedBy: words,
  },
  projects: {
    ...{
      ...pupil,
      projectTopic: fc.constantFrom('Умная теплица', 'Метеостанция'),
      projectType: one('исследовательский', 'социальный'),
      projectTeam: one('в паре', 'командный'),
    },
    ...{ projectStage: one('идея', 'готов к защите'), presentedAt: words, defenceOn: one('2024-04-12'), supervisor: words },
  },
  competitions: {
    ...{ ...pupil, competition: fc.constantFrom('Робофест', 'Большие вызовы'), competitionLevel: one('региональный'), discipline: words, goal: words },
    ...{ heldOn: one('2024-03-02'), heldUntilOn: one('2024-03-04'), experience: one('призёр', 'участник') },
  },
} as const

const address: Record<keyof typeof lists, string> = {
  mentors: '/mentors/export/everything',
  menteeTeachers: '/mentees/export/everything?tab=teachers',
  menteeStudents: '/mentees/export/everything?tab=students',
  projects: '/mentees/export/projects?tab=projects',
  competitions: '/mentees/export/competitions?tab=competitions',
}

test.each(Object.keys(lists) as (keyof typeof lists)[])('a list of %s is given out and read back whole', async (kind) => {
  const methodist = await signIn('methodist')
  const rows: fc.Arbitrary<Record<string, string>[]> = fc.array(fc.record<Record<string, string>>(lists[kind]), { minLength: 5, maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(rows, async (list) => {
      await empty()
      await apply(methodist, await uploaded(methodist, kind, 'список.xlsx', await bookOf(list)))
      const [before, told] = [await everything(), await sayings()]
      expect(before.length).toBeGreaterThan(0)
      const bytes = await sheetBytes(methodist, address[kind])
      const id = await again(methodist, kind, bytes)
      expect([(await theImport(id)).status, await everything()]).toEqual(['ready', before])
      await empty()
      await apply(methodist, await uploaded(methodist, kind, 'выгрузка.xlsx', bytes))
      expect(await sayings()).toEqual(told)
    }),
    { numRuns: Number(process.env.ROUND_TRIPS ?? 2), endOnFailure: true },
  )
})

test('the official table of mentors, loaded back, brings nothing', async () => {
  const methodist = await signIn('methodist')
  const mentorPerson = await aTeacher('Иванов Пётр Ильич', { phone: '+79123456789', email: 'ivanov@mail.ru' })
  await write((tx) => tx.achievement.create({ data: { personId: mentorPerson.id, name: 'Сердце отдаю детям', level: 'municipal' } }))
  const mentor = await aMentor(mentorPerson.id, { competencies: { 14: 3 } })
  const pair = await aPair(mentor.id, [(await aMentee((await aTeacher('Рогова Анна Олеговна')).id)).id], { status: 'completed' })
  await write((tx) => tx.programme.create({ data: { pairId: pair.id, conclusion: 'Цель достигнута' } }))
  const bytes = await sheetBytes(methodist, '/mentors/export')
  const id = await uploaded(methodist, 'mentors', 'банк.xlsx', bytes)
  expect(await read().importRow.findMany({ where: { importId: id }, select: { status: true, fills: true } })).toEqual([{ status: 'duplicate', fills: false }])
})

/** The file loaded over the people it tells of, with replacing chosen for everybody. */
async function again(methodist: Browser, kind: ImportKind, bytes: Buffer): Promise<number> {
  const id = await uploaded(methodist, kind, 'выгрузка.xlsx', bytes)
  const news = [{ fills: true }, { updates: true }, { status: { not: 'duplicate' as const } }]
  expect(await read().importRow.findMany({ where: { importId: id, OR: news }, select: { cells: true, status: true, fills: true, updates: true } })).toEqual([])
  await methodist.post(`/imports/${id}/repetitions`, { choice: 'update' })
  await apply(methodist, id)
  return id
}

function bookOf(list: Record<string, string>[]): Promise<Buffer> {
  const names = Object.keys(list[0] ?? {})
  const columns = names.map((name) => ({
    header: fieldLabels[name as keyof typeof fieldLabels],
    width: 20,
    kind: name.endsWith('On') ? ('date' as const) : ('text' as const),
  }))
  return writeXlsx({ name: 'Список', columns, rows: list.map((row) => names.map((name) => row[name] || null)) })
}

const include = {
  ...{
    directions: true,
    studyGroups: { include: { studyGroup: true } },
    sites: { include: { site: true } },
    tags: { include: { tag: true } },
    representatives: true,
  },
  ...{ projects: true, competitions: true, mentorProfiles: { include: { forms: true, competencies: true } }, menteeProfiles: { include: { requests: true } } },
} as const

function everything() {
  return read().person.findMany({ include, orderBy: { id: 'asc' } })
}

/** Everything told of everybody, without what every load makes anew: ids, moments and the order of what stands beside. */
async function sayings(): Promise<string[]> {
  return (await everything()).map((person) => told(person)).sort()
}

function told(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(told).sort().join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const kept = Object.entries(value).filter(([key]) => key === 'competencyId' || !/^id$|Id$|At$|^version$/.test(key))
  return kept.map(([key, one]) => `${key}: ${told(one)}`).join('\n')
}

function empty() {
  return write(async (tx) => {
    await tx.mentorProfile.deleteMany()
    await tx.menteeProfile.deleteMany()
    await tx.person.deleteMany()
    for (const table of [tx.studyGroup, tx.site, tx.tag]) await (table as typeof tx.tag).deleteMany()
  })
}
