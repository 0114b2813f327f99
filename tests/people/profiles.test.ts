import { expect, test } from 'vitest'
import { listProfilesOf as listMenteeProfiles } from '../../src/mentees/queries.ts'
import { listProfilesOf as listMentorProfiles } from '../../src/mentors/queries.ts'
import '../support/app.ts'
import { aMentee, aMentor, aTeacher } from '../support/factories.ts'
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
