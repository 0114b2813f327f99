import { act, type Action } from '../../app/actions.ts'
import { today } from '../../app/clock.ts'
import { fullName, shortDate } from '../../app/format.ts'
import { type Letter, mailIsSet } from '../../app/mail.ts'
import { answerStates, words } from '../messages/campaigns.ts'
import { letter, mailProblems, reminderWords } from '../messages/reminders.ts'
import { readersFor } from './readers.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { Invited } from '../queries/invitations.ts'
import type { Reminder } from '../queries/reminders.ts'
import { takesAnswers } from '../rules/campaigns.ts'
import { isDue, mostLetters } from '../rules/reminders.ts'
import { campaignNav, coverageText } from './campaigns.ts'
import { linkOf, type LinkMaker, stateOf } from './invitations.ts'
import { pairLine } from './pairs.ts'
import { qrOf } from '../../documents/qr.ts'

/** Those who have not answered: whom a letter reaches, and a list for the others. */
export function waitingPage(campaign: Campaign, invited: Invited[], reminders: Reminder[]) {
  const byId = new Map(reminders.map((reminder) => [reminder.id, reminder]))
  const rows = waitingOf(invited).map((one, index) => waitingRow(one, index, byId.get(one.id)))
  const day = campaign.closesOn === null ? null : words.closesOn(campaign.closesOn)
  return {
    campaignId: campaign.id,
    title: campaign.title,
    coverage: coverageText(campaign),
    rows,
    mail: mailBlock(campaign, reminders),
    text: words.reminder(
      campaign.title,
      day,
      rows.map(({ name }) => name),
    ),
    subnav: campaignNav(campaign, 'waiting'),
  }
}

function waitingRow(invited: Invited, index: number, reminder: Reminder | undefined) {
  return {
    number: index + 1,
    name: fullName(invited.person),
    about: aboutOf(invited),
    state: answerStates[stateOf(invited)],
    address: reminder?.address ?? reminderWords.none,
    mail: reminder ? mailState(reminder) : null,
  }
}

function mailState({ mailProblem, remindedOn, reminders }: Reminder): string | null {
  const problem = Object.entries(mailProblems).find(([code]) => code === mailProblem)?.[1]
  return problem ?? (remindedOn ? reminderWords.reminded(shortDate(remindedOn), reminders) : null)
}

// The button promises what it does: without a mail server there is none, and the page says how to get one.
function mailBlock(campaign: Campaign, reminders: Reminder[]): { notes: string[]; actions: Action[] } {
  if (!mailIsSet()) return { notes: [reminderWords.notSet], actions: [] }
  if (!takesAnswers(campaign, today())) return { notes: [reminderWords.notTaking], actions: [] }
  const due = reminders.filter((reminder) => isDue(reminder, today())).length
  const without = reminders.filter(({ address }) => address === null).length
  const already = reminders.filter(({ remindedOn }) => remindedOn === today()).length
  const count = Math.min(due, mostLetters)
  return {
    notes: [...(without ? [reminderWords.noAddress(without)] : []), ...(already ? [reminderWords.today(already)] : [])],
    actions: count ? [act(reminderWords.button(count), `/surveys/${campaign.id}/reminders`, { tone: 'primary', confirm: reminderWords.confirm(count) })] : [],
  }
}

/** The letter to somebody who has not answered; `methodists` are the names of those who will read the answers. */
export function letterFor(
  campaign: Campaign,
  maker: LinkMaker,
  { centre, methodists }: { centre: string; methodists: string[] },
): (reminder: Reminder) => Letter {
  const readers = readersFor(campaign, false, methodists)
  return (reminder) => ({
    to: { name: reminder.toName, address: reminder.address ?? '' },
    subject: letter.subject(campaign.title),
    text: letter.text({ title: campaign.title, name: reminder.toName, link: linkOf(maker, reminder), closesOn: campaign.closesOn, readers, centre }),
  })
}

/** Slips to be cut out, for those who have not answered: the name, the link and its code for a telephone's camera. */
export function slipRows(invited: Invited[], maker: LinkMaker) {
  return invited.map((one) => {
    const link = linkOf(maker, one)
    return { name: fullName(one.person), about: aboutOf(one), link, qr: qrOf(link) }
  })
}

/** Those invited who have not sent their answers. */
export function waitingOf(invited: Invited[]): Invited[] {
  return invited.filter((one) => stateOf(one) !== 'answered')
}

function aboutOf({ pair, person }: Invited): string {
  return pair ? pairLine(pair) : (person.department ?? person.post ?? '')
}
