import { test } from 'vitest'
import { addMentor, addStudents, approveRoadmap, asDirector, askByLink, asMethodist, loadLists, setUp } from './autumn.ts'
import { approveProgramme, collectConsents, decideOrder, draftOrder, makePairs, registerOrder, sendOrder } from './papers.ts'
import { asMentor, askAtTheEnd, completePair, concludeProgramme, keepPractice, markActivity, openMentorAccount, publishNews, recordMeeting } from './spring.ts'
import { itIs, phone, someone, walking } from './walk.ts'

walking()

test('a school year, from the first start of the program to the published news', { timeout: 240_000 }, async () => {
  itIs('2023-09-01')
  const methodist = await someone()
  const director = await someone(phone)
  await setUp(methodist)
  await approveRoadmap(methodist, director)

  itIs('2023-09-04')
  await asMethodist(methodist)
  await loadLists(methodist)
  await addMentor(methodist)
  const teacher = await someone(phone)
  await askByLink(methodist, teacher)

  itIs('2023-09-12')
  await asMethodist(methodist)
  await addStudents(methodist)

  itIs('2023-10-12')
  await asMethodist(methodist)
  await makePairs(methodist)
  await draftOrder(methodist)
  await collectConsents(methodist)
  await sendOrder(methodist)
  await asDirector(director)
  await decideOrder(methodist, director)

  itIs('2023-10-13')
  await asMethodist(methodist)
  await registerOrder(methodist)

  itIs('2023-10-18')
  await asMethodist(methodist)
  await asDirector(director)
  await approveProgramme(methodist, director)
  const mentor = await someone(phone)
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
  await askAtTheEnd(methodist, teacher)

  itIs('2024-05-27')
  await asMethodist(methodist)
  await completePair(methodist)
  await keepPractice(methodist)
  await publishNews(methodist, await someone())
})
