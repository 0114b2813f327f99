import { fullName } from '../../app/format.ts'
import { workFormatsText } from '../../banks/presenter.ts'
import { words as mentorWords } from '../../mentors/messages.ts'
import { forms, mentoringKinds } from '../../pairs/messages.ts'
import { categories, directions } from '../../people/messages.ts'
import { labelIn, levelText, type Names, slotText } from '../answer-text.ts'
import { inclusionReasons } from '../../mentees/messages.ts'
import { statuses as menteeStatuses } from '../../mentees/messages.ts'
import { statuses as mentorStatuses } from '../../mentors/messages.ts'
import { sourceWords, transferWords as words } from '../messages/transfer.ts'
import { menteeProposal, mentorProposal, personProposal } from '../proposals.ts'
import type { FoundResponse } from '../queries/responses.ts'
import type { MenteeNow, MentorNow } from '../queries/transfer.ts'
import { answerTo, shapes } from '../rules/answers.ts'
import { doubtsOf } from './responses.ts'

type Change = { label: string; before: string; after: string }

/** The difference a transfer makes, before it is made: only what changes. */
export function transferPage(response: FoundResponse, now: { mentee: MenteeNow; mentor: MentorNow }, names: Names) {
  const isMentee = response.campaign.template.key === 'a1'
  const profile = isMentee ? now.mentee : now.mentor
  const changes = isMentee ? menteeChanges(response, now.mentee, names) : mentorChanges(response, now.mentor, names)
  return {
    title: isMentee ? words.toMentees : words.toMentors,
    person: fullName(response.person),
    back: `/surveys/responses/${response.id}`,
    action: `/surveys/responses/${response.id}/transfer`,
    button: words.apply,
    version: String(response.version),
    profileVersion: profile ? String(profile.version) : '',
    isNew: profile === null,
    changes: changes.filter((change) => change.before !== change.after),
    personChanges: (isMentee ? personChanges(response) : []).filter((change) => change.before !== change.after),
    years: isMentee ? yearsSaid(response) : null,
    doubts: doubtsOf(response),
  }
}

function menteeChanges(response: FoundResponse, now: MenteeNow, names: Names): Change[] {
  const next = menteeProposal(response, now, names)
  const was = new Map((now?.requests ?? []).map(({ competencyId, priority }) => [competencyId, priority]))
  const reason = (key: typeof next.inclusionReason) => (key ? inclusionReasons[key] : '')
  const avoided = (id: number | null) => (id === null ? '' : (names.people.get(id) ?? ''))
  return [
    change(words.status, now ? menteeStatuses[now.status] : words.absent, menteeStatuses[next.status]),
    change(words.inclusionReason, reason(now?.inclusionReason ?? null), reason(next.inclusionReason)),
    change(words.mainRequest, now?.mainRequest, next.mainRequest),
    change(words.requests, requestText(was, names), requestText(next.requests, names)),
    change(words.preferredKind, kindText(now?.preferredKind), kindText(next.preferredKind)),
    change(words.workFormats, workFormatsText(now?.workFormats ?? ''), workFormatsText(next.workFormats)),
    change(words.slots, slotsText(now?.slots), slotsText(next.slots)),
    change(words.preferredMentor, now?.preferredMentor, next.preferredMentor),
    change(words.avoided, avoided(now?.avoidedPersonId ?? null), avoided(next.avoidedPersonId)),
  ]
}

function mentorChanges(response: FoundResponse, now: MentorNow, names: Names): Change[] {
  const next = mentorProposal(response, now, names, sourceWords(response.campaign.title, response.submittedAt))
  const was = new Map((now?.competencies ?? []).map(({ competencyId, level }) => [competencyId, level]))
  const formText = (list: (keyof typeof forms)[]) => list.map((form) => forms[form]).join(', ')
  return [
    change(words.status, now ? mentorStatuses[now.status] : words.absent, mentorStatuses[next.status]),
    change(words.forms, formText((now?.forms ?? []).map(({ form }) => form)), formText(next.forms)),
    change(words.competencies, levelsText(was, names), levelsText(next.competencies, names)),
    change(words.capacity, now?.capacity, next.capacity),
    change(words.hours, now?.hoursPerMonth, next.hoursPerMonth),
    change(words.slots, slotsText(now?.slots), slotsText(next.slots)),
    change(words.achievements, now?.achievements, next.achievements),
    change(words.interests, now?.interests, next.interests),
    change(words.preferredMentee, now?.preferredMentee, next.preferredMentee),
    change(words.ages, agesText(now), agesText(next)),
    change(words.workFormats, workFormatsText(now?.workFormats ?? ''), workFormatsText(next.workFormats)),
    change(words.source, now?.source, next.source),
  ]
}

function personChanges(response: FoundResponse): Change[] {
  const next = personProposal(response)
  const listOf = (keys: (keyof typeof directions)[]) => keys.map((key) => directions[key]).join(', ')
  const { person } = response
  return [
    change(words.category, person.category ? categories[person.category] : '', next.category ? categories[next.category] : ''),
    change(words.directions, listOf(next.directions.filter((key) => person.directions.some(({ direction }) => direction === key))), listOf(next.directions)),
  ]
}

function yearsSaid({ questions, answers }: FoundResponse): string | null {
  const years = answerTo(answers, 'ped_years', shapes.one)
  const question = questions.find(({ key }) => key === 'ped_years')
  return years && question ? `${words.years}: ${labelIn(question.options.options, years)}` : null
}

function change(label: string, before: string | number | null | undefined, after: string | number | null): Change {
  return { label, before: String(before ?? ''), after: String(after ?? '') }
}

function requestText(requests: ReadonlyMap<number, number>, names: Names): string {
  const sorted = [...requests].sort(([one, first], [other, second]) => second - first || one - other)
  return sorted.map(([id, priority]) => words.priority(names.competencies.get(id) ?? '', priority)).join('\n')
}

function levelsText(levels: ReadonlyMap<number, number>, names: Names): string {
  return [...levels]
    .sort(([one], [other]) => one - other)
    .map(([id, level]) => levelText(names.competencies.get(id) ?? '', level))
    .join('\n')
}

function kindText(kind: keyof typeof mentoringKinds | null | undefined): string {
  return kind ? mentoringKinds[kind] : ''
}

function agesText(profile: { menteeAgeFrom: number | null; menteeAgeTo: number | null } | null): string {
  if (!profile || (profile.menteeAgeFrom === null && profile.menteeAgeTo === null)) return ''
  return mentorWords.ageText(profile.menteeAgeFrom, profile.menteeAgeTo)
}

function slotsText(slots: string | undefined): string {
  return (slots ?? '').split(' ').filter(Boolean).map(slotText).join('\n')
}
