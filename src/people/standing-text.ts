import { quoted } from '../app/format.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'

/** What `standing` needs, as a part of a select. */
export const standingFields = {
  kind: true,
  post: true,
  grade: true,
  organisation: true,
  studyGroups: { select: { studyGroup: { select: { name: true } } } },
} as const

type Standing = { kind: PersonKind; post: string | null; grade: string | null; organisation: string | null; studyGroups: { studyGroup: { name: string } }[] }

/** How documents describe a person: post of a worker, class and study group of a student; null when nothing is known. */
export function standing({ kind, post, grade, organisation, studyGroups }: Standing): string | null {
  const groups = studyGroups.map(({ studyGroup }) => quoted(studyGroup.name))
  const parts = kind === 'student' ? [grade === null ? null : classOf(grade), ...groups] : [post, kind === 'external' ? organisation : null]
  return parts.filter((part) => part !== null && part !== '').join(', ') || null
}

function classOf(grade: string): string {
  return /^\d+\s*[А-Яа-яЁё]?$/.test(grade) ? `${grade} класс` : grade
}
