import type { Request } from 'express'
import { z } from 'zod'
import { optionalText } from '../../app/fields.ts'
import { parseForm, type Errors, type Form, type Values } from '../../app/forms.ts'
import { problems } from '../messages/campaigns.ts'
import type { Opened } from '../queries/sheets.ts'
import { type Answers, missingFields } from '../rules/answers.ts'
import { isUntouched, type Seen, seenIn } from '../rules/merging.ts'
import type { Offered, Question, Section } from '../rules/questions.ts'
import { askedQuestions } from '../rules/show-if.ts'
import { answerForm } from './answers.ts'
import { valuesFrom } from './values.ts'

/** A section as it was sent: the fields to show again, what is wrong in them, the answers that can be saved; `hidden` are not asked. */
export type Read = { values: Values; errors: Errors; answers: Record<string, unknown>; hidden: string[]; seen: Seen }
type One = { question: Question; form: Form<unknown> }

const mostMarks = 10_000
const marks = z.object({ seen: optionalText(mostMarks).catch(null) })

/** Reads a section. What its page did not touch is taken as it is saved by now, so that an old tab asks for nothing that is there. */
export function readSection(req: Pick<Request, 'body'>, { questions }: Section, offered: Offered, { answers: saved, questions: all, response }: Opened): Read {
  const sent = parseForm(req, marks)
  const seen = seenIn((sent.ok ? sent.data.seen : null) ?? '')
  const read = questions.map((question) => freshened({ question, form: parseForm(req, answerForm(question, offered)) }, saved, seen))
  const given = read.map(({ question, form }) => [question.key, form.ok ? form.data : null] as const)
  const asked = new Set(askedQuestions(all, new Map([...saved, ...given])).map(({ key }) => key))
  const hidden = questions.filter(({ key }) => !asked.has(key)).map(({ key }) => key)
  const result: Read = { values: {}, errors: {}, answers: {}, hidden, seen }
  for (const { question, form } of read) {
    const { errors, answers } = readAnswer(question, form, asked.has(question.key), Boolean(response?.submittedAt))
    Object.assign(result.values, form.values)
    Object.assign(result.errors, errors)
    Object.assign(result.answers, answers)
  }
  return result
}

/** What of an unfinished section can be kept: nothing is demanded, and what is hidden is left as it was. */
export function draftOf({ answers, hidden, seen }: Read): Pick<Read, 'answers' | 'seen'> {
  return { answers: Object.fromEntries(Object.entries(answers).filter(([key]) => !hidden.includes(key))), seen }
}

function freshened({ question, form }: One, saved: Answers, seen: Seen): One {
  const now = saved.get(question.key) ?? null
  if (!form.ok || now === null || !isUntouched(seen, question.key, form.data)) return { question, form }
  return { question, form: { ok: true, data: now, values: { ...form.values, ...valuesFrom([question], saved) } } }
}

// A question that is not asked needs nothing and says nothing, whatever stands in its fields.
function readAnswer(question: Question, form: Form<unknown>, isAsked: boolean, sent: boolean): Pick<Read, 'errors' | 'answers'> {
  if (!isAsked) return { errors: {}, answers: { [question.key]: null } }
  if (!form.ok) return { errors: form.errors, answers: {} }
  const missing = missingErrors(question, form.data)
  // Answers that were sent stay complete: a required one is replaced, never emptied.
  return { errors: missing, answers: sent && Object.keys(missing).length > 0 ? {} : { [question.key]: form.data } }
}

function missingErrors(question: Question, value: unknown): Errors {
  const names = missingFields(question, value)
  const rows = new Map(question.options.rows.map((row) => [`${question.key}-${row.value}`, row.label]))
  return Object.fromEntries(names.map((name) => [name, rows.has(name) ? problems.row(rows.get(name) ?? '') : problems.fill(question.text)]))
}
