import { fullName, shortDate } from '../../app/format.ts'
import type { ListedPairRow } from '../../documents/order-data.ts'
import { standing } from '../../people/standing-text.ts'
import { byName, type FoundOrder, type FoundPair, inOrder, peopleIn, peopleOf } from '../source.ts'
import { annexOf, type Annexed, type Kind, noAnnex, wordsOnly } from './kind.ts'
import { kinds as awardLabels } from '../../awards/messages.ts'
import { headings, items, rowWords } from './messages-text.ts'

/** Об утверждении персонализированных программ: a list of pairs. */
export const programmesApproval: Kind = {
  ...wordsOnly,
  items: () => [items.approveProgrammes],
  annex: (order) => listed(order, headings.programmesApproval),
  readers: (order) => peopleOf(pairsOf(order)),
  prohibited: (order) => Promise.resolve(order.pairs.length === 0 ? [{ code: 'orders.noAnnexPairs' }] : []),
}

/** Об итогах и поощрении: who is rewarded, with what and for what. */
export const results: Kind = {
  ...wordsOnly,
  items: ({ awards }) => (awards.length > 0 ? [items.reward] : []),
  annex: rewarded,
  readers: ({ awards }) => byName(awards.map(({ person }) => person)),
}

/** The pairs of an order as a list. */
export function listed(order: FoundOrder, heading: string): Annexed {
  const pairs = inOrder(pairsOf(order))
  if (pairs.length === 0) return noAnnex
  return {
    annex: annexOf(heading, { list: { rows: pairs.map(listedRow) } }),
    rows: pairs.map((pair) => ({ pairId: pair.id, mentorIds: [pair.mentorProfile.person.id], personIds: peopleIn(pair).map(({ id }) => id) })),
  }
}

function listedRow(pair: FoundPair, index: number): ListedPairRow {
  return {
    n: index + 1,
    mentor: fullName(pair.mentorProfile.person),
    mentees: pair.members.map(({ menteeProfile }) => fullName(menteeProfile.person)).join('\n'),
    topic: pair.topic,
    term: `${shortDate(pair.startsOn)} – ${shortDate(pair.endsOn)}`,
  }
}

function rewarded({ awards, pairs }: FoundOrder): Annexed {
  if (awards.length === 0) return noAnnex
  const mentorOf = (pairId: number | null) => pairs.find(({ pair }) => pair.id === pairId)?.pair.mentorProfile.person.id
  const rows = [...awards].sort((one, other) => one.person.nameKey.localeCompare(other.person.nameKey, 'ru') || one.id - other.id)
  return {
    annex: annexOf(headings.results, {
      rewards: {
        rows: rows.map(({ person, kind, reason }, index) => ({
          n: index + 1,
          name: fullName(person),
          info: standing(person),
          award: rowWords.award(awardLabels[kind], reason),
        })),
      },
    }),
    rows: rows.map(({ pairId, person }) => ({
      pairId: pairId ?? 0,
      mentorIds: [mentorOf(pairId)].filter((id) => id !== undefined),
      personIds: [person.id],
    })),
  }
}

function pairsOf({ pairs }: FoundOrder): FoundPair[] {
  return pairs.map(({ pair }) => pair)
}
