import { read } from '../../app/db.ts'

/** What a questionnaire says of its person. */
export const person = { id: true, lastName: true, firstName: true, middleName: true, post: true } as const

/** What a questionnaire says of the pair it is about. */
export const pair = {
  id: true,
  topic: true,
  mentorProfile: { select: { person: { select: person } } },
  members: { orderBy: { position: 'asc' }, select: { menteeProfile: { select: { person: { select: person } } } } },
} as const

export type Invited = Awaited<ReturnType<typeof listInvited>>[number]

/** Everybody invited to a campaign, by name, with the state of their answers. */
export function listInvited(campaignId: number) {
  return read().invitation.findMany({
    where: { campaignId },
    select: {
      id: true,
      linkNumber: true,
      answered: true,
      remindedOn: true,
      mailProblem: true,
      person: { select: { ...person, department: true } },
      pair: { select: pair },
      response: { select: { id: true, submittedAt: true, fromPaper: true, decision: true } },
    },
    orderBy: [{ person: { nameKey: 'asc' } }, { id: 'asc' }],
  })
}
