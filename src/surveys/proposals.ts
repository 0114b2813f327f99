import { statusOnceAsked } from '../mentees/rules.ts'
import { answerLines, type Names } from './answer-text.ts'
import type { FoundResponse } from './queries/responses.ts'
import type { MenteeNow, MentorNow } from './queries/transfer.ts'
import { answerTo, shapes } from './rules/answers.ts'
import {
  agesFrom,
  categoryFrom,
  directionsFrom,
  formsFrom,
  hoursFrom,
  inclusionFrom,
  kindFrom,
  requestsFrom,
  slotsFrom,
  workFormatsFrom,
} from './rules/transfer.ts'

export type MenteeProposal = ReturnType<typeof menteeProposal>
export type MentorProposal = ReturnType<typeof mentorProposal>
export type PersonProposal = ReturnType<typeof personProposal>

/** What the answers of A1 make of a mentee's card. What was not answered stays as it is; requests are added to. */
export function menteeProposal(response: FoundResponse, now: MenteeNow, names: Names) {
  const { answers } = response
  const said = wordsOf(response, names)
  const asked = [...requestsFrom(answers)].filter(([id]) => names.competencies.has(id))
  return {
    status: statusOnceAsked(now?.status ?? null),
    inclusionReason: now?.inclusionReason ?? inclusionFrom(answers),
    mainRequest: said('main_request') ?? now?.mainRequest ?? null,
    preferredKind: kindFrom(answers) ?? now?.preferredKind ?? null,
    workFormats: workFormatsFrom(answers, 'kind') || (now?.workFormats ?? ''),
    preferredMentor: said('pref_mentor', ', ') ?? now?.preferredMentor ?? null,
    avoidedPersonId: answerTo(answers, 'avoid_mentor', shapes.person)?.[0] ?? now?.avoidedPersonId ?? null,
    slots: slotsFrom(answers) || (now?.slots ?? ''),
    requests: new Map([...(now?.requests ?? []).map((request) => [request.competencyId, request.priority] as const), ...asked]),
  }
}

/** What the answers of A2 make of a mentor's card. A new one is a candidate: the methodist decides on the bank later. */
export function mentorProposal(response: FoundResponse, now: MentorNow, names: Names, source: string) {
  const { answers } = response
  const said = wordsOf(response, names)
  const chosen = (answerTo(answers, 'competencies', shapes.competencies)?.chosen ?? []).filter(({ id }) => names.competencies.has(id))
  const [forms, ages] = [formsFrom(answers), agesFrom(answers)]
  return {
    status: now?.status ?? ('candidate' as const),
    forms: forms.length > 0 ? forms : (now?.forms ?? []).map(({ form }) => form),
    competencies: new Map([
      ...(now?.competencies ?? []).map(({ competencyId, level }) => [competencyId, level] as const),
      ...chosen.map(({ id, level }) => [id, level ?? 1] as const),
    ]),
    capacity: answerTo(answers, 'max_mentees', shapes.number) ?? now?.capacity ?? 2,
    hoursPerMonth: hoursFrom(answers) ?? now?.hoursPerMonth ?? null,
    slots: slotsFrom(answers) || (now?.slots ?? ''),
    achievements: withNewLines(now?.achievements ?? null, [said('achievements', '\n'), said('project_lead', '\n'), said('comp_lead', '\n')]),
    interests: said('interests') ?? now?.interests ?? null,
    preferredMentee: said('pref_mentee') ?? now?.preferredMentee ?? null,
    menteeAgeFrom: ages?.menteeAgeFrom ?? now?.menteeAgeFrom ?? null,
    menteeAgeTo: ages?.menteeAgeTo ?? now?.menteeAgeTo ?? null,
    workFormats: workFormatsFrom(answers, 'format') || (now?.workFormats ?? ''),
    source: now?.source ?? source,
  }
}

/** What the answers of A1 make of the person's own card. */
export function personProposal({ answers, person }: FoundResponse) {
  return {
    category: categoryFrom(answers, person.category),
    directions: directionsFrom(
      answers,
      person.directions.map(({ direction }) => direction),
    ),
  }
}

function wordsOf({ questions, answers }: FoundResponse, names: Names) {
  return (key: string, between = '; '): string | null => {
    const question = questions.find((one) => one.key === key)
    const lines = question ? answerLines(question, answers, names) : []
    return lines.length === 0 ? null : lines.join(between)
  }
}

// The curator's own notes are kept; a line that stands there already is not repeated.
function withNewLines(current: string | null, added: (string | null)[]): string | null {
  const lines = [current, ...added].flatMap((text) => (text ?? '').split('\n')).map((line) => line.trim())
  return [...new Set(lines)].filter(Boolean).join('\n') || null
}
