import { z } from 'zod'
import { many, oneOf, rows } from '../app/fields.ts'
import { formProblems } from '../app/messages.ts'
import type { NeedsMentor, StudentActivity } from '../generated/prisma/enums.ts'

export const activityKeys = ['project', 'competition'] as const satisfies readonly StudentActivity[]

/** Which mark of a list is taken back. */
export const receiptForm = z.object({ activity: oneOf(activityKeys) })

/** What a teacher's list says of a child (§5.4, the teacher's version); null is «—» and changes nothing. */
export type Line = {
  personId: number | null // null: a child who is not in the base yet
  shown: string | null // mark of what the line was filled in over; null asks for no check
  name: string
  born: string // birth date or grade of a new child, as typed
  same: string // «new» or the id of the namesake who is the same child
  project: boolean | null
  topic: string | null
  competition: boolean | null
  competitionName: string | null
  needs: NeedsMentor | null
  why: string | null
  mentor: string | null
}

/** `received` are the lists marked as handed in with this saving. */
export type TeacherList = { lines: Line[]; received: StudentActivity[] }

/** A child of the base about whom nothing is said, to be spread under what is. */
export const silentLine = {
  ...{ shown: null, name: '', born: '', same: '', project: null, topic: null, competition: null, competitionName: null },
  ...{ needs: null, why: null, mentor: null },
} satisfies Omit<Line, 'personId'>

/** Fields of a line in the order of the page; all stand in every line, so that lines keep their places. */
export const lineFields = ['personId', 'shown', 'name', 'born', 'same', 'project', 'topic', 'competition', 'competitionName', 'needs', 'why', 'mentor'] as const
export type LineField = (typeof lineFields)[number]

const longest: Partial<Record<LineField, number>> = { name: 200, born: 40, topic: 300, competitionName: 300, why: 300, mentor: 150 }
const any = rows(20_000)

/** One line a child. What is too long is told at its own line: «topic-3». */
export const listForm = z
  .object({
    ...{ personId: any, shown: any, name: any, born: any, same: any, project: any, topic: any, competition: any, competitionName: any },
    ...{ needs: any, why: any, mentor: any, received: many(activityKeys) },
  })
  .superRefine((form, ctx) => {
    for (const field of lineFields)
      form[field].forEach((text, index) => {
        const most = longest[field] ?? 100
        if (text.length > most) ctx.addIssue({ code: 'custom', message: formProblems.tooLong(most, text.length), path: [`${field}-${index}`] })
      })
  })
  .transform(({ received, ...form }): TeacherList => ({ received, lines: form.personId.map((_, index) => lineAt(form, index)) }))

function lineAt(form: Record<LineField, string[]>, index: number): Line {
  const cell = (field: LineField) => form[field][index] ?? ''
  const id = Number(cell('personId'))
  return {
    personId: Number.isSafeInteger(id) && id > 0 ? id : null,
    shown: cell('shown') || null,
    ...{ name: cell('name').replace(/\s+/g, ' '), born: cell('born'), same: cell('same') },
    project: yesNo(cell('project')) ?? (cell('topic') ? true : null),
    topic: cell('topic') || null,
    competition: yesNo(cell('competition')) ?? (cell('competitionName') ? true : null),
    competitionName: cell('competitionName') || null,
    needs: needsOf(cell('needs')),
    why: cell('why') || null,
    mentor: cell('mentor') || null,
  }
}

const yesNo = (value: string) => (value === 'yes' ? true : value === 'no' ? false : null)
const needsOf = (value: string) => (value === 'yes' || value === 'no' || value === 'unclear' ? value : null)
