import type { Direction, MentoringForm } from '../../generated/prisma/enums.ts'
import { read } from '../../app/db.ts'
import { isOfPairs } from '../rules/campaigns.ts'
import type { Respondent, Side } from '../rules/sample.ts'
import type { Campaign } from './campaigns.ts'

type Place = { form: MentoringForm; side: Side }
type Invited = { responseId: number; personId: number; pairId: number | null; form: MentoringForm | null; mentorId: number | null }

/** Who stands behind the answers of a campaign, by the id of the answers; of an anonymous campaign nobody is read. */
export async function respondentsOf({ id, anonymous, template, schoolYearId }: Campaign): Promise<Map<number, Respondent>> {
  if (anonymous) return new Map()
  const invited = await read().$queryRaw<Invited[]>`
    SELECT r."id" AS responseId, i."personId", i."pairId", p."form", m."personId" AS mentorId FROM "Response" r
    JOIN "Invitation" i ON i."id" = r."invitationId" LEFT JOIN "Pair" p ON p."id" = i."pairId" LEFT JOIN "MentorProfile" m ON m."id" = p."mentorProfileId"
    WHERE r."campaignId" = ${id}`
  const places = isOfPairs(template.audience) ? new Map<number, Place[]>() : await placesOf(schoolYearId)
  const [directions, groups] = [byPerson(await directionsOf(id)), byPerson(await studyGroupsOf(id))]
  return new Map(
    invited.map(({ responseId, personId, pairId, form, mentorId }) => {
      const own: Place[] = form ? [{ form, side: mentorId === personId ? 'mentor' : 'mentee' }] : (places.get(personId) ?? [])
      const studyGroups = groups.get(personId) ?? []
      const who = {
        personId,
        pairId,
        forms: [...new Set(own.map((place) => place.form))],
        sides: [...new Set(own.map(({ side }) => side))],
        directions: [...new Set([...(directions.get(personId) ?? []), ...studyGroups].flatMap(({ direction }) => direction ?? []))],
        studyGroups: studyGroups.map((group) => ({ id: group.id, name: group.name })),
      }
      return [responseId, who] as const
    }),
  )
}

function directionsOf(campaignId: number) {
  return read().$queryRaw<{ personId: number; direction: Direction }[]>`
    SELECT "personId", "direction" FROM "PersonDirection" WHERE "personId" IN (SELECT "personId" FROM "Invitation" WHERE "campaignId" = ${campaignId})`
}

function studyGroupsOf(campaignId: number) {
  return read().$queryRaw<{ personId: number; id: number; name: string; direction: Direction | null }[]>`
    SELECT m."personId", g."id", g."name", g."direction" FROM "PersonStudyGroup" m JOIN "StudyGroup" g ON g."id" = m."studyGroupId"
    WHERE m."personId" IN (SELECT "personId" FROM "Invitation" WHERE "campaignId" = ${campaignId})`
}

// A questionnaire that is not about a pair speaks of all the places a person has this year.
async function placesOf(schoolYearId: number): Promise<Map<number, Place[]>> {
  const rows = await read().$queryRaw<({ personId: number } & Place)[]>`
    WITH worked AS (SELECT "id", "form", "mentorProfileId" FROM "Pair" WHERE "schoolYearId" = ${schoolYearId} AND "status" IN ('active', 'completed', 'terminated'))
    SELECT p."personId", w."form", 'mentor' AS side FROM worked w JOIN "MentorProfile" p ON p."id" = w."mentorProfileId"
    UNION SELECT p."personId", w."form", 'mentee' FROM worked w JOIN "PairMember" m ON m."pairId" = w."id" JOIN "MenteeProfile" p ON p."id" = m."menteeProfileId"`
  return byPerson(rows)
}

function byPerson<T extends { personId: number }>(rows: T[]): Map<number, T[]> {
  const people = new Map<number, T[]>()
  for (const row of rows) {
    const known = people.get(row.personId)
    if (known) known.push(row)
    else people.set(row.personId, [row])
  }
  return people
}
