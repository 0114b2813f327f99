import { test } from 'vitest'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { aCentre } from '../support/people.ts'
import { asMethodist } from './autumn.ts'
import { keepPractice, publishNews } from './spring.ts'
import { itIs, phone, someone, walking } from './walk.ts'

walking()

test('the year ends with a practice in the library and news that waited for a consent', { timeout: 120_000 }, async () => {
  itIs('2024-05-27')
  // Made directly: how the pair came to its end is walked in year.test.ts and mentor.test.ts.
  await aCentre()
  const mentor = await aMentor((await aTeacher('Шевелёва Любовь Юрьевна')).id)
  const mentee = await aMentee((await aTeacher('Юшков Сергей Алексеевич')).id)
  await aPair(mentor.id, [mentee.id], { status: 'completed', topic: 'Провести открытое занятие по химии' })
  const methodist = await someone()
  await asMethodist(methodist)
  await keepPractice(methodist)
  await publishNews(methodist, await someone(phone))
})
