import type { Request } from 'express'
import { parseForm, type Values } from '../app/forms.ts'
import { z } from 'zod'
import { answerLines, namesOf } from './answer-text.ts'
import { answerForm } from './form/answers.ts'
import type { Opened } from './queries/sheets.ts'
import { offeredFor } from './queries/templates.ts'
import type { Offered, Question } from './rules/questions.ts'

/** An answer that could not be saved, in words to be copied. */
export type Typed = { label: string; value: string }

/** What was just sent, whatever section it belongs to, so that a person whose answers are not taken can copy them. */
export async function typedAnswers(req: Request, { questions, person }: Opened): Promise<Typed[]> {
  const { values } = parseForm(req, z.looseObject({}))
  const sent = questions.filter(({ key }) => Object.keys(values).some((name) => name === key || name.startsWith(`${key}-`)))
  const offered = await offeredFor(sent, person?.id ?? null)
  return sent.map((question) => ({ label: question.text, value: linesOf(req, question, offered).join('\n') })).filter(({ value }) => value !== '')
}

/** Words in a form of whose questions nothing is known, as behind a link that was replaced: only what a person types, no codes of choices. */
export function typedWords(req: Request): string[] {
  const { values } = parseForm(req, z.looseObject({}))
  return textsIn(values).filter((text) => /[^\w\s.:-]/.test(text))
}

function linesOf(req: Request, question: Question, offered: Offered): string[] {
  const form = parseForm(req, answerForm(question, offered))
  if (form.ok) return answerLines(question, new Map([[question.key, form.data]]), namesOf(offered))
  return textsIn(Object.fromEntries(Object.entries(form.values).filter(([name]) => name === question.key || name.startsWith(`${question.key}-`))))
}

function textsIn(values: Values): string[] {
  return Object.entries(values)
    .filter(([name]) => name !== 'seen')
    .flatMap(([, value]) => value ?? [])
    .map((text) => text.trim())
    .filter(Boolean)
}
