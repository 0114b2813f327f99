import { share } from '../../app/format.ts'
import { resultWords as words } from '../messages/results.ts'
import { freeWordsOf } from '../rules/free-words.ts'
import type { Question } from '../rules/questions.ts'
import type { Sent } from '../rules/sample.ts'
import { type Bar, sorted } from './bars.ts'

/** What was answered in free words: the groups made by hand with their bars, then the answers under their groups. */
export type Words = { count: number; bars: Bar[]; lists: { title: string | null; texts: string[] }[]; hidden: boolean }

/** Free words of a question. Always by alphabet: the order in which answers came would tell whose they are. */
export function freeWords(question: Question, sent: Sent[], groups: ReadonlyMap<number, string>, shown: boolean): Words {
  const said = sent.flatMap(({ answers, groups: of }) => {
    const text = freeWordsOf(question, answers)
    return text === null ? [] : [{ text, group: groups.get(of.get(question.key) ?? 0) ?? null }]
  })
  if (!shown) return { count: said.length, bars: [], lists: [], hidden: said.length > 0 }
  const named = alphabetical([...new Set(said.flatMap(({ group }) => group ?? []))])
  const textsOf = (name: string | null) => alphabetical(said.filter(({ group }) => group === name).map(({ text }) => text))
  const lists = [...named, null].map((title) => ({ title: title ?? (named.length > 0 ? words.noGroup : null), texts: textsOf(title) }))
  const bar = (label: string, value: number) => ({ label, value, text: share(value, said.length) })
  const rows = named.length > 0 ? sorted(named.map((name) => bar(name, textsOf(name).length))) : []
  const rest = textsOf(null).length
  return {
    count: said.length,
    bars: [...rows, ...(rows.length > 0 && rest > 0 ? [bar(words.noGroup, rest)] : [])],
    lists: lists.filter(({ texts }) => texts.length > 0),
    hidden: false,
  }
}

/** Texts that are put into no groups, such as lines of a table. */
export function plainWords(texts: string[], shown: boolean): Words {
  if (!shown) return { count: texts.length, bars: [], lists: [], hidden: texts.length > 0 }
  return { count: texts.length, bars: [], lists: texts.length > 0 ? [{ title: null, texts: alphabetical(texts) }] : [], hidden: false }
}

function alphabetical(list: string[]): string[] {
  return list.toSorted((one, other) => one.localeCompare(other, 'ru'))
}
