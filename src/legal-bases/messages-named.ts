import { words } from './messages.ts'

// A preamble asks for the instrumental case («в соответствии с…»); a list of documents for the nominative.
const firstWords: readonly (readonly [RegExp, string])[] = [
  [/^дорожной картой( \(планом мероприятий\))?/i, 'Дорожная карта'],
  [/^федеральным законом(?=\s)/i, 'Федеральный закон'],
  [/^законом(?=\s)/i, 'Закон'],
  [/^статьями(?=\s)/i, 'Статьи'],
  [/^статьёй(?=\s)/i, 'Статья'],
  [/^трудовым кодексом(?=\s)/i, 'Трудовой кодекс'],
  [/^указом(?=\s)/i, 'Указ'],
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
  const capital = nominative(title)
  const details = words.reference('', issuedOn, number).trim()
  return details === '' || (number !== null && capital.includes(number)) ? capital : `${capital} ${details}`
}

/** The title of an act without how it was approved, in the nominative: of a law, which bears its own date and number, that is all. */
export function nominative(title: string): string {
  const [bare = title] = title.trim().split(/,\s+утвержд[её]нн/i)
  const first = firstWords.find(([word]) => word.test(bare))
  const name = first ? bare.replace(first[0], first[1]) : bare
  return name.charAt(0).toLocaleUpperCase('ru') + name.slice(1)
}

/** What a title says of the order that approved the act: «от 15.09.2023 № 231»; null when it tells of none. */
export function approvalIn(title: string): string | null {
  return /утвержд[её]нн\S*\s+приказ\S*\s(.*)$/is.exec(title)?.[1] ?? null
}
