import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { type Letter, type MailProblem, sendLetters } from '../../app/mail.ts'
import { record } from '../../journal/record.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { listReminders, type Reminder } from '../queries/reminders.ts'
import { takesAnswers } from '../rules/campaigns.ts'
import { isDue, mostLetters } from '../rules/reminders.ts'

type Post = { sender: string; letterTo: (reminder: Reminder) => Letter }
type Outcome = { sent: number; failed: { name: string; problem: MailProblem }[] }

/**
 * Reminds those who have not answered, by mail, at most once a day each and `mostLetters` at a time.
 * They are taken note of before anything is sent, so that a second press sends nothing twice; no transaction waits for the mail server.
 */
export async function remindByMail(actor: Actor, campaignId: number, { sender, letterTo }: Post): Promise<Outcome> {
  const due = await claim(campaignId)
  const problems = due.length === 0 ? [] : await sendLetters(sender, due.map(letterTo))
  const results = due.map((reminder, index) => ({ reminder, problem: problems[index] ?? null }))
  const failed = results.flatMap(({ reminder, problem }) => (problem ? [{ name: reminder.name, problem }] : []))
  await write(async (tx) => {
    for (const { reminder, problem } of results) await keepResult(tx, reminder, problem)
    if (results.length === 0) return
    await record(tx, actor, 'survey.reminded', { kind: 'campaign', id: campaignId }, { sent: results.length - failed.length, failed: failed.length })
  })
  return { sent: results.length - failed.length, failed }
}

function claim(campaignId: number): Promise<Reminder[]> {
  return write(async (tx) => {
    if (!takesAnswers(await findCampaign(campaignId), today())) throw new RuleViolation([{ code: 'surveys.notTaking' }])
    const due = (await listReminders(campaignId)).filter((reminder) => isDue(reminder, today())).slice(0, mostLetters)
    await tx.invitation.updateMany({ where: { id: { in: due.map(({ id }) => id) } }, data: { remindedOn: today() } })
    return due
  })
}

// Whose letter did not leave was not reminded, and may be tried again today.
async function keepResult(tx: Tx, { id, remindedOn }: Reminder, problem: MailProblem | null): Promise<void> {
  const data = problem ? { remindedOn, mailProblem: problem } : { mailProblem: null, reminders: { increment: 1 } }
  await tx.invitation.updateMany({ where: { id }, data })
}
