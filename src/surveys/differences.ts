import { shortDate } from '../app/format.ts'
import { workFormatsText } from '../banks/presenter.ts'
import { inclusionReasons, mentorRoles, needs } from '../mentees/messages.ts'
import { words as mentorWords } from '../mentors/messages.ts'
import { forms, mentoringKinds } from '../pairs/messages.ts'
import { categories, directions, eventLevels, eventResults } from '../people/messages.ts'
import { projectStages, projectTeams, projectTypes } from '../student-activity/messages.ts'
import type { Competition, Project } from '../student-activity/form.ts'
import { levelText, type Names, slotText } from './answer-text.ts'
import { fieldLabel, transferWords as words } from './messages/transfer.ts'
import type { Plan } from './plan.ts'
import type { Achievements } from './proposals-achievements.ts'
import type { ChildPart } from './proposals-children.ts'
import type { MenteeFields, MentorFields, Part, PersonFields } from './proposals.ts'

/**
 * A field of a card that answers would change. `conflict`: the card says something else already. `child` is whose card it is
 * when a teacher's list speaks of others; the name of the field then begins with the id of the child: «12/project.topic».
 */
export type Difference = { name: string; label: string; before: string; after: string; conflict: boolean; child: string | null }

type Texts = Record<string, string | number | null>

// What is only added to cannot contradict.
const added = ['mentee.requests', 'mentor.competencies', 'mentor.achievements', 'person.directions', 'achievements.rows']

/** What taking the answers over would change, field by field, in words. */
export function differencesOf(plan: Plan, names: Names): Difference[] {
  return [
    ...differ('mentee', plan.mentee, (fields) => menteeTexts(fields, names)),
    ...differ('mentor', plan.mentor, (fields) => mentorTexts(fields, names)),
    ...differ('project', plan.project, projectTexts),
    ...plan.competitions.flatMap((part, index) => differ(competitionName(index), part, competitionTexts)),
    ...differ('achievements', plan.achievements, achievementTexts),
    ...differ('person', plan.person, personTexts),
    ...plan.children.flatMap((child) => childDifferences(child, names)),
  ]
}

/** The part of a field's name that stands for a competition: «competition», «competition2». */
export function competitionName(index: number): string {
  return index === 0 ? 'competition' : `competition${index + 1}`
}

// «Проект: да» without a topic adds a record all the same: it has to be seen and ticked.
function childDifferences({ personId, name, ...parts }: ChildPart, names: Names): Difference[] {
  const all = [
    ...differ('project', parts.project, ({ topic }) => ({ topic: topic ?? words.noTopic })),
    ...differ('competition', parts.competition, (fields) => ({ name: fields.name ?? words.noName })),
    ...differ('mentee', parts.mentee, (fields) => menteeTexts(fields, names)),
  ]
  return all.map((one) => ({ ...one, name: `${personId}/${one.name}`, child: name }))
}

function differ<T>(prefix: string, part: Part<T> | null, textsOf: (fields: T) => Texts): Difference[] {
  if (!part) return []
  const was = part.isNew ? {} : textsOf(part.base)
  return Object.entries(textsOf(part.next)).flatMap(([field, text]) => {
    const [name, before, after] = [`${prefix}.${field}`, String(was[field] ?? ''), String(text ?? '')]
    if (before === after) return []
    return [{ name, label: fieldLabel(name), before, after, conflict: before !== '' && !added.includes(name), child: null }]
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
    recommendedBy: fields.recommendedBy,
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

function achievementTexts({ rows }: Achievements): Texts {
  const texts = rows.map(({ name, year, level, result }) =>
    [name, year, level && eventLevels[level], result && eventResults[result]].filter(Boolean).join(', '),
  )
  return { rows: texts.join('\n') }
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
