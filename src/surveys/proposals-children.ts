import { fullName } from '../app/format.ts'
import { type Competition, type Project, unknownProject } from '../student-activity/form.ts'
import { isIdentified } from '../student-activity/rules.ts'
import { menteeBase, type MenteeFields, type Part } from './proposals.ts'
import { competitionPart, fieldsOf, type RecordPart, sameRecords } from './proposals-students.ts'
import type { FoundResponse } from './queries/responses.ts'
import type { ChildNow } from './queries/transfer.ts'
import { type ChildLine, linesFrom } from './rules/transfer-children.ts'

/** What a line of a teacher's list would change in the card of its child; `denied` is what the teacher says the child does not do. */
export type ChildPart = {
  personId: number
  name: string
  mentee: Part<MenteeFields> | null
  project: RecordPart<Project> | null
  competition: RecordPart<Competition> | null
  denied: ('project' | 'competition')[]
}

/** The lines of a teacher's list over the cards of their children, by name; children who have left are passed over. */
export function childParts(response: FoundResponse, children: ChildNow[]): ChildPart[] {
  const lines = new Map(linesFrom(response.answers).map((line) => [line.personId, line]))
  const [teacher, takenBefore] = [fullName(response.person), response.takenAt !== null]
  return children.flatMap((child) => {
    const line = lines.get(child.id)
    return line ? [childPart(line, child, teacher, takenBefore)] : []
  })
}

function childPart(line: ChildLine, { card, ...child }: ChildNow, teacher: string, takenBefore: boolean): ChildPart {
  const recorded = { project: card.projects.length > 0, competition: card.competitions.length > 0 }
  return {
    personId: child.id,
    name: fullName(child),
    mentee: menteePart(line, card.mentee, teacher),
    project: line.project ? projectPart(line.topic, card.projects, takenBefore) : null,
    competition: line.competition ? competitionOf(line.competitionName, card.competitions, takenBefore) : null,
    denied: (['project', 'competition'] as const).filter((activity) => line[activity] === false && recorded[activity]),
  }
}

// A child who neither does anything nor needs a mentor is not put into the bank.
function menteePart(line: ChildLine, now: ChildNow['card']['mentee'], teacher: string): Part<MenteeFields> | null {
  if (now === null && !isIdentified(line)) return null
  const base = menteeBase(now)
  const next = {
    ...base,
    needsMentor: line.needs ?? base.needsMentor,
    needsMentorWhy: line.why ?? base.needsMentorWhy,
    preferredMentor: line.mentor ?? base.preferredMentor,
    recommendedBy: now === null ? teacher : base.recommendedBy,
  }
  return { isNew: now === null, base, next }
}

function projectPart(topic: string | null, known: ChildNow['card']['projects'], takenBefore: boolean): RecordPart<Project> {
  const [found = null] = sameRecords([topic], known, (one) => one.topic, takenBefore)
  const base = found ? fieldsOf<Project>(unknownProject, found) : unknownProject
  return { id: found?.id ?? null, isNew: found === null, base, next: { ...base, topic: topic ?? base.topic } }
}

function competitionOf(name: string | null, known: ChildNow['card']['competitions'], takenBefore: boolean): RecordPart<Competition> {
  const [found = null] = sameRecords([name], known, (one) => one.name, takenBefore)
  return competitionPart({ name, discipline: null, startsOn: null, goal: null }, found)
}
