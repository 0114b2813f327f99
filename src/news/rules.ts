import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import type { NewsStatus } from '../generated/prisma/enums.ts'
import { missingConsents, type MissingConsent, type PublicityFacts } from './consent-rules.ts'

/** A missing consent as a reason that leads to the page where it is supplied. */
export function missingReason({ personId, name, category, fault, day }: MissingConsent): Reason {
  return { code: `news.${fault}`, params: { name, category, day: day ?? '' }, url: `/consents/${personId}/dataDistribution` }
}

/** Why the item may not be public (§8.4 B11). */
export function missingForPublication(facts: PublicityFacts): Reason[] {
  return missingConsents(facts).map(missingReason)
}

/** Draft → published → withdrawn → published again. */
export const newsWorkflow = {
  publish: { from: ['draft', 'withdrawn'], to: 'published', by: ['methodist'], blockedBy: missingForPublication },
  withdraw: { from: ['published'], to: 'withdrawn', by: ['methodist'] },
} as const satisfies Workflow<NewsStatus, PublicityFacts>

/** The public sees a published item only while every consent holds: withdrawing one hides the item at once (§1.4). */
export function isVisible(status: NewsStatus, facts: PublicityFacts): boolean {
  return status === 'published' && missingConsents(facts).length === 0
}
