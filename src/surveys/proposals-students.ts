import { searchKey } from '../app/search-key.ts'
import { type Competition, type Project, unknownCompetition, unknownProject } from '../student-activity/form.ts'
import type { Names } from './answer-text.ts'
import { menteeBase, type MenteeFields, mentorBase, type MentorFields, type Part, withNewLines, wordsOf } from './proposals.ts'
import type { FoundResponse } from './queries/responses.ts'
import type { MenteeNow, MentorNow } from './queries/transfer.ts'
import { competitionFrom, hasProject, needsFrom, projectFrom, strengthsFrom, studentFormatFrom, studentHoursFrom } from './rules/transfer-students.ts'
import { slotsFrom } from './rules/transfer.ts'

/** A record of the year that answers change; `id` is null when they add one. */
export type RecordPart<T> = Part<T> & { id: number | null }

/** What the answers of A2u make of a student candidate's card; capacity stays what is usual for a student (§3.2). */
export function studentMentorPart(response: FoundResponse, now: MentorNow, names: Names, source: string): Part<MentorFields> {
  const { answers } = response
  const [said, base] = [wordsOf(response, names), mentorBase(now, response)]
  const strengths = [...strengthsFrom(answers)].filter(([id]) => names.competencies.has(id) && !base.competencies.has(id))
  const next = {
    ...base,
    forms: base.forms.length > 0 ? base.forms : ['studentStudent' as const],
    competencies: new Map([...base.competencies, ...strengths]),
    hoursPerMonth: studentHoursFrom(answers) ?? base.hoursPerMonth,
    slots: slotsFrom(answers) || base.slots,
    achievements: withNewLines(base.achievements, [said('achievements', '\n'), said('helped_how')]),
    interests: said('good_at', ', ') ?? base.interests,
    preferredMentee: said('who') ?? base.preferredMentee,
    workFormats: studentFormatFrom(answers) || base.workFormats,
    source: base.source ?? source,
  }
  return { isNew: now === null, base, next }
}

/** What A3 and A4 make of a student's card in the bank of mentees: who needs a mentor, what for and why. */
export function studentMenteePart(response: FoundResponse, now: MenteeNow, names: Names): Part<MenteeFields> {
  const { answers } = response
  const [said, base, { needsMentor, mentorRole }] = [wordsOf(response, names), menteeBase(now), needsFrom(answers)]
  const next = {
    ...base,
    needsMentor: needsMentor ?? base.needsMentor,
    needsMentorWhy: (needsMentor === 'yes' ? (said('hard', ', ') ?? said('help', ', ')) : null) ?? base.needsMentorWhy,
    mentorRole: mentorRole ?? base.mentorRole,
    mainRequest: said('request') ?? said('help', ', ') ?? base.mainRequest,
    slots: slotsFrom(answers) || base.slots,
  }
  return { isNew: now === null, base, next }
}

/** The project of A3, or null when the student has none: the record with this topic, or without any, is filled in; else one is added. */
export function projectPart(response: FoundResponse, known: (Project & { id: number })[], names: Names): RecordPart<Project> | null {
  if (!hasProject(response.answers)) return null
  const said = wordsOf(response, names)
  const topic = said('topic')
  const found = sameRecord(known, ({ topic: name }) => name, topic, response.takenAt !== null)
  const base = found ? fieldsOf<Project>(unknownProject, found) : unknownProject
  const { type, team, stage, defenceOn } = projectFrom(response.answers)
  const next = {
    ...base,
    topic: topic ?? base.topic,
    ...{ type: type ?? base.type, team: team ?? base.team, stage: stage ?? base.stage, defenceOn: defenceOn ?? base.defenceOn },
    presentedAt: said('where', ', ') ?? base.presentedAt,
    supervisor: said('supervisor', ', ') ?? said('supervisor_other') ?? base.supervisor,
  }
  return { id: found?.id ?? null, isNew: found === null, base, next }
}

/** The competition of A4 a student prepares for, or null. */
export function competitionPart(response: FoundResponse, known: (Competition & { id: number })[], names: Names): RecordPart<Competition> | null {
  const said = competitionFrom(response.answers)
  if (said === null) return null
  const found = sameRecord(known, ({ name }) => name, said.name, response.takenAt !== null)
  const base = found ? fieldsOf<Competition>(unknownCompetition, found) : unknownCompetition
  const next = {
    ...base,
    ...{ name: said.name ?? base.name, discipline: said.discipline ?? base.discipline, startsOn: said.startsOn ?? base.startsOn },
    goal: wordsOf(response, names)('level_goal') ?? base.goal,
  }
  return { id: found?.id ?? null, isNew: found === null, base, next }
}

// Who corrects the name after it was taken over means the same record, not a second one.
function sameRecord<T>(known: T[], nameOf: (one: T) => string | null, name: string | null, takenBefore: boolean): T | null {
  const same = known.find((one) => name !== null && searchKey(nameOf(one)) === searchKey(name)) ?? known.find((one) => name === null || nameOf(one) === null)
  return same ?? (takenBefore && known.length === 1 ? (known[0] ?? null) : null)
}

function fieldsOf<T extends object>(shape: T, row: T): T {
  const fields = { ...shape }
  for (const name in shape) fields[name] = row[name]
  return fields
}
