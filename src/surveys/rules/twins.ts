import { type Answers, answerTo, shapes } from './answers.ts'
import { columnsOf, isScaleMatrix, type Question } from './questions.ts'
import { leastForMean, scaleSummary, tenth, turnedOver } from './results.ts'

/** Answers with the place they stand in: the person and the pair they speak of; null when nobody knows whose they are. */
export type Placed = { place: string | null; sentAt: Date; answers: Answers }
export type Twin = { before: Answers; after: Answers }

/** What is compared: pairs of answers of the same people, or two groups when either questionnaire was anonymous. */
export type Twins =
  | { by: 'pairs'; pairs: Twin[]; left: { noBefore: number; noAfter: number; repeated: number; nameless: number } }
  | { by: 'groups'; before: Answers[]; after: Answers[] }

/**
 * Puts the answers of the same person about the same pair together (§6.4). Who answered twice counts once: by the first
 * expectation, given before the work began, and by the last fact. The rest is counted by the reason it was left out.
 */
export function pairUp(before: Placed[], after: Placed[]): Twins {
  const early = (list: Placed[]) => list.toSorted((one, other) => one.sentAt.getTime() - other.sentAt.getTime())
  const entry = byPlace(early(before).toReversed())
  const exit = byPlace(early(after))
  const pairs = [...exit].flatMap(([place, fact]) => {
    const expected = entry.get(place)
    return expected ? [{ before: expected, after: fact }] : []
  })
  const named = [before, after].map((list) => list.filter(({ place }) => place !== null).length)
  return {
    by: 'pairs',
    pairs,
    left: {
      noBefore: exit.size - pairs.length,
      noAfter: entry.size - pairs.length,
      repeated: (named[0] ?? 0) - entry.size + (named[1] ?? 0) - exit.size,
      nameless: before.length + after.length - (named[0] ?? 0) - (named[1] ?? 0),
    },
  }
}

// A later one in the list stands for the place.
function byPlace(list: Placed[]): Map<string, Answers> {
  return new Map(list.flatMap(({ place, answers }) => (place === null ? [] : [[place, answers] as const])))
}

/** A scale of both questionnaires, one line; `row` names the line of a matrix. */
export type Scale = { key: string; row: string | null; label: string; reverse: boolean; from: number; to: number }

/** Scales to compare: questions from 1 to 10 and each line of a matrix of scales. */
export function scalesOf(questions: Question[]): Scale[] {
  return questions.flatMap((question): Scale[] => {
    const { key, text, reverse, options } = question
    const bounds = { key, reverse, from: options.from ?? 1, to: options.to ?? 10 }
    if (question.type === 'scale10') return [{ ...bounds, row: null, label: text }]
    return isScaleMatrix(question) ? options.rows.map(({ value, label }) => ({ ...bounds, row: value, label: `${text}: ${label}` })) : []
  })
}

/** Means before and after, their difference in tenths, and over how many answers; means are null below five. */
export type Compared = { before: number | null; after: number | null; difference: number | null; counts: [number, number]; moved: Moved | null }
/** How many of the same people gave less, the same, more: what is told when a mean may not be. */
export type Moved = { less: number; same: number; more: number }

/** A scale before and after (§6.4): fact minus expectation, not «growth»; a reverse scale is turned over first. Null when nobody answered both times. */
export function compareScale(twins: Twins, scale: Scale): Compared | null {
  const markOf = (answers: Answers) => markIn(answers, scale)
  if (twins.by === 'groups') return compareMeans(twins.before.flatMap(markOf), twins.after.flatMap(markOf), null)
  const pairs = twins.pairs.flatMap(({ before, after }) => {
    const [[one], [other]] = [markOf(before), markOf(after)]
    return one === undefined || other === undefined ? [] : [{ one, other }]
  })
  const count = (test: (change: number) => boolean) => pairs.filter(({ one, other }) => test(other - one)).length
  const moved = { less: count((change) => change < 0), same: count((change) => change === 0), more: count((change) => change > 0) }
  return compareMeans(
    pairs.map(({ one }) => one),
    pairs.map(({ other }) => other),
    moved,
  )
}

function compareMeans(before: number[], after: number[], moved: Moved | null): Compared | null {
  const [one, other] = [scaleSummary(before), scaleSummary(after)]
  if (!one || !other) return null
  const counts: [number, number] = [before.length, after.length]
  if (Math.min(...counts) < leastForMean) return { before: null, after: null, difference: null, counts, moved }
  const means = { before: tenth(one.mean), after: tenth(other.mean) }
  return { ...means, difference: tenth(means.after - means.before), counts, moved }
}

function markIn(answers: Answers, { key, row, reverse, from, to }: Scale): number[] {
  const given = row === null ? answerTo(answers, key, shapes.scale10) : answerTo(answers, key, shapes.matrix)?.[row]
  const mark = given === undefined || given === null ? NaN : Number(given)
  return Number.isFinite(mark) ? [reverse ? turnedOver(mark, { from, to }) : mark] : []
}

/** A choice to compare: how many chose this variant. `row` is the line of a matrix. */
export type Variant = { key: string; row: string | null; value: string; label: string }

/** Choices to compare: «да» of a yes-or-no question, each variant of a choice, the heaviest column of a matrix («часто»). */
export function variantsOf(questions: Question[], yes: string): Variant[] {
  return questions.flatMap((question): Variant[] => {
    const { key, text, type, options } = question
    if (type === 'yesNo') return [{ key, row: null, value: 'yes', label: `${text} – ${yes}` }]
    if (type === 'one') return options.options.map(({ value, label }) => ({ key, row: null, value, label: `${text} – ${label}` }))
    const heaviest = type === 'matrix' && !isScaleMatrix(question) ? columnsOf(question).at(-1) : undefined
    return heaviest ? options.rows.map(({ value, label }) => ({ key, row: value, value: heaviest.value, label: `${label} – ${heaviest.label}` })) : []
  })
}

export type Chosen = { before: { chosen: number; answered: number }; after: { chosen: number; answered: number } }

/** How many chose a variant before and after; of pairs only those who answered both times. Null without them. */
export function compareVariant(twins: Twins, variant: Variant): Chosen | null {
  const said = (answers: Answers) => choiceIn(answers, variant)
  const both = twins.by === 'pairs' ? twins.pairs.filter(({ before, after }) => said(before) !== null && said(after) !== null) : []
  const before = twins.by === 'pairs' ? both.map((pair) => said(pair.before)) : twins.before.map(said)
  const after = twins.by === 'pairs' ? both.map((pair) => said(pair.after)) : twins.after.map(said)
  const tally = (list: (string | null)[]) => ({
    chosen: list.filter((one) => one === variant.value).length,
    answered: list.filter((one) => one !== null).length,
  })
  const chosen = { before: tally(before), after: tally(after) }
  return chosen.before.answered > 0 && chosen.after.answered > 0 ? chosen : null
}

function choiceIn(answers: Answers, { key, row }: Variant): string | null {
  if (row !== null) return answerTo(answers, key, shapes.matrix)?.[row] ?? null
  const yes = answerTo(answers, key, shapes.yesNo)
  return yes === null ? answerTo(answers, key, shapes.one) : yes ? 'yes' : 'no'
}
