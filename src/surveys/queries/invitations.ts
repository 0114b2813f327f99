import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { invitationIn, isTokenOf } from '../links.ts'
import { answersFrom } from '../rules/answers.ts'
import { sectionsOf } from '../rules/questions.ts'
import { askedQuestions, countSteps, openSections } from '../rules/show-if.ts'
import { offeredFor, questionsOf } from './templates.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true, post: true } as const
const pair = {
  id: true,
  topic: true,
  mentorProfile: { select: { person: { select: name } } },
  members: { orderBy: { position: 'asc' }, select: { menteeProfile: { select: { person: { select: name } } } } },
} as const

export type Invited = Awaited<ReturnType<typeof listInvited>>[number]
export type Opened = Awaited<ReturnType<typeof openInvitation>>

/** Everybody invited to a campaign, by name, with the state of their answers. */
export function listInvited(campaignId: number) {
  return read().invitation.findMany({
    where: { campaignId },
    select: {
      id: true,
      linkNumber: true,
      person: { select: { ...name, department: true } },
      pair: { select: pair },
      response: { select: { id: true, submittedAt: true, fromPaper: true, decision: true } },
    },
    orderBy: [{ person: { nameKey: 'asc' } }, { id: 'asc' }],
  })
}

/** The invitation a personal link leads to; null for a link that is unknown, mistyped or replaced. */
export async function findByToken(secret: string, token: string): Promise<number | null> {
  const id = invitationIn(token)
  if (id === null) return null
  const invitation = await read().invitation.findUnique({ where: { id }, select: { id: true, linkNumber: true } })
  return invitation && isTokenOf(secret, token, invitation) ? invitation.id : null
}

/** An invitation with its campaign, the answers given so far, the questions they leave to be asked and the steps still open. Throws NotFound. */
export async function openInvitation(id: number) {
  const invitation = await read().invitation.findUnique({
    where: { id },
    select: {
      id: true,
      person: { select: { ...name, kind: true } },
      pair: { select: pair },
      campaign: {
        select: { id: true, title: true, status: true, closesOn: true, template: { select: { id: true, key: true, purpose: true, audience: true } } },
      },
      response: { select: { id: true, submittedAt: true, fromPaper: true, answers: { select: { key: true, value: true } } } },
    },
  })
  if (!invitation) throw new NotFound()
  const questions = await questionsOf(invitation.campaign.template.id)
  const answers = answersFrom(invitation.response?.answers ?? [])
  const all = sectionsOf(questions)
  return {
    ...invitation,
    questions,
    asked: askedQuestions(questions, answers),
    sections: openSections(all, answers),
    steps: countSteps(all, answers),
    answers,
  }
}

/** What a section of an opened questionnaire offers. Throws NotFound for a section that does not exist. */
export async function openSection(opened: Opened, number: number) {
  const section = opened.sections.find((one) => one.number === number)
  if (!section) throw new NotFound()
  return { section, offered: await offeredFor(section.questions, opened.person.id) }
}
