import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { write } from '../../app/db.ts'
import { type MailProblem, sendLetters } from '../../app/mail.ts'
import type { MentorReportKind } from '../../generated/prisma/enums.ts'
import { recordEach } from '../../journal/record.ts'
import { type Debt, debtsOf } from '../debts.ts'
import { listExpected } from '../expected.ts'
import { letter } from '../messages.ts'
import { listReminded } from '../queries.ts'

type Of = { schoolYearId: number; kind: MentorReportKind; centre: string }
type Failure = { name: string; problem: MailProblem }

/** As many letters as one press sends, so that its page does not keep the methodist waiting. */
const mostLetters = 100

/**
 * Reminds mentors who owe a report by mail, at most once a day each. They are taken note of before anything is sent,
 * so that a second press sends nothing twice; no transaction waits for the mail server.
 */
export async function remindOfReports(actor: Actor, of: Of): Promise<{ sent: number; failed: Failure[] }> {
  const debts = await claim(actor, of)
  const problems = debts.length === 0 ? [] : await sendLetters(of.centre, debts.map(letterOf(of)))
  const unsent = debts.flatMap((debt, index) => {
    const problem = problems[index]
    return problem ? [{ debt, problem }] : []
  })
  if (unsent.length > 0)
    await note(
      actor,
      'mentorReport.notReminded',
      of,
      unsent.map(({ debt }) => debt),
    )
  return { sent: debts.length - unsent.length, failed: unsent.map(({ debt, problem }) => ({ name: debt.name, problem })) }
}

function claim(actor: Actor, of: Of): Promise<Debt[]> {
  return write(async () => {
    const reports = (await listExpected({ schoolYearId: of.schoolYearId })).filter(({ kind }) => kind === of.kind)
    const debts = debtsOf(reports, await listReminded(), today()).filter(({ address, reminded }) => address !== null && !reminded)
    await note(actor, 'mentorReport.reminded', of, debts.slice(0, mostLetters))
    return debts.slice(0, mostLetters)
  })
}

// Whose letter did not leave may be reminded again today: the last entry of the day tells.
function note(actor: Actor, action: 'mentorReport.reminded' | 'mentorReport.notReminded', { kind }: Of, debts: Debt[]): Promise<void> {
  const programmes = debts.flatMap(({ programmeIds }) => programmeIds)
  return write((tx) => recordEach(tx, actor, action, 'programme', programmes, { report: kind }))
}

function letterOf({ kind, centre }: Of) {
  return ({ name, address, topics, dueOn }: Debt) => ({
    to: { name, address: address ?? '' },
    subject: letter.subject(kind),
    text: letter.text({ name, kind, topics, dueOn, centre }),
  })
}
