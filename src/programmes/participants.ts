import { today, fullYears } from '../app/clock.ts'
import { fullName, initialsFirst } from '../app/format.ts'
import { type Ages, type Signer, signersOf } from '../consents/rules.ts'
import { initialsFirst as initialsOf } from '../documents/names.ts'
import type { SignatureLine } from '../documents/programme-data.ts'
import { categories } from '../people/messages.ts'
import type { OrderKind } from '../generated/prisma/enums.ts'
import type { FoundPerson, FoundProgramme } from './find.ts'
import { pairTitle } from '../pairs/messages.ts'
import { print } from './messages-pages.ts'

type Named = { lastName: string; firstName: string; middleName: string | null }
type Titled = { mentorProfile: { person: { lastName: string } }; members: { menteeProfile: { person: { lastName: string } } }[] }

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

/**
 * Who signs for the mentees, in their order: the representative of a young child, both for an older one, an adult alone (§1.4). Judged
 * today, and of a pair that has ended on its last day. In a group a representative is told whose.
 */
export function signaturesOf({ members, endsOn }: Pick<FoundProgramme['pair'], 'members' | 'endsOn'>, ages: Ages): SignatureLine[] {
  const day = endsOn < today() ? endsOn : today()
  const postOf = (signer: Signer, person: FoundPerson) =>
    signer === 'representative' && members.length > 1 ? print.representativeOf(initialsFirst(person)) : print.signers[signer]
  return members.flatMap(({ menteeProfile: { person } }) =>
    signersOf(person, day, ages).map((signer) => ({ post: postOf(signer, person), initials: initialsFor(person, signer) })),
  )
}

function initialsFor(person: FoundPerson, signer: Signer): string | null {
  const [parent] = person.representatives
  return signer === 'self' ? initialsFirst(person) : parent ? initialsOf(parent.fullName) : null
}
