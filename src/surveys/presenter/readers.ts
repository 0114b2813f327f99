import type { SurveyAudience } from '../../generated/prisma/enums.ts'
import { childWords, readersWords as words } from '../messages/readers.ts'
import type { Child } from '../queries/child.ts'
import type { Opened } from '../queries/sheets.ts'

/** Who will read the answers, said before the first question and before sending; `methodists` are their names. */
export function readersText(opened: Opened, methodists: string[]): string {
  return readersFor(opened.campaign, isChild(opened), methodists)
}

/** The same for a campaign whose person is not known yet. */
export function readersFor(campaign: { anonymous: boolean; template: { audience: SurveyAudience } }, child: boolean, methodists: string[]): string {
  return campaign.anonymous ? words.anonymous(child) : words.named(campaign.template.audience, child, methodists)
}

/** What a child is reminded of before answering. */
export function childNotes(child: Child | null): string[] {
  if (!child) return []
  const together = { yes: [], no: [childWords.together], unknown: [childWords.ifYoung] }[child.alone]
  return [...together, ...(child.consent === 'missing' ? [childWords.consent] : [])]
}

/** Whether a child answers. Who came by the common link is known by the questionnaire only. */
export function isChild({ person, campaign }: Opened): boolean {
  const { audience } = campaign.template
  if (audience === 'parents') return false
  return person ? person.kind === 'student' : audience === 'students' || audience === 'studentCandidates'
}
