import { searchKey } from '../app/search-key.ts'
import { type Competition, type Project, unknownCompetition, unknownProject } from '../student-activity/form.ts'
import type { Names } from './answer-text.ts'
import { menteeBase, type MenteeFields, mentorBase, type MentorFields, type Part, withNewLines, wordsOf } from './proposals.ts'
import type { FoundResponse } from './queries/responses.ts'
import type { MenteeNow, MentorNow } from './queries/transfer.ts'
import { competitionsFrom, hasProject, needsFrom, projectFrom, strengthsFrom, studentFormatFrom, studentHoursFrom } from './rules/transfer-students.ts'
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
  const [found = null] = sameRecords([topic], known, ({ topic: name }) => name, response.takenAt !== null)
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

/** The competitions of A4 a student prepares for; the goal is told of the first of them. */
export function competitionParts(response: FoundResponse, known: (Competition & { id: number })[], names: Names): RecordPart<Competition>[] {
  const said = competitionsFrom(response.answers)
  const namesSaid = said.map(({ name }) => name)
  const found = sameRecords(namesSaid, known, ({ name }) => name, response.takenAt !== null)
  const goal = wordsOf(response, names)('level_goal')
  return said.map((one, index) => competitionPart({ ...one, goal: index === 0 ? goal : null }, found[index] ?? null))
}

/** What is said of a competition over its record, or of a new one. */
export function competitionPart(
  said: Pick<Competition, 'name' | 'discipline' | 'startsOn' | 'goal'>,
  found: (Competition & { id: number }) | null,
): RecordPart<Competition> {
  const base = found ? fieldsOf<Competition>(unknownCompetition, found) : unknownCompetition
  const { name, discipline, startsOn, goal } = said
  const next = {
    ...base,
    ...{ name: name ?? base.name, discipline: discipline ?? base.discipline, startsOn: startsOn ?? base.startsOn, goal: goal ?? base.goal },
  }
  return { id: found?.id ?? null, isNew: found === null, base, next }
}

/**
 * The record each name means, none of them twice: the one of this name, else one without any. Who corrects a name after it was
 * taken over means the same record, not one more.
 */
export function sameRecords<T>(names: (string | null)[], known: T[], nameOf: (one: T) => string | null, takenBefore: boolean): (T | null)[] {
  const left = new Set(known)
  const take = (fits: (one: T) => boolean) => {
    const found = [...left].find(fits) ?? null
    if (found !== null) left.delete(found)
    return found
  }
  const exact = names.map((name) => take((one) => name !== null && searchKey(nameOf(one)) === searchKey(name)))
  const close = names.map((name, index) => exact[index] ?? take((one) => name === null || nameOf(one) === null))
  const corrected = takenBefore && known.length === names.length && left.size === 1
  return close.map((found) => found ?? (corrected ? take(() => true) : null))
}

/** The fields of a shape as a row has them. */
export function fieldsOf<T extends object>(shape: T, row: T): T {
  const fields = { ...shape }
  for (const name in shape) fields[name] = row[name]
  return fields
}
