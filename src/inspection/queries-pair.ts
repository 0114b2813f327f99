import { read } from '../app/db.ts'
import { given } from '../awards/queries.ts'

/** Awards of a pair in the order in which they were given. */
export function listAwardsOf(pairId: number) {
  return read().award.findMany({ where: { pairId, ...given }, select: { id: true, kind: true }, orderBy: { id: 'asc' } })
}

/**
 * Questionnaires about a pair that its people answered under their names. An anonymous one is left out, even that it was answered:
 * of so few people it would tell too much.
 */
export function listAnswered(pairId: number) {
  return read().invitation.findMany({
    where: { pairId, campaign: { anonymous: false, status: { not: 'draft' } }, response: { submittedAt: { not: null } } },
    select: {
      campaign: { select: { title: true } },
      person: { select: { lastName: true, firstName: true, middleName: true } },
      response: { select: { submittedAt: true } },
    },
    orderBy: [{ campaignId: 'asc' }, { person: { nameKey: 'asc' } }],
  })
}

/** Published news in which a pair is named: a mentee of it, for the mentor may have other pairs. */
export function listNewsAbout(pairId: number, schoolYearId: number) {
  const named = { named: true, person: { menteeProfiles: { some: { memberships: { some: { pairId } } } } } }
  return read().news.findMany({
    where: { schoolYearId, status: 'published', people: { some: named } },
    select: { happenedOn: true, title: true, officialUrl: true },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
  })
}
