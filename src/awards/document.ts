import { fullName, longDate } from '../app/format.ts'
import type { AwardData } from '../documents/award-data.ts'
import { genderOf } from '../documents/names.ts'
import { capitalised } from '../documents/names-posts.ts'
import { type Print, print } from '../documents/batch.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { standing } from '../people/standing-text.ts'
import { printed, words } from './messages.ts'
import type { FoundAward } from './queries.ts'
import { dayOf } from './rules.ts'

/** Awards to print, a sheet each. */
export function awardPrints(awards: readonly FoundAward[], centre: Organisation, side: 'landscape' | 'portrait'): Print[] {
  return awards.map((award) => print(`award-${side}`, awardData(award, centre)))
}

/** What a sheet says (§4.10): whose it is and their post; a letter then addresses the person. */
export function awardData(award: FoundAward, centre: Organisation): AwardData {
  const isLetter = award.kind === 'letterOfThanks'
  const { heading, subheading, lead } = printed[award.kind]
  const day = dayOf(award)
  return {
    orgFullName: centre.fullName,
    orgShortName: centre.shortName,
    heading,
    subheading,
    lead,
    name: fullName(award.person),
    post: standing(award.person),
    reason: unbroken(isLetter ? `${addressTo(award.person)}\n${words.letter(award.reason)}` : award.reason),
    basis: basisOf(award),
    directorPost: capitalised(centre.directorPost),
    directorInitials: centre.directorInitials,
    place: centre.city,
    number: award.number,
    issuedOn: day && longDate(day),
  }
}

/** «Основание: приказ от 31.05.2024 № 120»; null when nothing was named, or the order has no number yet. */
export function basisOf({ order, finalEvent }: Pick<FoundAward, 'order' | 'finalEvent'>): string | null {
  const parts = [
    order?.number && order.datedOn ? words.order(order.number, order.datedOn) : null,
    finalEvent ? words.protocol(finalEvent.title, finalEvent.protocolNumber) : null,
  ]
  const named = parts.filter((part) => part !== null)
  return named.length > 0 ? words.basis(named.join(', ')) : null
}

function addressTo(person: FoundAward['person']): string {
  const called = [person.firstName, person.middleName].filter(Boolean).join(' ')
  return words.address(words.dear[genderOf(fullName(person)) ?? 'unknown'], called)
}

// A school year is not torn at its hyphen.
const unbroken = (text: string): string => text.replace(/(\d{4})-(\d{4})/g, '$1\u2011$2')
