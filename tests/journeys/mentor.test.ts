import { test } from 'vitest'
import { write } from '../../src/app/db.ts'
import { createProgramme } from '../../src/programmes/commands/programme.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { aCentre, anActor } from '../support/people.ts'
import { asMethodist } from './autumn.ts'
import { asMentor, askAtTheEnd, completePair, concludeProgramme, markActivity, openMentorAccount, recordMeeting } from './spring.ts'
import { itIs, phone, someone, walking } from './walk.ts'

walking()

test('a mentor works from a phone: account, marks, meeting, results; the pair answers by link and is completed', { timeout: 120_000 }, async () => {
  itIs('2023-10-18')
  await anApprovedProgramme()
  const methodist = await someone()
  const mentor = await someone(phone)
  await asMethodist(methodist)
  await openMentorAccount(methodist, mentor)

  itIs('2023-10-26')
  await asMentor(mentor)
  await markActivity(mentor)
  itIs('2023-11-02')
  await asMentor(mentor)
  await recordMeeting(mentor)

  itIs('2024-05-20')
  await asMentor(mentor)
  await concludeProgramme(mentor)
  await asMethodist(methodist)
  await askAtTheEnd(methodist, await someone(phone))

  itIs('2024-05-27')
  await asMethodist(methodist)
  await completePair(methodist)
})

// Made directly: the order and the approval are walked in year.test.ts and order.test.ts.
async function anApprovedProgramme(): Promise<void> {
  await aCentre()
  const mentor = await aMentor((await aTeacher('Шевелёва Любовь Юрьевна')).id)
  const teacher = await aMentee((await aTeacher('Юшков Сергей Алексеевич')).id, { status: 'inProgramme' })
  const other = await aMentee((await aTeacher('Цой Анатолий Петрович')).id, { status: 'inProgramme' })
  const pair = await aPair(mentor.id, [teacher.id], { status: 'active', topic: 'Провести открытое занятие по химии' })
  await aPair(mentor.id, [other.id], { status: 'active', form: 'teacherTeacher' })
  const { id } = await createProgramme(await anActor('methodist'), pair.id)
  await write((tx) =>
    tx.programme.update({
      where: { id },
      data: {
        status: 'approved',
        goal: 'Провести открытое занятие к маю',
        menteeAcquaintedOn: '2023-10-17',
        approvedAt: new Date(),
        tasks: { create: [{ position: 0, text: 'Разобрать структуру занятия' }] },
      },
    }),
  )
}
