import { fullYears, today } from '../../app/clock.ts'
import { consentFactsFor } from '../../consents/queries.ts'
import { consentState } from '../../consents/rules.ts'
import { findOrganisation } from '../../organisation/queries.ts'
import type { Opened } from './sheets.ts'

/** What a questionnaire has to remind a child of; ages are full years. */
export type Child = { alone: 'yes' | 'no' | 'unknown'; consent: 'held' | 'missing' | 'notNeeded' }

/** A student who answers: whether old enough to do it alone (§5) and whether the consent to the processing of data is on file; null for an adult. */
export async function findChild({ person, campaign }: Opened): Promise<Child | null> {
  if (person?.kind !== 'student' || campaign.template.audience === 'parents') return null
  const [facts] = await consentFactsFor([person.id], campaign.schoolYearId)
  const centre = await findOrganisation()
  if (!facts || !centre) return null
  const age = facts.birthOn === null ? null : fullYears(facts.birthOn, today())
  const { status } = consentState(facts, 'dataProcessing', today(), centre)
  return {
    alone: age === null ? 'unknown' : age >= centre.representativeUntil ? 'yes' : 'no',
    consent: status === 'received' ? 'held' : age !== null && age >= centre.adultFrom ? 'notNeeded' : 'missing',
  }
}
