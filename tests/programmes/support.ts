import { write } from '../../src/app/db.ts'
import type { PairStatus, ProgrammeStatus } from '../../src/generated/prisma/enums.ts'
import { createProgramme } from '../../src/programmes/commands/programme.ts'
import { aMentee, aMentor, aPair, aReadyPair, aTeacher } from '../support/factories.ts'
import { anActor } from '../support/people.ts'

export const text = {
  problem: 'Трудно удержать внимание группы',
  goal: 'Провести открытое занятие к маю',
  tasks: ['Разобрать структуру занятия', 'Подготовить конспект', ''],
  meetingMode: 'inPerson',
  menteeAcquaintedOn: '10.11.2023',
  version: '0',
}

/** A pair with a programme that has everything approval asks for, in the given statuses. */
export async function aProgramme({ status = 'draft', pairStatus = 'active' }: { status?: ProgrammeStatus; pairStatus?: PairStatus } = {}) {
  const ready = await aReadyPair({ status: 'active' })
  const programme = await writtenFor(ready.pair.id, status)
  await write((tx) => tx.pair.update({ where: { id: ready.pair.id }, data: { status: pairStatus } }))
  return { ...ready, programme }
}

/** Another mentor with another pair and programme: what must not leak. */
export async function anotherProgramme(status: ProgrammeStatus = 'approved') {
  const mentorPerson = await aTeacher('Толстая Мария Юрьевна')
  const menteePerson = await aTeacher('Цой Анатолий Петрович')
  const pair = await aPair((await aMentor(mentorPerson.id)).id, [(await aMentee(menteePerson.id)).id], { status: 'active', topic: 'Тайная тема' })
  return { mentorPerson, menteePerson, pair, programme: await writtenFor(pair.id, status) }
}

async function writtenFor(pairId: number, status: ProgrammeStatus) {
  const { id } = await createProgramme(await anActor('methodist'), pairId)
  const tasks = { create: [{ position: 0, text: 'Разобрать структуру занятия' }] }
  const data = {
    goal: 'Провести открытое занятие к маю',
    menteeAcquaintedOn: '2023-11-10',
    status,
    approvedAt: status === 'approved' ? new Date('2023-11-15') : null,
    tasks,
  }
  return write((tx) => tx.programme.update({ where: { id }, data, include: { activities: { orderBy: { position: 'asc' } } } }))
}
