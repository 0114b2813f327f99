import type { Prisma } from '../../generated/prisma/client.ts'
import type { PairStatus } from '../../generated/prisma/enums.ts'
import { read } from '../../app/db.ts'
import { type Candidate, isOfPairs } from '../rules/campaigns.ts'
import { answersFrom, answerTo, shapes } from '../rules/answers.ts'
import { ableWhere } from './audience.ts'
import type { Campaign } from './campaigns.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true, post: true, department: true } as const
type Named = { id: number; lastName: string; firstName: string; middleName: string | null; post: string | null; department: string | null }
type Template = Pick<Campaign['template'], 'audience' | 'phase' | 'form'>

/** Somebody who may be invited; `other` is the other side of the pair the questionnaire is about. */
export type Invitable = Candidate & { person: Named; other: Named | null; topic: string | null }

/**
 * Whom a questionnaire may be sent to: the staff, the students, everybody in the year's pairs, or the sides of the pairs of its form;
 * of them only those who satisfy `where`.
 */
export async function listCandidates(template: Template & { key: string }, yearId: number, where: Prisma.PersonWhereInput = {}): Promise<Invitable[]> {
  const { audience } = template
  if (isOfPairs(audience)) return only(await sidesOfPairs(template, yearId), where)
  if (audience === 'guests') return only(await everybodyInPairs(yearId), where)
  return audience === 'students' || audience === 'studentCandidates' ? students(where) : staff(yearId, { AND: [ableWhere(template), where] })
}

async function only(candidates: Invitable[], where: Prisma.PersonWhereInput): Promise<Invitable[]> {
  if (Object.keys(where).length === 0) return candidates
  const ids = candidates.map(({ personId }) => personId)
  const fitting = await read().person.findMany({ where: { AND: [{ id: { in: ids } }, where] }, select: { id: true } })
  const fits = new Set(fitting.map(({ id }) => id))
  return candidates.filter(({ personId }) => fits.has(personId))
}

/** Candidates of a campaign who are not invited yet. */
export async function listNotInvited(campaign: Campaign, where: Prisma.PersonWhereInput = {}): Promise<Invitable[]> {
  const invited = await read().invitation.findMany({ where: { campaignId: campaign.id }, select: { personId: true, pairId: true } })
  const keys = new Set(invited.map((one) => `${one.personId}/${one.pairId}`))
  const candidates = await listCandidates(campaign.template, campaign.schoolYearId, where)
  return candidates.filter((candidate) => !keys.has(`${candidate.personId}/${candidate.pairId}`))
}

async function staff(yearId: number, where: Prisma.PersonWhereInput): Promise<Invitable[]> {
  const people = await read().person.findMany({ where: { AND: [{ kind: 'staff', leftOn: null }, where] }, select: name, orderBy: { nameKey: 'asc' } })
  const ready = await readyToMentor(yearId)
  return people.map((person) => ({ ...alone(person), ready: ready.has(person.id) }))
}

function alone(person: Named): Invitable {
  return { personId: person.id, pairId: null, ready: false, person, other: null, topic: null }
}

async function students(where: Prisma.PersonWhereInput): Promise<Invitable[]> {
  const people = await read().person.findMany({
    where: { AND: [{ kind: 'student', leftOn: null }, where] },
    select: { ...name, studyGroups: { select: { studyGroup: { select: { name: true } } } } },
    orderBy: { nameKey: 'asc' },
  })
  return people.map(({ studyGroups, ...person }) => alone({ ...person, department: studyGroups.map(({ studyGroup }) => studyGroup.name).join(', ') || null }))
}

async function everybodyInPairs(yearId: number): Promise<Invitable[]> {
  const template = { phase: 'exit', form: null } as const
  const sides = [...(await sidesOfPairs({ ...template, audience: 'mentors' }, yearId)), ...(await sidesOfPairs({ ...template, audience: 'mentees' }, yearId))]
  return [...new Map(sides.map(({ person }) => [person.id, alone(person)])).values()].toSorted((one, other) =>
    one.person.lastName.localeCompare(other.person.lastName, 'ru'),
  )
}

/** People who said in this year's questionnaire of requests that they would be a mentor, at once or after training. */
async function readyToMentor(yearId: number): Promise<Set<number>> {
  const rows = await read().answer.findMany({
    where: { key: 'ready_mentor', response: { submittedAt: { not: null }, campaign: { schoolYearId: yearId } } },
    select: { key: true, value: true, response: { select: { invitation: { select: { personId: true } } } } },
  })
  const willing = rows.filter((row) => ['yes', 'afterTraining'].includes(answerTo(answersFrom([row]), row.key, shapes.one) ?? ''))
  return new Set(willing.flatMap((row) => row.response.invitation?.personId ?? []))
}

async function sidesOfPairs({ audience, phase, form }: Template, yearId: number): Promise<Invitable[]> {
  const running: PairStatus[] = phase === 'entry' ? ['agreed', 'active'] : ['active', 'completed']
  const pairs = await read().pair.findMany({
    where: { schoolYearId: yearId, status: { in: running }, ...(form ? { form } : {}) },
    select: {
      id: true,
      topic: true,
      mentorProfile: { select: { person: { select: name } } },
      members: { orderBy: { position: 'asc' }, select: { menteeProfile: { select: { person: { select: { ...name, kind: true } } } } } },
    },
    orderBy: { id: 'asc' },
  })
  return pairs.flatMap(({ id, topic, mentorProfile, members }) => {
    const mentor = mentorProfile.person
    const mentees = members.map((member) => member.menteeProfile.person).filter(({ kind }) => audience !== 'parents' || kind === 'student')
    const side = (person: Named, other: Named | null): Invitable => ({ personId: person.id, pairId: id, ready: false, person, other, topic })
    return audience === 'mentors' ? [side(mentor, mentees[0] ?? null)] : mentees.map((mentee) => side(mentee, mentor))
  })
}
