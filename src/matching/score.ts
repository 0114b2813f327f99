import type { Direction } from '../generated/prisma/enums.ts'

/** A request of the classifier; `areaId` null is a whole area. Priority 1–3, 3 is the most wanted. */
export type Request = { id: number; areaId: number | null; name: string; priority: number }

/** A competency of a mentor, level 1–3. */
export type Skill = { id: number; areaId: number | null; level: number }

export type MenteeSide = {
  nameKey: string
  requests: Request[]
  directions: Direction[]
  disciplines: { key: string; name: string }[]
  slots: string[]
  wishKey: string // whom the mentee would like, as a search key
}

export type MentorSide = {
  nameKey: string
  skills: Skill[]
  directions: Direction[]
  fieldKey: string // interests, competencies, groups and contests, as a search key
  slots: string[]
  wishKey: string
  capacity: number
  taken: number
  trained: boolean
  experienced: boolean
}

/** How well a mentor suits a mentee: 0–100 and what it is made of (domain §7.3). */
export type Score = {
  total: number
  covered: Request[]
  requested: number
  directions: Direction[]
  disciplines: string[]
  slots: number | null // common ones; null when one of the two named none
  free: number
  capacity: number
  namedByMentee: boolean
  namedByMentor: boolean
  trained: boolean
  experienced: boolean
}

const weights = { requests: 40, direction: 20, slots: 15, places: 10, wish: 10, trained: 3, experienced: 2 } as const
const levelWeights = [0, 0.5, 0.75, 1]
const enoughSlots = 3

/** The score of one mentor for one mentee. What is not known earns nothing. */
export function scoreOf(mentee: MenteeSide, mentor: MentorSide): Score {
  const directions = mentee.directions.filter((direction) => mentor.directions.includes(direction))
  const disciplines = mentee.disciplines.filter(({ key }) => key !== '' && mentor.fieldKey.includes(key)).map(({ name }) => name)
  const slots = mentee.slots.length === 0 || mentor.slots.length === 0 ? null : mentee.slots.filter((slot) => mentor.slots.includes(slot)).length
  const free = Math.max(0, mentor.capacity - mentor.taken)
  const met = mentee.requests.map((request) => ({ request, level: levelFor(request, mentor.skills) }))
  const [namedByMentee, namedByMentor] = [names(mentee.wishKey, mentor.nameKey), names(mentor.wishKey, mentee.nameKey)]
  const points =
    weights.requests * coveredShare(met) +
    weights.direction * (directions.length + disciplines.length > 0 ? 1 : 0) +
    weights.slots * ((slots ?? 0) / Math.max(1, Math.min(enoughSlots, mentee.slots.length))) +
    weights.places * (mentor.capacity > 0 ? free / mentor.capacity : 0) +
    weights.wish * ((Number(namedByMentee) + Number(namedByMentor)) / 2) +
    weights.trained * Number(mentor.trained) +
    weights.experienced * Number(mentor.experienced)
  const covered = met.filter(({ level }) => level > 0).map(({ request }) => request)
  const { capacity, trained, experienced } = mentor
  return {
    total: Math.min(100, Math.round(points)),
    covered,
    requested: mentee.requests.length,
    directions,
    disciplines,
    slots,
    free,
    capacity,
    namedByMentee,
    namedByMentor,
    trained,
    experienced,
  }
}

type Scored = { score: Pick<Score, 'total'>; nameKey: string }

/** Best first; equal ones by name. */
export function byScore(one: Scored, other: Scored): number {
  return other.score.total - one.score.total || one.nameKey.localeCompare(other.nameKey, 'ru')
}

/** The best level at which skills meet a request, 0 when none does. A whole area and its entries meet each other. */
export function levelFor(request: Pick<Request, 'id' | 'areaId'>, skills: Skill[]): number {
  const meets = (skill: Skill) => skill.id === request.id || skill.areaId === request.id || skill.id === request.areaId
  return skills.reduce((best, skill) => (meets(skill) ? Math.max(best, skill.level) : best), 0)
}

// Without requests there is nothing to cover: the share is none, not all.
function coveredShare(requests: { request: Request; level: number }[]): number {
  const wanted = requests.reduce((sum, { request }) => sum + request.priority, 0)
  const met = requests.reduce((sum, { request, level }) => sum + request.priority * (levelWeights[level] ?? 1), 0)
  return wanted === 0 ? 0 : Math.min(1, met / wanted)
}

// People are named freely: «Иванов Пётр», «Иванов П. И.»; the surname as a whole word is what counts.
function names(wishKey: string, nameKey: string): boolean {
  if (wishKey === '') return false
  const [surname = ''] = nameKey.split(' ')
  return surname !== '' && wishKey.split(' ').includes(surname)
}
