import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { fullName } from '../../app/format.ts'
import { campaignOfSheet, invitationIn, isTokenOf, sheetKey } from '../links.ts'
import { answersFrom } from '../rules/answers.ts'
import { type Offered, type Section, sectionsOf } from '../rules/questions.ts'
import { askedQuestions, countSteps, openSections } from '../rules/show-if.ts'
import { person as name, pair } from './invitations.ts'
import { offeredFor, questionsOf } from './templates.ts'

/**
 * A questionnaire somebody fills in. The answers are found by the invitation, or, in an anonymous campaign and behind the common link,
 * by `key`, which only this server can make from the link.
 */
export type Sheet = { campaignId: number; invitationId: number | null; key: string | null }
export type Opened = Awaited<ReturnType<typeof openSheet>>

/** The sheet a link leads to; null for a link that is unknown, mistyped or replaced. */
export async function findSheet(secret: string, token: string): Promise<Sheet | null> {
  const campaignId = campaignOfSheet(secret, token)
  if (campaignId !== null) return { campaignId, invitationId: null, key: sheetKey(secret, { token }) }
  const id = invitationIn(token)
  const invitation = id === null ? null : await read().invitation.findUnique({ where: { id }, select: { id: true, linkNumber: true, campaignId: true } })
  return invitation && isTokenOf(secret, token, invitation) ? sheetOf(secret, invitation) : null
}

/** The sheet of an invitation, for a methodist who enters it from paper. Throws NotFound. */
export async function sheetOfInvitation(secret: string, id: number): Promise<Sheet> {
  const invitation = await read().invitation.findUnique({ where: { id }, select: { id: true, campaignId: true } })
  if (!invitation) throw new NotFound()
  return sheetOf(secret, invitation)
}

function sheetOf(secret: string, { id, campaignId }: { id: number; campaignId: number }): Sheet {
  return { campaignId, invitationId: id, key: sheetKey(secret, { invitationId: id }) }
}

/** A sheet with its campaign, the answers given so far, the questions they leave to be asked and the steps still open. Throws NotFound. */
export async function openSheet(sheet: Sheet) {
  const [campaign, invitation] = [await campaignOf(sheet), await invitationOf(sheet)]
  const response = await responseOf(sheet, campaign.anonymous)
  // Nothing leads from a link to what was sent anonymously: only that it was sent is known.
  const sealed = campaign.anonymous && (invitation ? invitation.answered : response === null)
  if (!campaign.anonymous && sheet.invitationId === null && response === null) throw new NotFound()
  // Nobody who has not been invited is offered the names of the centre's people.
  const questions = (await questionsOf(campaign.template.id)).filter(({ type, options }) => invitation !== null || (type !== 'person' && !options.rowsOf))
  const answers = answersFrom(response?.answers ?? [])
  const all = sectionsOf(questions)
  return {
    sheet,
    campaign,
    response,
    sealed,
    person: invitation?.person ?? null,
    pair: invitation?.pair ?? null,
    name: invitation ? fullName(invitation.person) : (response?.respondent ?? null),
    questions,
    asked: askedQuestions(questions, answers),
    sections: openSections(all, answers),
    steps: countSteps(all, answers),
    answers,
  }
}

/** A section of an opened questionnaire; null for one that does not exist or is not asked. */
export function sectionOf(opened: Opened, number: number): Section | null {
  return opened.sections.find((one) => one.number === number) ?? null
}

/** What a section offers to choose from. */
export function offeredIn(opened: Opened, { questions }: Section): Promise<Offered> {
  return offeredFor(questions, opened.person?.id ?? null)
}

async function campaignOf({ campaignId: id }: Sheet) {
  const template = { select: { id: true, key: true, purpose: true, audience: true } } as const
  const select = {
    id: true,
    schoolYearId: true,
    title: true,
    status: true,
    anonymous: true,
    opensOn: true,
    closesOn: true,
    openedAt: true,
    closedAt: true,
    template,
  } as const
  const campaign = await read().campaign.findUnique({ where: { id }, select })
  if (!campaign) throw new NotFound()
  return campaign
}

async function invitationOf({ campaignId, invitationId: id }: Sheet) {
  if (id === null) return null
  const select = { id: true, answered: true, person: { select: { ...name, kind: true } }, pair: { select: pair } } as const
  const invitation = await read().invitation.findFirst({ where: { id, campaignId }, select })
  if (!invitation) throw new NotFound()
  return invitation
}

async function responseOf({ campaignId, invitationId, key }: Sheet, anonymous: boolean) {
  const byKey = anonymous || invitationId === null
  if (byKey && key === null) throw new Error('a sheet without a name needs the key of its link')
  return read().response.findFirst({
    where: { campaignId, ...(byKey ? { draftKey: key } : { invitationId }) },
    select: { id: true, submittedAt: true, fromPaper: true, respondent: true, answers: { select: { key: true, value: true } } },
  })
}
