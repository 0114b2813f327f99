import { z } from 'zod'
import { day, ids, optionalText, text, version } from '../app/fields.ts'
import { today } from '../app/clock.ts'
import type { Values } from '../app/forms.ts'
import { problems } from './messages.ts'

export const mostItems = 30
const parts = ['title', 'heard', 'spoke', 'decided'] as const
type Part = (typeof parts)[number]

/** Names of the fields of a question: «title-2». */
export const fieldOf = (part: Part, n: number): string => `${part}-${n}`

const lengths: Record<Part, number> = { title: 500, heard: 4000, spoke: 4000, decided: 4000 }

const item = (n: number) => ({
  [fieldOf('title', n)]: optionalText(lengths.title),
  [fieldOf('heard', n)]: optionalText(lengths.heard),
  [fieldOf('spoke', n)]: optionalText(lengths.spoke),
  [fieldOf('decided', n)]: optionalText(lengths.decided),
})

const head = {
  body: text(200, problems.body),
  number: text(30, problems.number),
  heldOn: day().refine((value) => value <= today(), problems.future),
  chair: optionalText(150),
  secretary: optionalText(150),
  personIds: ids(),
  others: optionalText(3000),
  version: version(),
}

/** The form of minutes with so many questions; an empty question is left out, a question without its wording is an error at its field. */
export function minutesForm(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const questions = z.object(Object.assign({}, ...numbers.map(item)) as Record<string, ReturnType<typeof optionalText>>)
  return z.object({ ...head, ...questions.shape }).transform((form, ctx) => {
    const { body, number, heldOn, chair, secretary, personIds, others, version } = form
    const items = numbers.map((n) => questionOf(form, n)).filter((question) => parts.some((part) => question[part] !== null))
    for (const question of items) if (question.title === null) ctx.addIssue({ code: 'custom', path: [fieldOf('title', question.n)], message: problems.title })
    if (items.length === 0) ctx.addIssue({ code: 'custom', path: [fieldOf('title', 1)], message: problems.items })
    return {
      body,
      number,
      heldOn,
      chair,
      secretary,
      personIds,
      others,
      version,
      items: items.map(({ n: _n, title, ...rest }) => ({ ...rest, title: title ?? '' })),
    }
  })
}

export type MinutesData = z.output<ReturnType<typeof minutesForm>>

/** How many questions a posted form has; `extra` more are to be shown. */
export function countOf(values: Values, extra = 0): number {
  const typed = Number([values.items ?? ''].flat()[0])
  return Math.min(mostItems, Math.max(1, Number.isInteger(typed) ? typed : 1) + extra)
}

function questionOf(form: Record<string, unknown>, n: number): { n: number } & Record<Part, string | null> {
  const of = (part: Part) => {
    const value = form[fieldOf(part, n)]
    return typeof value === 'string' ? value : null
  }
  return { n, title: of('title'), heard: of('heard'), spoke: of('spoke'), decided: of('decided') }
}

/** A paper that takes the place of another needs a reason, which the journal keeps. */
export const replaceForm = z.object({ why: text(300, problems.why) })
export const attachForm = z.object({ why: optionalText(300).transform(() => null) })
