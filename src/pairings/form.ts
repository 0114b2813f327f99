import { z } from 'zod'
import { checkbox, day, ids, rows } from '../app/fields.ts'
import type { Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { problems as pairProblems } from '../pairs/messages.ts'
import { problems } from './messages.ts'

/** Fields of a line; all stand in every line, so that lines keep their places. `version` is that of the decision shown, `warned` names the warnings shown. */
export const lineFields = ['menteeId', 'mentorId', 'topic', 'roleModel', 'version', 'warned'] as const
export type Cells = Record<(typeof lineFields)[number], string>

/** A ticked line. */
export type TickedLine = { menteeId: number; mentorId: number; topic: string; roleModel: string; version: number; warned: string }

const longestTopic = 300
const any = rows(5_000)

export const pairingsForm = z
  .object({
    ...{ startsOn: day(), endsOn: day(), joined: checkbox(), agreed: checkbox(), acknowledged: checkbox() },
    ids: ids().refine((chosen) => chosen.length > 0, problems.nobody),
    ...{ menteeId: any, mentorId: any, topic: any, roleModel: any, version: any, warned: any },
  })
  .refine((form) => form.endsOn > form.startsOn, { path: ['endsOn'], message: pairProblems.endsBeforeStart })
  .transform((form) => ({ ...form, lines: cellsOf(form).filter(({ menteeId }) => form.ids.includes(Number(menteeId))) }))
  .superRefine(({ lines }, ctx) => {
    for (const { menteeId, topic } of lines) {
      const message = topic === '' ? pairProblems.topic : topic.length > longestTopic ? formProblems.tooLong(longestTopic, topic.length) : null
      if (message) ctx.addIssue({ code: 'custom', message, path: [`topic-${menteeId}`] })
    }
  })
  .transform(({ startsOn, endsOn, joined, agreed, acknowledged, ids, lines }) => ({
    term: { startsOn, endsOn },
    joined,
    agreed,
    acknowledged,
    ids,
    lines: lines.map(lineOf),
  }))

export type PairingsData = z.output<typeof pairingsForm>

/** Lines as they were typed. */
export function cellsOf(values: { [K in keyof Cells]?: Values[string] }): Cells[] {
  const columns = lineFields.map((field) => [values[field] ?? []].flat())
  const count = columns[0]?.length ?? 0
  const blank: Cells = { menteeId: '', mentorId: '', topic: '', roleModel: '', version: '', warned: '' }
  return Array.from({ length: count }, (_, index) => {
    const cells = lineFields.map((field, position) => [field, columns[position]?.[index] ?? ''] as const)
    return { ...blank, ...Object.fromEntries(cells) }
  })
}

function lineOf({ menteeId, mentorId, version, ...texts }: Cells): TickedLine {
  return { ...texts, menteeId: Number(menteeId), mentorId: Number(mentorId) || 0, version: version === '' ? -1 : Number(version) || 0 }
}
