import type { Direction, MentoringForm } from '../generated/prisma/enums.ts'
import { levelFor, type Request } from '../matching/score.ts'
import type { BankFacts, Helper, Seeker, Suit } from './facts.ts'
import { leftWithoutPlace } from './places.ts'

/** What is looked at; `none` is people whose direction is not known. */
export type Scope = { form: MentoringForm | null; direction: Direction | 'none' | null }

export function freePlaces({ capacity, active, planned }: Helper): number {
  return Math.max(0, capacity - active - planned)
}

/** The part of the bank that a form and a direction leave; a student counts in both forms for students. */
export function within({ seekers, helpers }: BankFacts, { form, direction }: Scope): BankFacts {
  const field = (person: { directions: Direction[] }) =>
    direction === null || (direction === 'none' ? person.directions.length === 0 : person.directions.includes(direction))
  const kept = helpers.filter((helper) => field(helper) && (form === null || helper.forms.includes(form)))
  const ids = new Set(kept.map((helper) => helper.profileId))
  const suits = (seeker: Seeker) => seeker.suits.filter((suit) => ids.has(suit.helperId) && (form === null || suit.form === form))
  const asked = seekers.filter((seeker) => field(seeker) && (form === null || (form === 'teacherTeacher') === (seeker.kind !== 'student')))
  return { helpers: kept, seekers: asked.map((seeker) => ({ ...seeker, suits: suits(seeker) })) }
}

/** A competency that somebody asks for, against what the bank can give. */
export type Demand = {
  id: number
  areaId: number | null
  name: string
  seekers: { seeker: Seeker; priority: number }[]
  weight: number // priorities together
  able: { helper: Helper; level: number }[] // who meets the request of at least one of them, if need be over the limit
  unable: Helper[] // who can do it, but for none of them
  free: number
  missing: number // requests that stay without a place
}

/** Every competency asked for, the least provided first. Who suits is told by the ranking alone. */
export function demands({ seekers, helpers }: BankFacts): Demand[] {
  const asked = new Map<number, Request>(seekers.flatMap((seeker) => seeker.requests.map((request) => [request.id, request] as const)))
  return [...asked.values()].map((request) => demand(request, seekers, helpers)).sort(byNeed)
}

function demand({ id, areaId, name }: Request, all: Seeker[], helpers: Helper[]): Demand {
  const seekers = all.flatMap((seeker) => seeker.requests.filter((one) => one.id === id).map(({ priority }) => ({ seeker, priority })))
  const skilled = helpers.map((helper) => ({ helper, level: levelFor({ id, areaId }, helper.skills) })).filter(({ level }) => level > 0)
  const reach = new Set(seekers.flatMap(({ seeker }) => seeker.suits.filter((suit) => meets(suit, id)).map((suit) => suit.helperId)))
  const able = skilled.filter(({ helper }) => reach.has(helper.profileId))
  const places = new Map(able.map(({ helper }) => [helper.profileId, freePlaces(helper)]))
  const wanted = seekers.map(({ seeker }) => seeker.suits.filter((suit) => meets(suit, id) && suit.obstacle === null).map((suit) => suit.helperId))
  return {
    id,
    areaId,
    name,
    seekers,
    weight: seekers.reduce((sum, { priority }) => sum + priority, 0),
    able,
    unable: skilled.filter(({ helper }) => !reach.has(helper.profileId)).map(({ helper }) => helper),
    free: [...places.values()].reduce((sum, count) => sum + count, 0),
    missing: leftWithoutPlace(wanted, places),
  }
}

function meets(suit: Suit, requestId: number): boolean {
  return suit.covers.includes(requestId) && (suit.obstacle === null || suit.obstacle === 'places')
}

function byNeed(one: Need, other: Need): number {
  return other.missing - one.missing || other.weight - one.weight || one.name.localeCompare(other.name, 'ru')
}

type Need = { missing: number; weight: number; name: string }

/** An area of the classifier: its demands together; a mentor and a place stand once, however many of them they meet. */
export type AreaDemand = Need & { id: number; demands: Demand[]; requests: number; able: Helper[]; free: number }

/** Areas somebody asks for, the least provided first. */
export function areaDemands(rows: Demand[], areas: { id: number; name: string }[]): AreaDemand[] {
  const found = areas.map(({ id, name }) => {
    const own = rows.filter((row) => (row.areaId ?? row.id) === id)
    const able = [...new Set(own.flatMap((row) => row.able.map(({ helper }) => helper)))]
    const total = (value: (row: Demand) => number) => own.reduce((sum, row) => sum + value(row), 0)
    return {
      id,
      name,
      demands: own,
      able,
      requests: total((row) => row.seekers.length),
      weight: total((row) => row.weight),
      missing: total((row) => row.missing),
      free: able.reduce((sum, helper) => sum + freePlaces(helper), 0),
    }
  })
  return found.filter((area) => area.demands.length > 0).sort(byNeed)
}

/** Why nobody quite suits a mentee. `direction` is said of one who has able mentors, but all of another field. */
export type Lack = { code: 'form' | 'other' | 'noRequest' | 'competency' | 'places' | 'direction'; helperIds: number[] }

/** The first thing that is lacking, in the order of domain §7.2; null when a mentor suits. */
export function lackOf({ suits, requests, hasField }: Seeker): Lack | null {
  const reachable = suits.filter((suit) => suit.obstacle === null || suit.obstacle === 'places')
  const lack = (code: Lack['code'], of: Suit[] = []): Lack => ({ code, helperIds: of.map((suit) => suit.helperId) })
  if (reachable.length === 0) {
    const barred = suits.filter((suit) => suit.obstacle === 'other')
    return barred.length > 0 ? lack('other', barred) : lack('form')
  }
  if (requests.length === 0) return lack('noRequest')
  const covering = reachable.filter((suit) => suit.covers.length > 0)
  if (covering.length === 0) return lack('competency')
  const free = covering.filter((suit) => suit.obstacle === null)
  if (free.length === 0) return lack('places', covering)
  return hasField && free.every((suit) => !suit.sameField) ? lack('direction', free) : null
}

/** True when there is nobody at all to propose: a wrong field alone is for the curator to weigh. */
export function isAlone(lack: Lack | null): boolean {
  return lack !== null && lack.code !== 'direction'
}
