import type { PersonData } from '../people/data.ts'
import { personForms } from '../people/form.ts'
import type { Line, LineField } from './form-list.ts'
import { lineProblems } from './messages-list.ts'

export type Newcomer = { ok: true; data: PersonData } | { ok: false; errors: Partial<Record<LineField, string>> }

const fieldOf: Readonly<Record<string, LineField>> = { birthOn: 'born', grade: 'born' }

/** A child whom a line names, by the rules of the person's own form; or a sentence at «name» or «born». */
export function newcomerOf({ name, born }: Line): Newcomer {
  const [lastName = '', firstName = '', ...rest] = name.split(' ')
  const grade = gradeOf(born)
  const isDay = /\d[./-]\d/.test(born)
  if (grade === null && !isDay) return { ok: false, errors: { born: lineProblems.bornUnknown } }
  const parsed = personForms.student.safeParse({ lastName, firstName, middleName: rest.join(' '), ...(isDay ? { birthOn: born } : { grade }) })
  if (parsed.success) {
    const { otherPerson: _tick, version: _version, ...data } = parsed.data
    return { ok: true, data }
  }
  const told = parsed.error.issues.map(({ path, message }) => [fieldOf[String(path[0])] ?? 'name', message] as const)
  return { ok: false, errors: Object.fromEntries(told.reverse()) }
}

// «7 «а» класс» → «7А»; a year of college stays in words.
function gradeOf(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[«»"'\s.-]|класс|кл/g, '')
  const [, number, letter = ''] = /^(1[01]|[1-9])([а-яё]?)$/.exec(text) ?? []
  if (number) return number + letter.toUpperCase()
  return /^[1-5]курс$/.test(text) ? `${text[0]} курс` : null
}
