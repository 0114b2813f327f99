import { type Direction, MentoringForm } from '../../generated/prisma/enums.ts'
import { read } from '../../app/db.ts'
import { organisation } from '../../organisation/queries.ts'
import { answersFrom, answerTo, shapes } from '../rules/answers.ts'
import { isOfPairs } from '../rules/campaigns.ts'
import { satisfactionOf, type Satisfaction } from '../rules/results.ts'
import type { Respondent, Sent, Side } from '../rules/sample.ts'
import type { Campaign } from './campaigns.ts'

/** Answers that were sent to a campaign, with what they may be filtered by; of anonymous ones nothing but the answers is read. */
export async function sentAnswers(campaign: Campaign): Promise<Sent[]> {
  const rows = await read().response.findMany({
    where: { submittedAt: { not: null }, campaignId: campaign.id },
    select: { id: true, answers: { select: { key: true, value: true, groupId: true } }, invitation: respondent },
    orderBy: { id: 'asc' },
  })
  const sides = campaign.anonymous || isOfPairs(campaign.template.audience) ? new Map<number, Place[]>() : await placesOf(campaign.schoolYearId)
  return rows.map(({ id, answers, invitation }) => ({
    id,
    answers: answersFrom(answers),
    groups: new Map(answers.flatMap(({ key, groupId }) => (groupId === null ? [] : [[key, groupId] as const]))),
    who: invitation && !campaign.anonymous ? whoIs(invitation, sides.get(invitation.person.id) ?? []) : null,
  }))
}

const respondent = {
  select: {
    person: {
      select: {
        id: true,
        directions: { select: { direction: true } },
        studyGroups: { select: { studyGroup: { select: { id: true, name: true, direction: true } } } },
      },
    },
    pair: { select: { form: true, mentorProfile: { select: { personId: true } } } },
  },
} as const

type Place = { form: MentoringForm; side: Side }
type Invited = {
  person: { id: number; directions: { direction: Direction }[]; studyGroups: { studyGroup: { id: number; name: string; direction: Direction | null } }[] }
  pair: { form: MentoringForm; mentorProfile: { personId: number } } | null
}

// A questionnaire about a pair speaks of its form and side; any other one, of all the pairs the person has this year.
function whoIs({ person, pair }: Invited, ofYear: Place[]): Respondent {
  const places: Place[] = pair ? [{ form: pair.form, side: pair.mentorProfile.personId === person.id ? 'mentor' : 'mentee' }] : ofYear
  const studyGroups = person.studyGroups.map(({ studyGroup }) => studyGroup)
  return {
    personId: person.id,
    forms: [...new Set(places.map(({ form }) => form))],
    sides: [...new Set(places.map(({ side }) => side))],
    directions: [...new Set([...person.directions, ...studyGroups].flatMap(({ direction }) => direction ?? []))],
    studyGroups: studyGroups.map(({ id, name }) => ({ id, name })),
  }
}

async function placesOf(schoolYearId: number): Promise<Map<number, Place[]>> {
  const pairs = await read().pair.findMany({
    where: { schoolYearId, status: { in: ['active', 'completed', 'terminated'] } },
    select: { form: true, mentorProfile: { select: { personId: true } }, members: { select: { menteeProfile: { select: { personId: true } } } } },
  })
  const places = new Map<number, Place[]>()
  const add = (personId: number, place: Place) => places.set(personId, [...(places.get(personId) ?? []), place])
  for (const { form, mentorProfile, members } of pairs) {
    add(mentorProfile.personId, { form, side: 'mentor' })
    for (const { menteeProfile } of members) add(menteeProfile.personId, { form, side: 'mentee' })
  }
  return places
}

/** Entries of the classifier by id, the archived ones too. */
export async function competencyNames(): Promise<Map<number, string>> {
  const rows = await read().competency.findMany({ select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type Sides = { mentees: Satisfaction; mentors: Satisfaction }

/** Satisfaction of mentees and of mentors by the exit questionnaires of a year, whole and by form (§6.2, §6.3). */
export async function satisfaction(yearId: number): Promise<Sides & { byForm: ({ form: MentoringForm } & Sides)[] }> {
  const { satisfiedFrom } = await organisation()
  const rows = await read().answer.findMany({
    where: { key: 'satisf', response: { submittedAt: { not: null }, campaign: { schoolYearId: yearId, template: { phase: 'exit' } } } },
    select: {
      key: true,
      value: true,
      response: { select: { campaign: { select: { template: { select: { audience: true, form: true } } } } } },
    },
  })
  const marks = rows.flatMap((row) => {
    const mark = answerTo(answersFrom([row]), row.key, shapes.scale10)
    return mark === null ? [] : [{ ...row.response.campaign.template, mark }]
  })
  const sideOf = (audience: 'mentees' | 'mentors', form: MentoringForm | null) =>
    satisfactionOf(
      marks.filter((one) => one.audience === audience && (form === null || one.form === form)).map(({ mark }) => mark),
      satisfiedFrom,
    )
  const sides = (form: MentoringForm | null) => ({ mentees: sideOf('mentees', form), mentors: sideOf('mentors', form) })
  const used = Object.values(MentoringForm).filter((form) => marks.some((one) => one.form === form))
  return { ...sides(null), byForm: used.map((form) => ({ form, ...sides(form) })) }
}
