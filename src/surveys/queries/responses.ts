import type { Actor } from '../../app/actor.ts'
import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { answersFrom } from '../rules/answers.ts'
import { sectionsOf } from '../rules/questions.ts'
import { questionsOf } from './templates.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true, post: true } as const

const select = {
  id: true,
  submittedAt: true,
  fromPaper: true,
  takenAt: true,
  takenById: true,
  decision: true,
  declineReason: true,
  version: true,
  answers: { select: { key: true, value: true } },
  invitation: {
    select: {
      id: true,
      person: { select: { ...name, category: true, teachingYears: true, version: true, directions: { select: { direction: true } } } },
      pair: {
        select: {
          topic: true,
          mentorProfile: { select: { person: { select: name } } },
          members: { orderBy: { position: 'asc' }, select: { menteeProfile: { select: { person: { select: name } } } } },
        },
      },
    },
  },
  campaign: { select: { id: true, title: true, status: true, schoolYearId: true, template: { select: { id: true, key: true } } } },
} as const

export type FoundResponse = Awaited<ReturnType<typeof findResponse>>

/** Answers that were sent, with their questions. What a person has not sent yet is nobody's to read. Throws NotFound. */
export async function findResponse(id: number) {
  const found = await read().response.findFirst({ where: { id, submittedAt: { not: null } }, select })
  if (!found?.submittedAt || !found.invitation) throw new NotFound()
  const { invitation, answers, submittedAt, ...response } = found
  const questions = await questionsOf(response.campaign.template.id)
  return {
    ...response,
    ...invitation,
    id: response.id,
    invitationId: invitation.id,
    submittedAt,
    questions,
    sections: sectionsOf(questions),
    answers: answersFrom(answers),
  }
}

/** What ids in answers stand for: colleagues and entries of the classifier, the archived ones too. */
export async function namesIn(): Promise<{ people: Map<number, string>; competencies: Map<number, string> }> {
  const people = await read().person.findMany({ where: { kind: 'staff' }, select: name })
  const competencies = await read().competency.findMany({ select: { id: true, name: true } })
  return {
    people: new Map(people.map((person) => [person.id, [person.lastName, person.firstName, person.middleName].filter(Boolean).join(' ')])),
    competencies: new Map(competencies.map((entry) => [entry.id, entry.name])),
  }
}

/** Answers a person has sent, newest first, for the person's card; nobody but a methodist sees any. */
export async function responsesOf(actor: Actor, personId: number) {
  if (actor.role !== 'methodist') return []
  const rows = await read().response.findMany({
    where: { submittedAt: { not: null }, invitation: { personId } },
    select: {
      id: true,
      submittedAt: true,
      fromPaper: true,
      decision: true,
      campaign: { select: { title: true, template: { select: { key: true } } } },
    },
    orderBy: { submittedAt: 'desc' },
  })
  return rows.map(({ campaign, ...row }) => ({
    ...row,
    title: campaign.title,
    key: campaign.template.key,
    url: `/surveys/responses/${row.id}`,
  }))
}
