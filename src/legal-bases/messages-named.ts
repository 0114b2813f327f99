import { words } from './messages.ts'

// A preamble asks for the instrumental case («в соответствии с…»); a list of documents for the nominative.
const firstWords: readonly (readonly [RegExp, string])[] = [
  [/^дорожной картой( \(планом мероприятий\))?/i, 'Дорожная карта'],
  [/^(\S+)нием(?=\s)/i, '$1ние'],
  [/^уставом(?=\s)/i, 'Устав'],
  [/^планом(?=\s)/i, 'План'],
  [/^приказом(?=\s)/i, 'Приказ'],
  [/^протоколом(?=\s)/i, 'Протокол'],
  [/^порядком(?=\s)/i, 'Порядок'],
  [/^программой(?=\s)/i, 'Программа'],
  [/^правилами(?=\s)/i, 'Правила'],
  [/^письмом(?=\s)/i, 'Письмо'],
]

type Named = { title: string; issuedOn: string | null; number: string | null }

/** What an act is called where documents are listed: «Положение о системе наставничества от 15.09.2023 № 231». */
export function named({ title, issuedOn, number }: Named): string {
  const [bare = title] = title.trim().split(/,\s+утвержд[её]нн/i)
  const first = firstWords.find(([word]) => word.test(bare))
  const name = first ? bare.replace(first[0], first[1]) : bare
  const capital = name.charAt(0).toLocaleUpperCase('ru') + name.slice(1)
  const details = words.reference('', issuedOn, number).trim()
  return details === '' || (number !== null && capital.includes(number)) ? capital : `${capital} ${details}`
}
