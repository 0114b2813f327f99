import { z } from 'zod'
import { optionalId, optionalOneOf, rows, text } from '../app/fields.ts'
import { directionKeys } from '../people/form.ts'
import { problems } from './messages.ts'

export const groupForm = z.object({
  name: text(150, problems.name),
  direction: optionalOneOf(directionKeys),
  leaderId: optionalId(),
  siteId: optionalId(),
  courseId: optionalId(),
})

export type GroupData = z.output<typeof groupForm>

/** What a teacher's list says of a child (§5.4, the teacher's version); null is «не указано» and changes nothing. */
export type ChildLine = {
  personId: number
  project: boolean | null
  topic: string | null
  competition: boolean | null
  competitionName: string | null
  needs: 'yes' | 'no' | 'unclear' | null
  why: string | null
}

const yesNo = (value: string | undefined) => (value === 'yes' ? true : value === 'no' ? false : null)
const needsOf = (value: string | undefined) => (value === 'yes' || value === 'no' || value === 'unclear' ? value : null)

/** One line a child; every field stands in every line, so that lines keep their places. */
export const listForm = z
  .object({ personId: rows(15), project: rows(5), topic: rows(300), competition: rows(5), competitionName: rows(300), needs: rows(10), why: rows(300) })
  .transform((form) =>
    form.personId.map((id, index): ChildLine => ({
      personId: Number(id) || 0,
      project: yesNo(form.project[index]) ?? (form.topic[index] ? true : null),
      topic: form.topic[index] || null,
      competition: yesNo(form.competition[index]) ?? (form.competitionName[index] ? true : null),
      competitionName: form.competitionName[index] || null,
      needs: needsOf(form.needs[index]),
      why: form.why[index] || null,
    })),
  )
