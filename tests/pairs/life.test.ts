import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { RuleViolation } from '../../src/app/errors.ts'
import { findingsOf } from '../../src/pairs/check.ts'
import { prohibitions } from '../../src/pairs/rules.ts'
import { activatePair } from '../../src/pairs/commands/life.ts'
import '../support/app.ts'
import { aMentee, aReadyPair, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { anOrderWith, trained } from './steps.ts'

const typed = {
  form: 'teacherTeacher',
  roleModelKey: 'expertNovice',
  mentoringKind: 'traditional',
  topic: 'Самоанализ занятия',
  startsOn: '16.10.2023',
  endsOn: '25.05.2024',
  version: '0',
}

async function aTrainedPair(fields: Parameters<typeof aReadyPair>[0] = {}) {
  const methodist = await aCentre()
  const ready = await aReadyPair(fields)
  await trained(ready.mentorPerson.id)
  return { ...ready, actor: methodist }
}

const statusOf = async (id: number) => (await read().pair.findUniqueOrThrow({ where: { id } })).status
const menteeStatus = async (id: number) => (await read().menteeProfile.findUniqueOrThrow({ where: { id } })).status

test('a draft is agreed and goes back to a draft', async () => {
  const { pair } = await aTrainedPair()
  const methodist = await signIn('methodist')
  const agreed = await methodist.post(`/pairs/${pair.id}/agreement`)
  expect(textOf(await methodist.follow(agreed))).toContain('Пара согласована')
  expect(await statusOf(pair.id)).toBe('agreed')
  await methodist.post(`/pairs/${pair.id}/reopening`).expect(303)
  expect([await statusOf(pair.id), await journalOf('pair', pair.id)]).toEqual(['draft', ['pair.agreed', 'pair.reopened']])
})

test('a prohibited draft cannot be agreed: the button says why and the post changes nothing', async () => {
  const { pair, mentor } = await aTrainedPair()
  await write((tx) => tx.mentorProfile.update({ where: { id: mentor.id }, data: { status: 'excluded' } }))
  const methodist = await signIn('methodist')
  const page = await methodist.get(`/pairs/${pair.id}`)
  expect(textOf(page)).toContain('«Отметить согласованной» пока нельзя. Что мешает: Иванов Пётр Ильич: не в банке')
  const answer = await methodist.post(`/pairs/${pair.id}/agreement`, {}, `/pairs/${pair.id}`)
  expect(textOf(await methodist.follow(answer))).toContain('Это действие пока невозможно')
  expect([await statusOf(pair.id), await journalOf('pair', pair.id)]).toEqual(['draft', []])
})

test('the second of two people who edit a pair is told and loses nothing', async () => {
  const { pair, mentor, mentee } = await aTrainedPair()
  const methodist = await signIn('methodist')
  const form = { ...typed, mentorId: String(mentor.id), menteeIds: String(mentee.id) }
  const first = await methodist.post(`/pairs/${pair.id}`, form)
  expect(textOf(await methodist.follow(first))).toContain('Изменения сохранены')
  const late = await methodist.post(`/pairs/${pair.id}`, { ...form, topic: 'Диагностика' })
  expect(late.status).toBe(409)
  expect(textOf(late)).toContain('эту запись изменил другой человек')
  expect(late.text).toContain('value="Диагностика"')
  expect(late.text).toContain('name="version" value="1"')
  expect((await read().pair.findFirstOrThrow()).topic).toBe('Самоанализ занятия')
  expect(await journalOf('pair', pair.id)).toEqual(['pair.changed'])
})

test('an agreed pair with other people in it is a draft again and the old mentee is back in the bank', async () => {
  const { pair, mentor, mentee } = await aTrainedPair({ status: 'agreed' })
  await write((tx) => tx.menteeProfile.update({ where: { id: mentee.id }, data: { status: 'mentorChosen' } }))
  const other = await aMentee((await aTeacher('Ким Олег Петрович')).id)
  const methodist = await signIn('methodist')
  await methodist.post(`/pairs/${pair.id}`, { ...typed, mentorId: String(mentor.id), menteeIds: String(other.id) }).expect(303)
  expect([await statusOf(pair.id), await menteeStatus(mentee.id), await menteeStatus(other.id)]).toEqual(['draft', 'inBank', 'mentorChosen'])
})

test('a pair at the director’s cannot be edited or dissolved', async () => {
  const { pair, mentor, mentee } = await aTrainedPair({ status: 'agreed' })
  await anOrderWith(pair.id, 'submitted')
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get(`/pairs/${pair.id}`))).toContain('Пара стоит в приказе')
  const answer = await methodist.post(`/pairs/${pair.id}`, { ...typed, mentorId: String(mentor.id), menteeIds: String(mentee.id) }, `/pairs/${pair.id}`)
  expect(textOf(await methodist.follow(answer))).toContain('состав меняется только приказом об изменении')
  await methodist.post(`/pairs/${pair.id}/removal`).expect(303)
  expect([(await read().pair.findFirstOrThrow()).topic, await journalOf('pair', pair.id)]).toEqual(['Открытое занятие', []])
})

test('a dissolved draft leaves its mentee in the bank and its trace in the journal', async () => {
  const { pair, mentee } = await aTrainedPair()
  await write((tx) => tx.menteeProfile.update({ where: { id: mentee.id }, data: { status: 'mentorChosen' } }))
  const methodist = await signIn('methodist')
  const answer = await methodist.post(`/pairs/${pair.id}/removal`)
  expect(textOf(await methodist.follow(answer))).toContain('Черновик расформирован')
  expect([await read().pair.count(), await menteeStatus(mentee.id), await journalOf('pair', pair.id)]).toEqual([0, 'inBank', ['pair.dissolved']])
})

test('a dissolved draft keeps the choice that was made for its mentee', async () => {
  const { pair, mentor, mentee } = await aTrainedPair()
  await write((tx) =>
    tx.choice.create({
      data: {
        schoolYearId: pair.schoolYearId,
        menteeProfileId: mentee.id,
        mentorProfileId: mentor.id,
        score: 70,
        reasons: '[]',
        decidedById: 1,
        decidedOn: '2023-10-10',
      },
    }),
  )
  await (await signIn('methodist')).post(`/pairs/${pair.id}/removal`).expect(303)
  expect(await menteeStatus(mentee.id)).toBe('mentorChosen')
})

test('a pair becomes active by a registered order that names it, and by nothing else', async () => {
  const { pair, mentee, actor } = await aTrainedPair({ status: 'agreed' })
  const approved = await anOrderWith(pair.id, 'approved')
  await expect(write((tx) => activatePair(tx, actor, pair.id, approved.id))).rejects.toThrow(RuleViolation)
  await write((tx) => tx.order.update({ where: { id: approved.id }, data: { status: 'registered', number: '253/1' } }))
  await expect(write((tx) => activatePair(tx, actor, pair.id, approved.id + 1))).rejects.toThrow(RuleViolation)
  expect([await statusOf(pair.id), await journalOf('pair', pair.id)]).toEqual(['agreed', []])
  await write((tx) => activatePair(tx, actor, pair.id, approved.id))
  expect([await statusOf(pair.id), await menteeStatus(mentee.id), await journalOf('pair', pair.id)]).toEqual(['active', 'inProgramme', ['pair.activated']])
})

test('a pair is completed after its programme, not before', async () => {
  const { pair, mentee } = await aTrainedPair({ status: 'active' })
  await write((tx) => tx.menteeProfile.update({ where: { id: mentee.id }, data: { status: 'inProgramme' } }))
  const programme = await write((tx) => tx.programme.create({ data: { pairId: pair.id, status: 'approved' } }))
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get(`/pairs/${pair.id}`))).toContain('Персонализированная программа пары ещё не завершена')
  await methodist.post(`/pairs/${pair.id}/completion`, { endedOn: '25.05.2024' }).expect(303)
  expect(await statusOf(pair.id)).toBe('active')
  await write((tx) => tx.programme.update({ where: { id: programme.id }, data: { status: 'completed' } }))
  expect(errorAt(await methodist.post(`/pairs/${pair.id}/completion`, { endedOn: '01.09.2023' }), 'endedOn')).toBe('Дата раньше начала работы пары')
  const answer = await methodist.post(`/pairs/${pair.id}/completion`, { endedOn: '25.05.2024' })
  expect(textOf(await methodist.follow(answer))).toContain('Пара завершена')
  expect([await statusOf(pair.id), await menteeStatus(mentee.id), await journalOf('pair', pair.id)]).toEqual(['completed', 'completed', ['pair.completed']])
})

test('a working pair is changed and ended by an order only: every other way is refused and leads there', async () => {
  const { pair, mentor, mentee } = await aTrainedPair({ status: 'active' })
  const methodist = await signIn('methodist')
  const page = await methodist.get(`/pairs/${pair.id}`)
  for (const name of ['replaceMentor', 'extend', 'terminate']) expect(page.text).toContain(`href="/orders/new/${name}?pair=${pair.id}"`)
  const form = { ...typed, mentorId: String(mentor.id), menteeIds: String(mentee.id) }
  for (const ask of [() => methodist.get(`/pairs/${pair.id}/edit`), () => methodist.post(`/pairs/${pair.id}`, form)]) {
    const told = await methodist.follow(await ask())
    expect(textOf(told)).toContain('Изменить её можно только приказом о внесении изменений')
    expect(told.text).toContain(`href="/orders/new/amendment?pair=${pair.id}"`)
  }
  expect((await methodist.post(`/pairs/${pair.id}/termination`, { endedOn: '10.01.2024' })).status).toBe(404)
  expect([await statusOf(pair.id), await journalOf('pair', pair.id)]).toEqual(['active', []])
})

test('prohibitions of many pairs are told at once, for the order that wants to name them', async () => {
  const { pair, mentor } = await aTrainedPair({ status: 'agreed' })
  const found = async () => prohibitions((await findingsOf([pair.id])).get(pair.id) ?? [])
  expect(await found()).toEqual([])
  await write((tx) => tx.mentorProfile.update({ where: { id: mentor.id }, data: { capacity: 0 } }))
  expect((await found()).map((reason) => [reason.code, reason.url])).toEqual([['pairs.noCapacity', `/pairs/${pair.id}/edit#overCapacityWhy`]])
})
