import type { Field } from './fields.ts'
import { type HeaderRule, second, students } from './header-words.ts'

// A father beside a mother is the second; alone he is the first.
const fathers = ['отец', 'папа', 'фио отц*', 'фио пап*']

/** The other parent stands under the words of the first with «второй» beside them: «Телефон второго родителя». */
export const secondParent: Partial<Record<Field, HeaderRule>> = {
  secondRepresentative: { ...ofSecond(students.representative, fathers), not: ['телефон*', 'тел', 'контакт*', 'почт*', 'mail', 'приходит*', 'родства'] },
  secondRelation: ofSecond(students.representativeRelation),
  secondPhone: ofSecond(students.representativePhone, ['телефон* отц*', 'телефон* пап*']),
  secondEmail: ofSecond(students.representativeEmail),
}

function ofSecond(rule: HeaderRule | undefined, more: string[] = []): HeaderRule {
  return { phrases: [...(rule?.phrases ?? []).flatMap((phrase) => second.map((word) => `${phrase} ${word}`)), ...more] }
}
