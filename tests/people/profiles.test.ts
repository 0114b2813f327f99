import { expect, test } from 'vitest'
import { listProfilesOf as listMenteeProfiles } from '../../src/mentees/queries-card.ts'
import { listProfilesOf as listMentorProfiles } from '../../src/mentors/queries-card.ts'
import { listPairedMentors } from '../../src/pairs/queries.ts'
import { countPeople } from '../../src/people/queries.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aTeacher } from '../support/factories.ts'
import { aCentre, anActor } from '../support/people.ts'

test('a mentor reads no profiles of a colleague, even by a query', async () => {
  const methodist = await aCentre()
  const [own, other] = [await aTeacher('Иванов Пётр Ильич'), await aTeacher('Цой Анатолий Петрович')]
  await aMentor(own.id)
  await aMentor(other.id)
  await aMentee(other.id)
  const mentor = await anActor('mentor', own.id)
  const seenBy = async (actor: typeof mentor) => [
    (await listMentorProfiles(actor, own.id)).length,
    (await listMentorProfiles(actor, other.id)).length,
    (await listMenteeProfiles(actor, other.id)).length,
  ]
  expect(await seenBy(methodist)).toEqual([1, 1, 1])
  expect(await seenBy(mentor)).toEqual([1, 0, 0])
})

test('a mentor counts no people but their own and is offered no colleagues to filter by', async () => {
  const methodist = await aCentre()
  const { mentor, mentorPerson, mentee } = await aReadyPair()
  const other = await aMentor((await aTeacher('Цой Анатолий Петрович')).id)
  await aPair(other.id, [mentee.id])
  const actor = await anActor('mentor', mentorPerson.id)
  const mentorsFor = async (whom: typeof actor) => (await listPairedMentors(whom, mentor.schoolYearId)).map(({ id }) => id)
  expect([await mentorsFor(methodist), await mentorsFor(actor)]).toEqual([[mentor.id, other.id], [mentor.id]])
  const [all, own] = [await countPeople(methodist), await countPeople(actor)]
  expect([all.staff, own.staff < all.staff]).toEqual([3, true])
})
