import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { missingForLeaving } from '../../src/people/rules.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

type Decided = { endedPairs: number[]; keptPairs: number[]; leftOn?: string; draft?: { orderId: number; ends: boolean } | null }

const leaves = { leftOn: '01.02.2024', reason: 'уволен(а)', version: '0' }

test.each([
  ['another draft changes it', { endedPairs: [7], keptPairs: [], draft: { orderId: 3, ends: false } }, ['people.pairBeingChanged']],
  ['a draft ends it already', { endedPairs: [7], keptPairs: [], draft: { orderId: 3, ends: true } }, []],
  ['another draft changes it and it is kept', { endedPairs: [], keptPairs: [7], draft: { orderId: 3, ends: false } }, []],
  ['nobody decided', { endedPairs: [], keptPairs: [] }, ['people.pairUndecided']],
  ['it is kept', { endedPairs: [], keptPairs: [7] }, []],
  ['it ends', { endedPairs: [7], keptPairs: [] }, []],
  ['it ends before it began', { endedPairs: [7], keptPairs: [], leftOn: '2023-10-01' }, ['people.pairNotBegun']],
])('leaving with an active pair: %s', (_case, { draft = null, ...decided }: Decided, codes) => {
  const pairs = [{ id: 7, topic: 'Открытое занятие', startsOn: '2023-10-16', byOrder: true, draft }]
  expect(missingForLeaving(pairs, { leftOn: '2024-02-01', ...decided }).map((reason) => reason.code)).toEqual(codes)
})

test('leaving closes both profiles of the year with the reason; coming back leads to them', async () => {
  const methodist = await signIn('methodist')
  const person = await aTeacher()
  const mentor = await aMentor(person.id)
  const mentee = await aMentee(person.id)
  const empty = await methodist.post(`/people/${person.id}/leaving`, { ...leaves, reason: '' })
  expect([empty.status, errorAt(empty, 'reason')]).toEqual([422, 'Выберите причину или напишите свою: она останется в карточке'])
  const answer = await methodist.post(`/people/${person.id}/leaving`, leaves)
  const card = textOf(await methodist.follow(answer))
  expect(card).toContain('Отмечено выбытие')
  expect(card).toContain('«Рассмотреть снова» пока нельзя. Что мешает: Человек выбыл из центра')
  expect(await read().mentorProfile.findUnique({ where: { id: mentor.id } })).toMatchObject({ status: 'excluded', statusReason: 'уволен(а)' })
  expect(await read().menteeProfile.findUnique({ where: { id: mentee.id } })).toMatchObject({ status: 'withdrawn', statusReason: 'уволен(а)' })
  const back = await methodist.follow(await methodist.post(`/people/${person.id}/return`))
  expect(textOf(back)).toContain('Запись в банке наставников закрыта. Рассмотреть её снова')
  expect(back.text).toContain(`href="/people/${person.id}#mentee"`)
  await methodist.post(`/mentors/${mentor.id}/status/reconsider`)
  expect((await read().mentorProfile.findUniqueOrThrow({ where: { id: mentor.id } })).status).toBe('candidate')
  expect(await journalOf('person', person.id)).toEqual(['person.left', 'person.returned'])
})

test('a mentor who leaves is asked about every active pair; ended, its mentee waits for another mentor', async () => {
  const methodist = await signIn('methodist')
  const { mentorPerson, mentor, pair } = await aReadyPair({ status: 'active' })
  const second = await aMentee((await aTeacher('Белов Никита Романович')).id, { status: 'inProgramme' })
  const kept = await aPair(mentor.id, [second.id], { status: 'active', topic: 'Документы' })
  const page = await methodist.get(`/people/${mentorPerson.id}/leaving`)
  expect(textOf(page)).toContain('Открытое занятие : Шевченко Анна Сергеевна')
  expect(page.text).toContain(`href="/pairs/${pair.id}"`)
  const bare = await methodist.post(`/people/${mentorPerson.id}/leaving`, { ...leaves, reason: '', [`pair-${pair.id}`]: 'end' })
  expect([errorAt(bare, 'reason') !== '', errorAt(bare, `pair-${kept.id}`)]).toEqual([true, 'Отметьте, что будет с этой парой'])
  const half = await methodist.post(`/people/${mentorPerson.id}/leaving`, { ...leaves, [`pair-${pair.id}`]: 'end' })
  expect([half.status, errorAt(half, `pair-${kept.id}`)]).toEqual([422, 'Отметьте, что будет с этой парой'])
  expect(half.text).toMatch(new RegExp(`name="pair-${pair.id}" value="end" checked`))
  expect((await read().person.findUniqueOrThrow({ where: { id: mentorPerson.id } })).leftOn).toBeNull()
  await methodist.post(`/people/${mentorPerson.id}/leaving`, { ...leaves, [`pair-${pair.id}`]: 'end', [`pair-${kept.id}`]: 'keep' })
  const pairs = await read().pair.findMany({ orderBy: { id: 'asc' } })
  expect(pairs.map((row) => [row.status, row.endedOn, row.endedBy, row.endedWhy])).toEqual([
    ['terminated', '2024-02-01', 'circumstances', 'уволен(а)'],
    ['active', null, null, null],
  ])
  expect(await journalOf('pair', pair.id)).toEqual(['pair.terminated'])
  expect((await read().mentorProfile.findUniqueOrThrow({ where: { id: mentor.id } })).status).toBe('excluded')
  expect(textOf(await methodist.get(`/pairs/${kept.id}`))).toContain('выбыл')
})

test('a mentee whose chosen mentor leaves waits for another one', async () => {
  const methodist = await signIn('methodist')
  const person = await aTeacher('Иванов Пётр Ильич')
  await aMentor(person.id)
  const mentee = await aMentee((await aTeacher('Шевченко Анна Сергеевна')).id)
  const mentor = await read().mentorProfile.findFirstOrThrow({ where: { personId: person.id } })
  await methodist.post(`/choices/${mentee.id}`, { mentorId: String(mentor.id), note: '', version: '' })
  const status = async () => (await read().menteeProfile.findUniqueOrThrow({ where: { id: mentee.id } })).status
  expect(await status()).toBe('mentorChosen')
  await methodist.post(`/people/${person.id}/leaving`, leaves)
  expect(await status()).toBe('inBank')
})

test.each([
  ['staff', 'уволен(а)', 'отчислен(а)'],
  ['student', 'отчислен(а)', 'уволен(а)'],
] as const)('reasons for leaving suit %s', async (kind, offered, absent) => {
  const methodist = await signIn('methodist')
  const person = kind === 'staff' ? await aTeacher() : await aStudent()
  const page = textOf(await methodist.get(`/people/${person.id}/leaving`))
  expect(page).toContain(offered)
  expect(page).not.toContain(absent)
})
