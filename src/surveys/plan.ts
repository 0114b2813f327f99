import type { Competition, Project } from '../student-activity/form.ts'
import type { Names } from './answer-text.ts'
import { sourceWords } from './messages/transfer.ts'
import { type MenteeFields, menteePart, type MentorFields, mentorPart, type Part, type PersonFields, personPart } from './proposals.ts'
import { type Achievements, achievementsPart } from './proposals-achievements.ts'
import { type ChildPart, childParts } from './proposals-children.ts'
import { competitionParts, projectPart, type RecordPart, studentMenteePart, studentMentorPart } from './proposals-students.ts'
import type { FoundResponse } from './queries/responses.ts'
import type { CardsNow } from './queries/transfer.ts'

/** Everything one person's answers would change, part by part; a part is null or empty when the questionnaire says nothing of it. */
export type Plan = {
  bank: 'mentees' | 'mentors'
  mentee: Part<MenteeFields> | null
  mentor: Part<MentorFields> | null
  person: Part<PersonFields> | null
  project: RecordPart<Project> | null
  competitions: RecordPart<Competition>[]
  achievements: Part<Achievements> | null
  /** Other people's cards: the children of a teacher's list. */
  children: ChildPart[]
}

type Planner = (response: FoundResponse, now: CardsNow, names: Names) => Plan

const nothing = { mentee: null, mentor: null, person: null, project: null, competitions: [], achievements: null, children: [] }
const sourceOf = ({ campaign, submittedAt }: FoundResponse) => sourceWords(campaign.title, submittedAt)

const planners: Readonly<Record<string, Planner>> = {
  a1: (response, { mentee }, names) => ({ ...nothing, bank: 'mentees', mentee: menteePart(response, mentee, names), person: personPart(response) }),
  a2: (response, { mentor }, names) => ({ ...nothing, bank: 'mentors', mentor: mentorPart(response, mentor, names, sourceOf(response)) }),
  a2u: (response, { mentor }, names) => ({ ...nothing, bank: 'mentors', mentor: studentMentorPart(response, mentor, names, sourceOf(response)) }),
  a3: (response, now, names) => {
    const project = projectPart(response, now.projects, names)
    return { ...nothing, bank: 'mentees', project, mentee: studentMentee(response, now, names, project !== null) }
  },
  a4: (response, now, names) => {
    const competitions = competitionParts(response, now.competitions, names)
    const achievements = achievementsPart(response.answers, now.achievements)
    return { ...nothing, bank: 'mentees', competitions, achievements, mentee: studentMentee(response, now, names, competitions.length > 0) }
  },
  teacher_list: (response, now) => ({ ...nothing, bank: 'mentees', children: childParts(response, now.children) }),
}

/** Keys of the questionnaires whose answers lead to a bank. */
export const bankKeys: readonly string[] = Object.keys(planners)

/** What taking the answers over would change, or null when they lead to no bank. */
export function planOf(response: FoundResponse, now: CardsNow, names: Names): Plan | null {
  return planners[response.campaign.template.key]?.(response, now, names) ?? null
}

// A child who neither does anything nor needs a mentor is not put into the bank.
function studentMentee(response: FoundResponse, now: CardsNow, names: Names, isActive: boolean): Part<MenteeFields> | null {
  const part = studentMenteePart(response, now.mentee, names)
  return now.mentee !== null || isActive || part.next.needsMentor === 'yes' ? part : null
}
