import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { dataConsents } from '../banks/queries.ts'
import type { MentorStatus } from '../generated/prisma/enums.ts'
import type { MentorFacts } from './rules.ts'

/** What the workflow of a profile asks about. Throws NotFound. */
export async function mentorFacts(id: number): Promise<{ status: MentorStatus; facts: MentorFacts }> {
  const profile = await read().mentorProfile.findUnique({
    where: { id },
    select: {
      status: true,
      schoolYearId: true,
      forms: { select: { form: true } },
      pairs: { where: { status: 'active' }, select: { id: true, topic: true } },
      person: { select: { id: true, kind: true, leftOn: true, noRecordOn: true, consents: dataConsents } },
    },
  })
  if (!profile) throw new NotFound()
  const { person } = profile
  const facts: MentorFacts = {
    personId: person.id,
    personKind: person.kind,
    hasLeft: person.leftOn !== null,
    hasDataConsent: person.consents.some((consent) => consent.schoolYearId === profile.schoolYearId),
    hasRecordCertificate: person.noRecordOn !== null,
    forms: profile.forms.map((row) => row.form),
    activePairs: profile.pairs,
  }
  return { status: profile.status, facts }
}
