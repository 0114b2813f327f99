import type { Actor } from '../../src/app/actor.ts'
import { read } from '../../src/app/db.ts'
import { approveProgramme, submitProgramme } from '../../src/programmes/commands/approval.ts'
import { addMeeting } from '../../src/programmes/commands/meetings.ts'
import { changeProgramme, createProgramme } from '../../src/programmes/commands/programme.ts'
import { findProgramme } from '../../src/programmes/find.ts'
import { type Cast, known } from './cast.ts'
import { type PlannedPair, plannedPairs } from './plan.ts'

/** Who leads a pair's programme: its mentor, or the methodist for a mentor without an account. */
export function leaderOf({ mentors, methodist }: Cast, topic: string): Actor {
  const mentor = plannedPairs.find((planned) => planned.topic === topic)?.mentor ?? ''
  return mentors.get(mentor) ?? methodist
}

/** The programme of a pair as it is now. */
export async function programmeOf(cast: Cast, topic: string) {
  const { id } = await read().programme.findUniqueOrThrow({ where: { pairId: known(cast.pairs, topic) }, select: { id: true } })
  return findProgramme(cast.methodist, id)
}

/** The mentor writes the programme, the director approves it. */
export async function lead(cast: Cast, { topic, goal }: PlannedPair): Promise<void> {
  const leader = leaderOf(cast, topic)
  const { id } = await createProgramme(leader, known(cast.pairs, topic))
  const { problem, expectedMentee, version } = await programmeOf(cast, topic)
  await changeProgramme(leader, id, {
    problem,
    goal,
    expectedMentee,
    version,
    tasks: ['Выяснить, что уже получается и что мешает', 'Показать приёмы на занятиях наставника', 'Попробовать самостоятельно и разобрать результат'],
    expectedMentor: 'Описанный опыт, который можно передать коллегам',
    indicators: 'Все встречи состоялись, результат показан на итоговой встрече',
    resources: 'Кабинет, оборудование объединения',
    meetingMode: 'inPerson',
    meetingFrequency: 'раз в две недели',
    menteeAcquaintedOn: '2023-11-08',
  })
  await submitProgramme(leader, id, (await programmeOf(cast, topic)).version)
  await approveProgramme(cast.director, id, (await programmeOf(cast, topic)).version)
}

/** The first meetings of the plan are held on their days and marked. */
export async function hold(cast: Cast, topic: string, count: number): Promise<void> {
  const { id, activities } = await programmeOf(cast, topic)
  for (const activity of activities.slice(0, count)) {
    await addMeeting(leaderOf(cast, topic), id, {
      heldOn: activity.dueOn,
      minutes: 60,
      mode: 'inPerson',
      activityId: activity.id,
      topic: null,
      absent: [],
      version: 0,
      summary: activity.plannedResult,
      recommendations: 'Записать, что получилось, и принести на следующую встречу',
      nextStep: null,
    })
  }
}
