import type { Request } from 'express'
import { actorOf } from '../app/actor.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import type { Writer } from './commands/answers.ts'
import { campaignOfSheet } from './links.ts'
import { commonWords } from './messages/common-link.ts'
import type { Door } from './presenter/answering.ts'
import { findSheet, openSheet, sheetOfInvitation } from './queries/sheets.ts'
import { isTeacherList } from './rules/campaigns.ts'
import { numberIn } from './routes/numbers.ts'

export type KeyedDoor = Door & { writer: Writer }

/** The server's secret, from which every link is made. */
export function secretOf(req: Request): string {
  return String(req.app.locals.linkSecret)
}

/** The questionnaire behind a link, personal or one's own after the common link; null for a link that does not fit. */
export async function doorByLink(req: Request): Promise<KeyedDoor | null> {
  const token = String(req.params.token)
  const sheet = await findSheet(secretOf(req), token)
  if (!sheet) return null
  const opened = await openSheet(sheet)
  // What a stranger typed as a name does not belong in a journal that nobody can correct.
  const name = opened.person && opened.name !== null ? opened.name : commonWords.byCommonLink
  return { base: `/s/${token}`, opened, fromPaper: false, writer: { who: { userId: null, name }, fromPaper: false } }
}

/** The sheet of an invited person, entered from paper. Throws NotFound in an anonymous campaign, where a sheet has no name. */
export async function doorByPaper(req: Request): Promise<KeyedDoor> {
  const id = numberIn(req.params.id)
  const opened = await openSheet(await sheetOfInvitation(secretOf(req), id))
  // The page of the study group is quicker than a blank: a row a child, all at once.
  if (isTeacherList(opened.campaign.template)) throw new RuleViolation([{ code: 'surveys.listOnPaper', url: '/study-groups' }])
  if (opened.campaign.anonymous) throw new NotFound()
  return { base: `/surveys/invitations/${id}/paper`, opened, fromPaper: true, writer: { who: actorOf(req), fromPaper: true } }
}

/** A sheet of paper without a name, begun by `startNamelessPaper`. Throws NotFound. */
export async function doorByNamelessPaper(req: Request): Promise<KeyedDoor> {
  const [id, token] = [numberIn(req.params.id), String(req.params.token)]
  const sheet = campaignOfSheet(secretOf(req), token) === id ? await findSheet(secretOf(req), token) : null
  if (!sheet) throw new NotFound()
  const opened = await openSheet(sheet)
  if (!opened.campaign.anonymous) throw new NotFound()
  return { base: `/surveys/${id}/sheets/${token}`, opened, fromPaper: true, writer: { who: actorOf(req), fromPaper: true } }
}
