import { read } from '../../app/db.ts'
import { nameSelect } from '../../people/queries.ts'
import type { Answers } from '../rules/answers.ts'
import { isOfMentors } from '../rules/campaigns.ts'
import { childIdsIn } from '../rules/transfer-children.ts'

export type CardNow = ReturnType<Awaited<ReturnType<typeof cardsNow>>>
/** What answers are compared with: the cards of the one who answered and, for a teacher's list, of the children named in it. */
export type CardsNow = ReturnType<Awaited<ReturnType<typeof cardsFor>>>
export type ChildNow = CardsNow['children'][number]
export type MenteeNow = CardNow['mentee']
export type MentorNow = CardNow['mentor']

const menteeSelect = {
  ...{ id: true, personId: true, status: true, inclusionReason: true, needsMentor: true, needsMentorWhy: true, mainRequest: true, preferredKind: true },
  ...{ mentorRole: true, workFormats: true, preferredMentor: true, avoidedPersonId: true, slots: true, recommendedBy: true },
  requests: { select: { competencyId: true, priority: true } },
} as const

const mentorSelect = {
  ...{ id: true, personId: true, status: true, capacity: true, hoursPerMonth: true, achievements: true, interests: true, preferredMentee: true },
  ...{ menteeAgeFrom: true, menteeAgeTo: true, workFormats: true, slots: true, source: true },
  forms: { select: { form: true } },
  competencies: { select: { competencyId: true, level: true } },
} as const

const achievementSelect = { personId: true, year: true, name: true, level: true, result: true } as const

/** What the bank a questionnaire leads to says of people, by the id of the person: as many statements however many they are. */
async function cardsNow(personIds: number[], schoolYearId: number, template: { key: string }) {
  const where = { schoolYearId, personId: { in: personIds } }
  const ofMentors = isOfMentors(template)
  const mentors = ofMentors ? await read().mentorProfile.findMany({ where, select: mentorSelect }) : []
  const mentees = ofMentors ? [] : await read().menteeProfile.findMany({ where, select: menteeSelect })
  const projects = ofMentors ? [] : await read().projectRecord.findMany({ where, orderBy: { id: 'asc' } })
  const competitions = ofMentors ? [] : await read().competitionRecord.findMany({ where, orderBy: { id: 'asc' } })
  const achievements = ofMentors
    ? []
    : await read().achievement.findMany({ where: { personId: where.personId }, select: achievementSelect, orderBy: { id: 'asc' } })
  return (personId: number) => {
    const own = (row: { personId: number }) => row.personId === personId
    return {
      mentee: mentees.find(own) ?? null,
      mentor: mentors.find(own) ?? null,
      projects: projects.filter(own),
      competitions: competitions.filter(own),
      achievements: achievements.filter(own),
    }
  }
}

type Answered = { person: { id: number }; answers: Answers }
type Asked = { schoolYearId: number; template: { key: string } }

/** What the banks say of those who gave these answers and of the children named in them, by the answers. */
export async function cardsFor(responses: readonly Answered[], { schoolYearId, template }: Asked) {
  const childIds = [...new Set(responses.flatMap(({ answers }) => childIdsIn(answers)))]
  const children = await listNamed(childIds)
  const cardOf = await cardsNow([...responses.map(({ person }) => person.id), ...childIds], schoolYearId, template)
  return ({ person, answers }: Answered) => {
    const named = new Set(childIdsIn(answers))
    return { ...cardOf(person.id), children: children.filter(({ id }) => named.has(id)).map((child) => ({ ...child, card: cardOf(child.id) })) }
  }
}

/** The same for the answers of one person. */
export async function cardsOf(response: Answered & { campaign: Asked }) {
  return (await cardsFor([response], response.campaign))(response)
}

// Who has left or was made nameless since is not put into a bank any more.
async function listNamed(ids: number[]) {
  if (ids.length === 0) return []
  return read().person.findMany({ where: { id: { in: ids }, kind: 'student', leftOn: null }, select: nameSelect, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }] })
}

/** The card of a person in the bank of mentees of a year, or null. */
export function menteeNow({ personId, schoolYearId }: Owner) {
  return read().menteeProfile.findUnique({ where: { personId_schoolYearId: { personId, schoolYearId } }, select: { id: true, status: true } })
}

/** The card of a person in the bank of mentors of a year, or null. */
export function mentorNow({ personId, schoolYearId }: Owner) {
  return read().mentorProfile.findUnique({ where: { personId_schoolYearId: { personId, schoolYearId } }, select: { id: true } })
}

type Owner = { personId: number; schoolYearId: number }
