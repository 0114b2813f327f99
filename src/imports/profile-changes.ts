import type { MentoringForm } from '../generated/prisma/enums.ts'
import { type Change, changeOf, missingOf, type Mode } from './change.ts'
import type { Grade } from './competencies.ts'
import type { Fillable } from './fillable.ts'
import { formsOf, isMentee, menteeFields, mentorFields, type Source } from './person-rows.ts'

/** The record of a person in the bank of a year: `id` is null for a new one. */
export type ProfileChange = Change & {
  id: number | null
  version: number
  forms: MentoringForm[]
  grades: { competencyId: number; from: number | null; to: number }[]
}

const none = { id: null, version: 0 } as const

export function mentorChange(card: Fillable, { kind, values }: Source, mode: Mode): ProfileChange | null {
  if (kind !== 'mentors') return null
  const [profile] = card.mentorProfiles
  const said = mentorFields(values, card.kind)
  // The official table prints the achievements of the card: read back, they must not be written down again as a text.
  const told = card.achievements.length > 0 && mode === 'fill' ? { ...said, achievements: null } : said
  if (profile === undefined)
    return { ...none, ...changeOf({}, told, 'fill'), forms: formsOf(values, card.kind), grades: gradesOf([], values.competencies, mode) }
  const forms = missingOf(
    profile.forms.map(({ form }) => form),
    formsOf(values, card.kind),
    mode,
  )
  const grades = gradesOf(
    profile.competencies.map(({ competencyId, level }) => ({ competencyId, grade: level })),
    values.competencies,
    mode,
  )
  return unlessNothing({ ...identity(profile), ...changeOf(profile, told, mode), forms, grades })
}

export function menteeChange(card: Fillable, source: Source, mode: Mode): ProfileChange | null {
  if (!isMentee(source)) return null
  const [profile] = card.menteeProfiles
  const { values } = source
  const told = menteeFields(values)
  if (profile === undefined) return { ...none, ...changeOf({}, told, 'fill'), forms: [], grades: gradesOf([], values.requests, mode) }
  const grades = gradesOf(
    profile.requests.map(({ competencyId, priority }) => ({ competencyId, grade: priority })),
    values.requests,
    mode,
  )
  return unlessNothing({ ...identity(profile), ...changeOf(profile, told, mode), forms: [], grades })
}

function identity({ id, version }: { id: number; version: number }) {
  return { id, version }
}

function gradesOf(have: Grade[], told: Grade[] | null | undefined, mode: Mode): ProfileChange['grades'] {
  if (mode === 'fill' && have.length > 0) return []
  const known = new Map(have.map(({ competencyId, grade }) => [competencyId, grade]))
  return (told ?? [])
    .filter(({ competencyId, unsaid }) => !unsaid || !known.has(competencyId))
    .map(({ competencyId, grade }) => ({ competencyId, from: known.get(competencyId) ?? null, to: grade }))
    .filter(({ from, to }) => from !== to)
}

function unlessNothing(change: ProfileChange): ProfileChange | null {
  return Object.keys(change.to).length + change.forms.length + change.grades.length > 0 ? change : null
}
