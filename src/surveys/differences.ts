import { shortDate } from '../app/format.ts'
import { workFormatsText } from '../banks/presenter.ts'
import { inclusionReasons, mentorRoles, needs } from '../mentees/messages.ts'
import { words as mentorWords } from '../mentors/messages.ts'
import { forms, mentoringKinds } from '../pairs/messages.ts'
import { categories, directions } from '../people/messages.ts'
import { projectStages, projectTeams, projectTypes } from '../student-activity/messages.ts'
import type { Competition, Project } from '../student-activity/form.ts'
import { levelText, type Names, slotText } from './answer-text.ts'
import { fieldLabels, transferWords as words } from './messages/transfer.ts'
import type { Plan } from './plan.ts'
import type { MenteeFields, MentorFields, Part, PersonFields } from './proposals.ts'

/** A field of a card that answers would change. `conflict`: the card says something else already. */
export type Difference = { name: string; label: string; before: string; after: string; conflict: boolean }

type Texts = Record<string, string | number | null>

// What is only added to cannot contradict.
const added = ['mentee.requests', 'mentor.competencies', 'mentor.achievements', 'person.directions']

/** What taking the answers over would change, field by field, in words. */
export function differencesOf(plan: Plan, names: Names): Difference[] {
  return [
    ...differ('mentee', plan.mentee, (fields) => menteeTexts(fields, names)),
    ...differ('mentor', plan.mentor, (fields) => mentorTexts(fields, names)),
    ...differ('project', plan.project, projectTexts),
    ...differ('competition', plan.competition, competitionTexts),
    ...differ('person', plan.person, personTexts),
  ]
}

function differ<T>(prefix: string, part: Part<T> | null, textsOf: (fields: T) => Texts): Difference[] {
  if (!part) return []
  const was = part.isNew ? {} : textsOf(part.base)
  return Object.entries(textsOf(part.next)).flatMap(([field, text]) => {
    const [name, before, after] = [`${prefix}.${field}`, String(was[field] ?? ''), String(text ?? '')]
    if (before === after) return []
    return [{ name, label: fieldLabels[name] ?? name, before, after, conflict: before !== '' && !added.includes(name) }]
  })
}

function menteeTexts(fields: MenteeFields, names: Names): Texts {
  const { inclusionReason, needsMentor, mentorRole, preferredKind, avoidedPersonId } = fields
  return {
    inclusionReason: inclusionReason && inclusionReasons[inclusionReason],
    needsMentor: needsMentor && needs[needsMentor],
    needsMentorWhy: fields.needsMentorWhy,
    mainRequest: fields.mainRequest,
    requests: requestText(fields.requests, names),
    preferredKind: preferredKind && mentoringKinds[preferredKind],
    mentorRole: mentorRole && mentorRoles[mentorRole],
    workFormats: workFormatsText(fields.workFormats),
    slots: slotsText(fields.slots),
    preferredMentor: fields.preferredMentor,
    avoidedPersonId: avoidedPersonId && (names.people.get(avoidedPersonId) ?? null),
  }
}

function mentorTexts(fields: MentorFields, names: Names): Texts {
  const { forms: keys, competencies, capacity, hoursPerMonth, slots, achievements, interests, preferredMentee, ages, workFormats, source } = fields
  return {
    forms: keys.map((form) => forms[form]).join(', '),
    competencies: levelsText(competencies, names),
    ...{ capacity, hoursPerMonth, slots: slotsText(slots), achievements, interests, preferredMentee },
    ages: ages.menteeAgeFrom === null && ages.menteeAgeTo === null ? '' : mentorWords.ageText(ages.menteeAgeFrom, ages.menteeAgeTo),
    workFormats: workFormatsText(workFormats),
    source,
  }
}

function personTexts({ category, directions: keys }: PersonFields): Texts {
  return { category: category && categories[category], directions: keys.map((key) => directions[key]).join(', ') }
}

function projectTexts({ topic, type, team, stage, presentedAt, defenceOn, supervisor }: Project): Texts {
  return {
    topic,
    type: type && projectTypes[type],
    team: team && projectTeams[team],
    stage: stage && projectStages[stage],
    ...{ presentedAt, supervisor, defenceOn: defenceOn && shortDate(defenceOn) },
  }
}

function competitionTexts({ name, discipline, startsOn, goal }: Competition): Texts {
  return { name, discipline, startsOn: startsOn && shortDate(startsOn), goal }
}

function requestText(requests: ReadonlyMap<number, number>, names: Names): string {
  const sorted = [...requests].sort(([one, first], [other, second]) => second - first || one - other)
  return sorted.map(([id, priority]) => words.priority(names.competencies.get(id) ?? '', priority)).join('\n')
}

function levelsText(levels: ReadonlyMap<number, number>, names: Names): string {
  const sorted = [...levels].sort(([one], [other]) => one - other)
  return sorted.map(([id, level]) => levelText(names.competencies.get(id) ?? '', level)).join('\n')
}

function slotsText(slots: string): string {
  return slots.split(' ').filter(Boolean).map(slotText).join('\n')
}
