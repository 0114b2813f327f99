import { test } from 'vitest'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { aCentre, anActor, password } from '../support/people.ts'
import { asMethodist } from './autumn.ts'
import { approveProgramme, collectConsents, decideOrder, draftOrder, registerOrder, sendOrder } from './papers.ts'
import { enter, itIs, phone, someone, walking } from './walk.ts'

walking()

test('an order waits for every consent, is returned, corrected, signed by phone and begins the pairs', { timeout: 120_000 }, async () => {
  itIs('2023-10-12')
  await twoAgreedPairs()
  await anActor('director')
  const methodist = await someone()
  const director = await someone(phone)
  await asMethodist(methodist)
  await draftOrder(methodist)
  await collectConsents(methodist)
  await sendOrder(methodist)
  await enter(director, 'director', password)
  await decideOrder(methodist, director)

  itIs('2023-10-13')
  await asMethodist(methodist)
  await registerOrder(methodist)

  itIs('2023-10-18')
  await asMethodist(methodist)
  await enter(director, 'director', password)
  await approveProgramme(methodist, director)
})

// Made directly: the banks and the choice are walked in year.test.ts. Eight obligatory consents are missing.
async function twoAgreedPairs(): Promise<void> {
  await aCentre()
  const mentor = await aMentor((await aTeacher('Шевелёва Любовь Юрьевна')).id, { capacity: 3 })
  const teacher = await aMentee((await aTeacher('Юшков Сергей Алексеевич')).id)
  const students = [await aMentee((await aStudent('Мясникова Валентина Дмитриевна')).id), await aMentee((await aStudent('Морозов Вадим Алексеевич')).id)]
  await aPair(mentor.id, [teacher.id], { status: 'agreed' })
  await aPair(
    mentor.id,
    students.map(({ id }) => id),
    { status: 'agreed', form: 'teacherStudent' },
  )
}
