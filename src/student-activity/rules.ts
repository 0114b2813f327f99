import { createHash } from 'node:crypto'
import { searchKey } from '../app/search-key.ts'
import type { NeedsMentor } from '../generated/prisma/enums.ts'
import type { Line, LineField } from './form-list.ts'

/** What is known of a child before the list is read. */
export type Known = {
  projects: { topic: string | null }[]
  competitions: { name: string | null }[]
  menteeProfiles: { needsMentor: NeedsMentor | null; needsMentorWhy: string | null; preferredMentor: string | null }[]
}

/** A child whom a list brings, as the line spells it. */
export type NewChild = { lastName: string; firstName: string; middleName: string | null; birthOn: string | null; grade: string | null }

export type LineProblem =
  'nameMissing' | 'namePartial' | 'bornMissing' | 'topicOfNone' | 'nameOfNone' | 'needsMissing' | 'repeated' | 'stale' | 'alreadyHere' | 'sameOrNew'

export type Found = { field: LineField; code: LineProblem }

/** Marks what a line was filled in over, so that somebody else's change in between is noticed. */
export function markOf({ projects, competitions, menteeProfiles: [profile] }: Known): string {
  const said = [profile?.needsMentor ?? null, profile?.needsMentorWhy ?? null, profile?.preferredMentor ?? null]
  const known = [projects.map((row) => row.topic), competitions.map((row) => row.name), said]
  return createHash('sha256').update(JSON.stringify(known)).digest('base64url').slice(0, 12)
}

/** True for an empty line of the page: nothing was typed in it. */
export function isEmpty(line: Line): boolean {
  return line.personId === null && line.name === '' && line.born === '' && !says(line)
}

/** What contradicts itself or is missing in a line; `known` is null for a new child. */
export function problemsOf(line: Line, known: Known | null): Found[] {
  const found: Found[] = known === null ? newcomerProblems(line) : []
  const [project, competition, profile] = [known?.projects[0], known?.competitions[0], known?.menteeProfiles[0]]
  if (line.project === false && line.topic !== null && line.topic !== project?.topic) found.push({ field: 'topic', code: 'topicOfNone' })
  if (line.competition === false && line.competitionName !== null && line.competitionName !== competition?.name)
    found.push({ field: 'competitionName', code: 'nameOfNone' })
  const explained = line.why !== (profile?.needsMentorWhy ?? null) || line.mentor !== (profile?.preferredMentor ?? null)
  if (line.needs === null && explained) found.push({ field: 'needs', code: 'needsMissing' })
  return found
}

function newcomerProblems({ name, born }: Line): Found[] {
  const found: Found[] = []
  if (name === '') found.push({ field: 'name', code: 'nameMissing' })
  else if (!name.includes(' ')) found.push({ field: 'name', code: 'namePartial' })
  if (born === '') found.push({ field: 'born', code: 'bornMissing' })
  return found
}

/** Numbers of lines that name a new child a second time. */
export function repeatedLines(lines: Line[]): number[] {
  const keys = lines.map((line) => (line.personId === null && line.name !== '' ? searchKey(line.name, line.born) : null))
  return keys.flatMap((key, index) => (key !== null && keys.indexOf(key) < index ? [index] : []))
}

/** True when a child of the list is put into the bank as «выявлен»: active, in need of a mentor, or explained. */
export function isIdentified(line: Line): boolean {
  return Boolean(line.project || line.competition || line.needs === 'yes' || line.needs === 'unclear' || line.why || line.mentor)
}

function says({ project, topic, competition, competitionName, needs, why, mentor }: Line): boolean {
  return [project, topic, competition, competitionName, needs, why, mentor].some((value) => value !== null)
}
