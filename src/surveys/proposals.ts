import { unknownMentee } from '../mentees/form.ts'
import { unknownMentor } from '../mentors/form.ts'
import { defaultCapacity, mostCapacity } from '../mentors/rules.ts'
import type { MentoringForm } from '../generated/prisma/enums.ts'
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

/** What a card says of the fields a questionnaire can fill, and what it would say with the answers. `isNew`: there is no card yet. */
export type Part<T> = { isNew: boolean; base: T; next: T }

export type MenteeFields = ReturnType<typeof menteeBase>
export type MentorFields = ReturnType<typeof mentorBase>
export type PersonFields = ReturnType<typeof personPart>['next']

/** The fields of a mentee's card as they are, or as nothing is known. */
export function menteeBase(now: MenteeNow) {
  const {
    inclusionReason,
    needsMentor,
    needsMentorWhy,
    mainRequest,
    preferredKind,
    mentorRole,
    workFormats,
    preferredMentor,
    avoidedPersonId,
    slots,
    recommendedBy,
  } = now ?? unknownMentee
  const requests = new Map((now?.requests ?? []).map(({ competencyId, priority }) => [competencyId, priority]))
  return {
    inclusionReason,
    needsMentor,
    needsMentorWhy,
    mainRequest,
    preferredKind,
    mentorRole,
    workFormats,
    preferredMentor,
    avoidedPersonId,
    slots,
    recommendedBy,
    requests,
  }
}

/** What the answers of A1 make of a mentee's card. What was not answered stays as it is; requests are added to. */
export function menteePart(response: FoundResponse, now: MenteeNow, names: Names): Part<MenteeFields> {
  const { answers } = response
  const [said, base] = [wordsOf(response, names), menteeBase(now)]
  const asked = [...requestsFrom(answers)].filter(([id]) => names.competencies.has(id))
  const next = {
    ...base,
    inclusionReason: base.inclusionReason ?? inclusionFrom(answers),
    mainRequest: said('main_request') ?? base.mainRequest,
    preferredKind: kindFrom(answers) ?? base.preferredKind,
    workFormats: workFormatsFrom(answers, 'kind') || base.workFormats,
    preferredMentor: said('pref_mentor', ', ') ?? base.preferredMentor,
    avoidedPersonId: answerTo(answers, 'avoid_mentor', shapes.person)?.[0] ?? base.avoidedPersonId,
    slots: slotsFrom(answers) || base.slots,
    requests: new Map([...base.requests, ...asked]),
  }
  return { isNew: now === null, base, next }
}

/** The fields of a mentor's card as they are, or as they usually are for this kind of person. */
export function mentorBase(now: MentorNow, { person }: FoundResponse) {
  const { hoursPerMonth, slots, achievements, interests, preferredMentee, workFormats, source, menteeAgeFrom, menteeAgeTo } = now ?? unknownMentor
  return {
    forms: (now?.forms ?? []).map(({ form }): MentoringForm => form),
    competencies: new Map((now?.competencies ?? []).map(({ competencyId, level }) => [competencyId, level])),
    capacity: now?.capacity ?? defaultCapacity(person.kind),
    ages: { menteeAgeFrom, menteeAgeTo },
    ...{ hoursPerMonth, slots, achievements, interests, preferredMentee, workFormats, source },
  }
}

/** What the answers of A2 make of a mentor's card; competencies and achievements are added to. */
export function mentorPart(response: FoundResponse, now: MentorNow, names: Names, source: string): Part<MentorFields> {
  const { answers } = response
  const [said, base, forms] = [wordsOf(response, names), mentorBase(now, response), formsFrom(answers)]
  const chosen = (answerTo(answers, 'competencies', shapes.competencies)?.chosen ?? []).filter(({ id }) => names.competencies.has(id))
  const next = {
    ...base,
    forms: forms.length > 0 ? forms : base.forms,
    competencies: new Map([...base.competencies, ...chosen.map(({ id, level }) => [id, level ?? 1] as const)]),
    capacity: isTooMany(response) ? base.capacity : (answerTo(answers, 'max_mentees', shapes.number) ?? base.capacity),
    hoursPerMonth: hoursFrom(answers) ?? base.hoursPerMonth,
    slots: slotsFrom(answers) || base.slots,
    achievements: withNewLines(base.achievements, [said('achievements', '\n'), said('project_lead', '\n'), said('comp_lead', '\n')]),
    interests: said('interests') ?? base.interests,
    preferredMentee: said('pref_mentee') ?? base.preferredMentee,
    ages: agesFrom(answers) ?? base.ages,
    workFormats: workFormatsFrom(answers, 'format') || base.workFormats,
    source: base.source ?? source,
  }
  return { isNew: now === null, base, next }
}

/** True when the person promises to lead more mentees than a mentor of this kind may have: that is not taken over. */
export function isTooMany({ answers, person }: Pick<FoundResponse, 'answers' | 'person'>): boolean {
  return (answerTo(answers, 'max_mentees', shapes.number) ?? 0) > mostCapacity(person.kind)
}

/** What the answers of A1 make of the person's own card. */
export function personPart({ answers, person }: FoundResponse) {
  const base = { category: person.category, directions: person.directions.map(({ direction }) => direction) }
  return { isNew: false, base, next: { category: categoryFrom(answers, base.category), directions: directionsFrom(answers, base.directions) } }
}

/** What was answered to a question in words, or null. */
export function wordsOf({ questions, answers }: FoundResponse, names: Names) {
  return (key: string, between = '; '): string | null => {
    const question = questions.find((one) => one.key === key)
    const lines = question ? answerLines(question, answers, names) : []
    return lines.length === 0 ? null : lines.join(between)
  }
}

/** A text with lines added at its end; the curator's own stay, a line that stands there already is not repeated. */
export function withNewLines(current: string | null, added: (string | null)[]): string | null {
  const lines = [current, ...added].flatMap((text) => (text ?? '').split('\n')).map((line) => line.trim())
  return [...new Set(lines)].filter(Boolean).join('\n') || null
}
