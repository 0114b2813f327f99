import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { dataConsents } from '../banks/queries.ts'
import { currentPairs } from '../banks/rules.ts'
import type { MenteeStatus } from '../generated/prisma/enums.ts'
import type { MenteeFacts } from './rules.ts'

/** What the workflow of a profile asks about. Throws NotFound. */
export async function menteeFacts(id: number): Promise<{ status: MenteeStatus; facts: MenteeFacts }> {
  const profile = await read().menteeProfile.findUnique({
    where: { id },
    select: {
      status: true,
      schoolYearId: true,
      memberships: { where: { pair: { status: { in: [...currentPairs] } } }, select: { pair: { select: { id: true, topic: true, status: true } } } },
      person: { select: { id: true, kind: true, leftOn: true, consents: dataConsents } },
    },
  })
  if (!profile) throw new NotFound()
  const { person } = profile
  const pairs = profile.memberships.map((row) => row.pair)
  const facts: MenteeFacts = {
    personId: person.id,
    personKind: person.kind,
    hasLeft: person.leftOn !== null,
    hasDataConsent: person.consents.some((consent) => consent.schoolYearId === profile.schoolYearId),
    activePairs: pairs.filter((pair) => pair.status === 'active'),
    livePairs: pairs.length,
  }
  return { status: profile.status, facts }
}
