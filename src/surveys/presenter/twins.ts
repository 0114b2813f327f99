import { decimal, share } from '../../app/format.ts'
import { yesNo } from '../messages/answers.ts'
import { twinWords as words } from '../messages/results.ts'
import type { TwinFacts } from '../queries/twins.ts'
import type { Question } from '../rules/questions.ts'
import { compareScale, compareVariant, type Compared, type Scale, scalesOf, type Twins, variantsOf } from '../rules/twins.ts'

/** Asked both times about the fact, not first about the expectation (§5.8, §6.4): here the difference is growth. */
const measuredTwice = ['skill', 'ready', 'anxiety', 'interest', 'start_level']

type Row = { label: string; note: string | null; cells: string[]; bar: { label: string; value: number; other: number; text: string } | null }
export type TwinTable = { id: string; title: string; heads: string[]; note: string; rows: Row[] }
export type TwinBlock = { note: string; left: string | null; tables: TwinTable[] }

/** Before and after (§6.4): expectations and facts, growth, choices; what was left out and why. Null without an earlier questionnaire. */
export function twinBlock(questions: Question[], facts: TwinFacts | null): TwinBlock | null {
  if (!facts) return null
  const { kind, twins } = facts
  const scales = scalesOf(questions)
  const isGrowth = ({ key }: Scale) => kind === 'repeat' || measuredTwice.includes(key)
  const tables = [
    scaleTable(
      'expectation',
      scales.filter((scale) => !isGrowth(scale)),
      twins,
    ),
    scaleTable('growth', scales.filter(isGrowth), twins),
    choiceTable(questions, twins),
  ].filter((table) => table.rows.length > 0)
  return { note: noteOf(twins, tables.length > 0), left: leftOut(twins), tables }
}

function scaleTable(id: 'expectation' | 'growth', scales: Scale[], twins: Twins): TwinTable {
  const look = words[id]
  const rows = scales.flatMap((scale) => {
    const compared = compareScale(twins, scale)
    return compared ? [scaleRow(scale, compared, twins)] : []
  })
  const counts = twins.by === 'pairs' ? words.pairCount : words.answerCount
  return { id, title: look.title, heads: [...look.heads, words.difference, counts], note: look.note, rows }
}

function scaleRow(scale: Scale, { before, after, difference, counts, moved }: Compared, { by }: Twins): Row {
  const figure = (value: number | null) => (value === null ? '—' : decimal(value))
  const few = before !== null ? null : moved ? words.few(moved) : words.fewAnswers
  const cells = [figure(before), figure(after), difference === null ? '—' : words.signed(difference)]
  const shown = before !== null && after !== null && difference !== null
  return {
    label: scale.label,
    note: [scale.reverse ? words.reverse : null, few].filter(Boolean).join(' ') || null,
    cells: [...cells, by === 'pairs' ? String(counts[0]) : words.counts(counts)],
    bar: shown ? { label: scale.label, value: before, other: after, text: words.arrow(decimal(before), decimal(after), words.signed(difference)) } : null,
  }
}

function choiceTable(questions: Question[], twins: Twins): TwinTable {
  const rows = variantsOf(questions, yesNo.yes).flatMap((variant) => {
    const chosen = compareVariant(twins, variant)
    if (!chosen || chosen.before.chosen + chosen.after.chosen === 0) return []
    return [{ label: variant.label, note: null, bar: null, cells: [chosen.before, chosen.after].map((side) => share(side.chosen, side.answered)) }]
  })
  return { id: 'choices', title: words.choices.title, heads: [...words.choices.heads], note: twins.by === 'pairs' ? words.pairsInLine : '', rows }
}

function noteOf(twins: Twins, any: boolean): string {
  if (twins.by === 'groups') return words.groups(twins.before.length, twins.after.length)
  return any ? `${words.pairs(twins.pairs.length)} ${words.pairsInLine}` : words.noPairs
}

function leftOut(twins: Twins): string | null {
  if (twins.by === 'groups') return null
  const { noBefore, noAfter, repeated, nameless } = twins.left
  const parts = [
    noBefore > 0 ? words.noBefore(noBefore) : null,
    noAfter > 0 ? words.noAfter(noAfter) : null,
    repeated > 0 ? words.repeated(repeated) : null,
    nameless > 0 ? words.nameless(nameless) : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? words.left(parts) : null
}
