import { today, fullYears } from '../app/clock.ts'
import { fullName, initialsFirst } from '../app/format.ts'
import { initialsFirst as initialsOf } from '../documents/names.ts'
import { categories } from '../people/messages.ts'
import type { OrderKind } from '../generated/prisma/enums.ts'
import type { FoundPerson, FoundProgramme } from './find.ts'
import { pairTitle } from '../pairs/messages.ts'
import { print } from './messages-pages.ts'

type Named = { lastName: string; firstName: string; middleName: string | null }
type Titled = { mentorProfile: { person: { lastName: string } }; members: { menteeProfile: { person: { lastName: string } } }[] }
type Ages = { representativeUntil: number; adultFrom: number }

/** What a pair is called: «Иванов – Шевченко». */
export function titleOfPair({ mentorProfile, members }: Titled): string {
  return pairTitle(
    mentorProfile.person.lastName,
    members.map(({ menteeProfile }) => menteeProfile.person.lastName),
  )
}

/** Full names of the mentees, separated by commas. */
export function menteeNames(pair: { members: { menteeProfile: { person: Named } }[] }): string {
  return pair.members.map(({ menteeProfile }) => fullName(menteeProfile.person)).join(', ')
}

type Ordered = Pick<FoundProgramme['pair'], 'orders'>

/** The first order in force of a kind in which the pair stands. */
export function orderOf({ orders }: Ordered, kind: OrderKind): Ordered['orders'][number]['order'] | null {
  return orders.find(({ order }) => order.kind === kind)?.order ?? null
}

/** Post and category of a member of staff; school and grade of a student. */
export function postOf(person: FoundPerson): string | null {
  const category = person.category === null || person.category === 'none' ? null : print.category(categories[person.category])
  const known = person.kind === 'student' ? [person.school, person.grade && print.grade(person.grade)] : [person.post, category]
  return known.filter(Boolean).join(', ') || null
}

/** «стаж 2 года» as of today; the length of service grows from the day it was written down. */
export function serviceOf({ teachingYears, yearsAsOfOn }: FoundPerson): string | null {
  if (teachingYears === null) return null
  return print.years(teachingYears + (yearsAsOfOn ? Math.max(0, fullYears(yearsAsOfOn, today())) : 0))
}

/** Who signs for a mentee: the representative of a young child, both for an older one, an adult alone (§1.4). */
export function signersOf(person: FoundPerson, { representativeUntil, adultFrom }: Ages): string[] {
  const parent = person.representatives.slice(0, 1).map((one) => initialsOf(one.fullName))
  const age = person.kind === 'student' && person.birthOn ? fullYears(person.birthOn, today()) : adultFrom
  if (age >= adultFrom || parent.length === 0) return [initialsFirst(person)]
  return age < representativeUntil ? parent : [initialsFirst(person), ...parent]
}
