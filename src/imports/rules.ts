import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import type { ImportRowStatus, ImportStatus, Likeness, RowChoice } from '../generated/prisma/enums.ts'
import { hasManyRows, type ImportKind, isAbout, type Mapping } from './fields.ts'
import { missingFields } from './columns.ts'

export const kinds = ['staff', 'students', 'mentors', 'menteeTeachers', 'menteeStudents', 'projects', 'competitions'] as const satisfies ImportKind[]

/** The limit of a list: 20,000 rows of people take less. */
export const megabytes = 10
export const reversalHours = 24

/** `allThere`: every row only repeats what is written already. */
export type ApplicationFacts = { id: number; mapping: Mapping; taken: number; allThere: boolean }

/** What hangs on the people of an import and would be lost with them. */
export const usages = ['edited', 'user', 'mentor', 'mentee', 'activity', 'consent', 'training', 'order', 'act', 'survey', 'news', 'avoided'] as const
export type Usage = (typeof usages)[number]
export type InTheWay = { personId: number; name: string; usage: Usage }
export type ReversalFacts = { appliedAt: Date | null; now: Date; inTheWay: InTheWay[]; more: number }

export type ImportFacts = { application: ApplicationFacts; reversal: ReversalFacts }

/** What a methodist may do with an import; reading is the program's own work (commands/reading.ts). */
export const importWorkflow = {
  remap: { from: ['ready'], to: 'uploaded', by: ['methodist'] },
  apply: { from: ['ready'], to: 'applied', by: ['methodist'], blockedBy: ({ application }) => missingForApplication(application) },
  reverse: { from: ['applied'], to: 'uploaded', by: ['methodist'], blockedBy: ({ reversal }) => missingForReversal(reversal) },
} as const satisfies Workflow<ImportStatus, ImportFacts>

/** A list can be taken when it is known where the names are and at least one row may become a person. */
export function missingForApplication({ id, mapping, taken, allThere }: ApplicationFacts): Reason[] {
  if (missingFields(mapping).length > 0) return [{ code: 'imports.namesUnknown', url: `/imports/${id}#columns` }]
  if (allThere) return [{ code: 'imports.allThere' }]
  return taken === 0 ? [{ code: 'imports.nothingToTake' }] : []
}

/** A list can be taken back within a day, while nothing else uses its people. */
export function missingForReversal({ appliedAt, now, inTheWay, more }: ReversalFacts): Reason[] {
  if (appliedAt === null || !isFresh(appliedAt, now)) return [{ code: 'imports.tooLate' }]
  const reasons: Reason[] = inTheWay.map(({ personId, name, usage }) => ({
    code: `imports.inUse.${usage}`,
    params: { name },
    url: `/people/${personId}`,
  }))
  return more > 0 ? [...reasons, { code: 'imports.inUseMore', params: { count: more } }] : reasons
}

export function isFresh(appliedAt: Date, now: Date): boolean {
  return now.getTime() - appliedAt.getTime() <= reversalHours * 3600_000
}

type Resemblance = { status: ImportRowStatus; likeness: Likeness | null; sameRow: number | null; fills: boolean; updates: boolean }

/**
 * What may be chosen for a row, the default first. Somebody with the same name and birthday (or post) is the same
 * person and is never made anew. What is written already is replaced only by choice; a list about people who are known
 * (a bank, projects) adds to them by itself, because that is what it was loaded for.
 */
export function choicesFor(kind: ImportKind, { status, likeness, sameRow, fills, updates }: Resemblance): RowChoice[] {
  if (status === 'bad' || likeness === null) return []
  if (likeness === 'namesake') return ['create', 'skip']
  if (sameRow !== null) return likeness === 'likely' ? ['skip', 'create'] : hasManyRows(kind) ? ['fill', 'skip'] : ['skip']
  const more: RowChoice[] = [...(fills ? (['fill'] as const) : []), ...(updates ? (['update'] as const) : [])]
  if (likeness === 'likely') return ['skip', ...more, 'create']
  return isAbout(kind) && fills ? [...more, 'skip'] : ['skip', ...more]
}

/** The choice in force: the person's, while the row still allows it, else the default. */
export function choiceOf(kind: ImportKind, row: Resemblance & { choice: RowChoice | null }): RowChoice | null {
  const allowed = choicesFor(kind, row)
  return row.choice !== null && allowed.includes(row.choice) ? row.choice : (allowed[0] ?? null)
}
