import { z } from 'zod'
import { checkbox, many, oneOf, optionalNumber, optionalOneOf, optionalText, text, version } from '../../app/fields.ts'
import { MentoringForm, QuestionType, SurveyAudience, SurveyPhase } from '../../generated/prisma/enums.ts'
import { templateProblems as problems } from '../messages/templates.ts'
import type { QuestionOptions } from '../rules/questions.ts'
import { type QuestionData, type Setting, settingsOf } from '../rules/templates.ts'

const values = <T extends string>(kinds: Record<string, T>): [T, ...T[]] => {
  const [first, ...rest] = Object.values(kinds)
  if (first === undefined) throw new Error('an enum without values')
  return [first, ...rest]
}

/** What a questionnaire is for; `twins` are the keys of entry questionnaires it may be compared with. */
export const templateForm = (twins: string[]) =>
  z
    .object({
      title: text(200, problems.title),
      purpose: text(500, problems.purpose),
      audience: oneOf(values(SurveyAudience), problems.audience),
      phase: oneOf(values(SurveyPhase), problems.phase),
      form: optionalOneOf(values(MentoringForm)),
      twinKey: optionalOneOf(['', ...twins]).transform((key) => key || null),
      version: version(),
    })
    .transform(({ version: shown, ...data }) => ({ version: shown, data }))

export const versionForm = z.object({ version: version() })
export const moveForm = z.object({ version: version(), step: oneOf(['up', 'down']) })
export const sectionForm = z.object({ version: version(), title: text(100, problems.section) })
export const questionTypes = values(QuestionType)

const mostLines = 40
const mostOptions = 100
const mostLetters = 200

// As it is pasted from a document: tabs, bullets and repetitions mean nothing.
const lines = (most = mostLines) =>
  optionalText(most * (mostLetters + 2)).transform((typed, ctx) => {
    const list = [
      ...new Set(
        (typed ?? '').split('\n').map((line) =>
          line
            .replace(/\s+/g, ' ')
            .replace(/^ ?[•·▪‣] ?/, '')
            .trim(),
        ),
      ),
    ].filter(Boolean)
    if (list.length > most) ctx.addIssue({ code: 'custom', message: problems.tooMany(most, list.length) })
    const long = list.find((line) => line.length > mostLetters)
    if (long) ctx.addIssue({ code: 'custom', message: problems.longLine(long.slice(0, 40)) })
    return list
  })

// What has to stand in the lines for a type to make sense.
const least: Partial<Record<QuestionType, ['options' | 'rows' | 'columns', number]>> = {
  one: ['options', 2],
  many: ['options', 2],
  matrix: ['rows', 1],
  table: ['columns', 1],
}

type Offer = { conditions: string[]; twins: string[] }

/** A question of a type; `conditions` are «key=value» of the answers it may depend on. */
export function questionForm(type: QuestionType, { conditions, twins }: Offer) {
  const has = (setting: Setting) => settingsOf[type].includes(setting)
  const [needed, count] = least[type] ?? (['options', 0] as const)
  return z
    .object({
      ...{ text: text(500, problems.text), section: text(100, problems.section), hint: optionalText(300), required: checkbox(), curatorOnly: checkbox() },
      ...{ reverse: checkbox(), other: checkbox(), levels: checkbox(), options: lines(mostOptions), rows: lines(), columns: lines() },
      ...{ max: optionalNumber(1, type === 'person' ? 5 : mostLines), from: optionalNumber(0, 1000), to: optionalNumber(0, 1000) },
      ...{ low: optionalText(60), high: optionalText(60), showIf: many(['', ...conditions]), key: optionalOneOf(['', ...twins]), version: version() },
    })
    .superRefine((form, ctx) => {
      const given = form[needed].length
      if (given < count) ctx.addIssue({ code: 'custom', path: [needed], message: problems.few(count, given) })
    })
    .refine((form) => form.from === null || form.to === null || form.from <= form.to, { path: ['to'], message: problems.order })
    .refine((form) => keysIn(form.showIf).length <= 1, { path: ['showIf'], message: problems.oneCondition })
    .transform(({ version: shown, key, ...form }) => ({ version: shown, key: key || null, data: dataOf(form, has) }))
}

type Typed = { showIf: string[]; options: string[]; rows: string[]; columns: string[]; max: number | null; from: number | null; to: number | null } & Pick<
  QuestionData,
  'text' | 'section' | 'hint' | 'required' | 'curatorOnly' | 'reverse'
> & { low: string | null; high: string | null; other: boolean; levels: boolean }

function dataOf(form: Typed, has: (setting: Setting) => boolean): QuestionData {
  const [key] = keysIn(form.showIf)
  const given = <K extends 'max' | 'from' | 'to' | 'low' | 'high'>(name: K) => (has(name) && form[name] !== null ? { [name]: form[name] } : {})
  const options: Omit<QuestionOptions, 'options' | 'rows' | 'columns'> = {
    ...{ other: has('other') && form.other, levels: has('levels') && form.levels },
    ...{ ...given('max'), ...given('from'), ...given('to'), ...given('low'), ...given('high') },
  }
  return {
    ...{ text: form.text, section: form.section, hint: form.hint, required: form.required, curatorOnly: form.curatorOnly },
    reverse: has('reverse') && form.reverse,
    showIf: key === undefined ? null : { key, values: form.showIf.map((pair) => pair.slice(key.length + 1)) },
    options,
    lines: { options: has('options') ? form.options : [], rows: has('rows') ? form.rows : [], columns: has('columns') ? form.columns : [] },
  }
}

const keysIn = (pairs: string[]) => [...new Set(pairs.map((pair) => pair.slice(0, pair.indexOf('='))))]
