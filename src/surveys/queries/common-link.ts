import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { searchKey } from '../../app/search-key.ts'
import { campaignIn, isCodeOf } from '../links.ts'
import { answersFrom } from '../rules/answers.ts'
import { isOfPairs } from '../rules/campaigns.ts'
import { likeness } from '../rules/likeness.ts'
import { sectionsOf } from '../rules/questions.ts'
import { type Campaign, findCampaign } from './campaigns.ts'
import { pair, person } from './invitations.ts'
import { questionsOf } from './templates.ts'

const mostOffered = 20

/** The campaign whose common link this is; null for a code that is unknown, mistyped or replaced. */
export async function findByCode(secret: string, code: string): Promise<Campaign | null> {
  const id = campaignIn(code)
  const found = id === null ? null : await read().campaign.findUnique({ where: { id }, select: { id: true, commonNumber: true } })
  if (!found || found.commonNumber === null) return null
  return isCodeOf(secret, code, { id: found.id, commonNumber: found.commonNumber }) ? findCampaign(found.id) : null
}

/** Answers that came by the common link of a named campaign, the newest first, matched or not. */
export function listByCommonLink(campaignId: number) {
  return read().response.findMany({
    where: { campaignId, respondent: { not: null }, submittedAt: { not: null } },
    select: { id: true, respondent: true, submittedAt: true, decision: true, invitation: { select: { person: { select: person } } } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
  })
}

/** How many began by the common link and have not sent their answers. */
export function countBegun(campaignId: number): Promise<number> {
  return read().response.count({ where: { campaignId, invitationId: null, draftKey: { not: null }, submittedAt: null, fromPaper: false } })
}

/** Answers that came by the common link and stand at nobody, with their questions. Throws NotFound. */
export async function findLoose(id: number) {
  const select = { id: true, campaignId: true, respondent: true, submittedAt: true, answers: { select: { key: true, value: true } } } as const
  const found = await read().response.findFirst({
    where: { id, invitationId: null, submittedAt: { not: null }, campaign: { anonymous: false } },
    select,
  })
  if (!found) throw new NotFound()
  const campaign = await findCampaign(found.campaignId)
  return {
    ...found,
    respondent: found.respondent ?? '',
    campaign,
    answers: answersFrom(found.answers),
    sections: sectionsOf(await questionsOf(campaign.template.id)),
  }
}

export type Loose = Awaited<ReturnType<typeof findLoose>>

/** People the answers may be of, the likeliest by name first: those invited, and others whom the questionnaire suits. */
export async function listHolders({ campaign, campaignId }: Loose, name: string) {
  const words = searchKey(name)
    .split(' ')
    .filter((word) => word.length > 2)
    .slice(0, 6)
  const people = await read().person.findMany({
    where: { leftOn: null, OR: words.map((word) => ({ nameKey: { contains: word } })), ...kindsFor(campaign) },
    select: {
      ...person,
      nameKey: true,
      department: true,
      invitations: { where: { campaignId }, select: { id: true, pair: { select: pair }, response: { select: { submittedAt: true } } } },
    },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: 300,
  })
  const ranked = people.map((one) => ({ ...one, likeness: likeness(words, one.nameKey) })).filter((one) => one.likeness > 0)
  return ranked.toSorted((one, other) => other.likeness - one.likeness || other.invitations.length - one.invitations.length).slice(0, mostOffered)
}

// A pair is asked by its invitation only; otherwise anybody of the audience may have come.
function kindsFor({ id, template: { audience } }: Campaign) {
  if (isOfPairs(audience)) return { invitations: { some: { campaignId: id } } }
  if (audience === 'guests') return {}
  return { kind: audience === 'students' || audience === 'studentCandidates' ? ('student' as const) : ('staff' as const) }
}
