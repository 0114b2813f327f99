import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { searchKey } from '../app/search-key.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { Direction } from '../generated/prisma/enums.ts'
import type { FoundMentee } from './queries.ts'
import type { MenteeSide, MentorSide } from './score.ts'

/** What a score needs to know of a mentee. */
export function menteeSide({ person, requests, slots, preferredMentor, schoolYearId }: FoundMentee): MenteeSide {
  const disciplines = person.competitions.filter((one) => one.schoolYearId === schoolYearId && one.discipline !== null).map((one) => one.discipline ?? '')
  return {
    nameKey: person.nameKey,
    requests: requests.map(({ priority, competency }) => ({ ...competency, priority })),
    directions: person.directions.map(({ direction }) => direction),
    disciplines: [...new Set(disciplines)].map((discipline) => ({ key: searchKey(discipline), name: discipline })),
    slots: words(slots),
    wishKey: searchKey(preferredMentor),
  }
}

/** What a score needs to know of a mentor by themselves; places and training are added by the caller. */
type OwnSide = Omit<MentorSide, 'taken' | 'trained'>

/** Mentors who are in the bank, may come to it or come back. */
export const choosable = ['candidate', 'inBank', 'paused'] as const

const mentorRow = z.object({
  ...{ id: z.number(), capacity: z.number(), slots: z.string(), nameKey: z.string(), experience: z.number() },
  ...{ interests: z.string().nullable(), preferredMentee: z.string().nullable() },
  directions: z.array(z.enum(Direction)),
  skills: z.array(z.object({ id: z.number(), areaId: z.number().nullable(), level: z.number() })),
  fields: z.array(z.string().nullable()),
})

/** The sides of every mentor of the year, by profile, in one statement. */
export async function listMentorSides(schoolYearId: number): Promise<Map<number, OwnSide>> {
  const rows = await jsonRows(
    mentorRow,
    Prisma.sql`SELECT json_object('id', m.id, 'capacity', m.capacity, 'slots', m.slots, 'nameKey', h."nameKey", 'interests', m.interests,
      'preferredMentee', m."preferredMentee", 'experience', coalesce(m."mentoringYears", 0) + coalesce(m."menteesBefore", 0),
      'directions', (SELECT json_group_array(d.direction) FROM "PersonDirection" d WHERE d."personId" = h.id),
      'skills', (SELECT json_group_array(json_object('id', c.id, 'areaId', c."areaId", 'level', s.level)) ${skillsOf}),
      'fields', (SELECT json_group_array(name) FROM (SELECT c.name ${skillsOf} UNION ALL SELECT g.name FROM "StudyGroup" g WHERE g."leaderId" = h.id
        UNION ALL SELECT r.discipline FROM "CompetitionRecord" r WHERE r."personId" = h.id))) AS json
    FROM "MentorProfile" m JOIN "Person" h ON h.id = m."personId" WHERE m."schoolYearId" = ${schoolYearId} AND m.status IN (${Prisma.join([...choosable])})`,
  )
  return new Map(rows.map((row) => [row.id, mentorSide(row)]))
}

const skillsOf = Prisma.sql`FROM "MentorCompetency" s JOIN "Competency" c ON c.id = s."competencyId" WHERE s."mentorProfileId" = m.id`

function mentorSide({ interests, preferredMentee, slots, experience, fields, ...known }: z.output<typeof mentorRow>): OwnSide {
  const { nameKey, capacity, directions, skills } = known
  return {
    nameKey,
    capacity,
    directions,
    skills,
    fieldKey: searchKey(interests, ...fields),
    slots: words(slots),
    wishKey: searchKey(preferredMentee),
    experienced: experience > 0,
  }
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean)
}
