import { dayOf } from '../app/clock.ts'
import { fullName } from '../app/format.ts'
import type { ImportRowStatus } from '../generated/prisma/enums.ts'
import { type Duplicate, judge } from './duplicates.ts'
import type { Fillable } from './fillable.ts'
import { changedLabels, fillTexts, unfitTexts } from './fill-texts.ts'
import { fillOf } from './fills.ts'
import { duplicateText, problemText } from './messages.ts'
import { words } from './messages-pages.ts'
import { choiceLabels, details, rowColumns } from './messages-rows.ts'
import type { listRows, StoredImport } from './queries.ts'
import type { RowValues } from './row-values.ts'
import { choiceOf, choicesFor } from './rules.ts'
import { understandRow } from './rows.ts'
import { unpackCells, unpackChanges, unpackMapping } from './stored.ts'
import { line, type Names, nameText } from './value-texts.ts'
import { textOf } from './value.ts'

export type ListRow = Awaited<ReturnType<typeof listRows>>['rows'][number]
type Line = { text: string; url: string | null }
type Cell = { label: string; lines: Line[]; choice: { row: number; value: string; options: { value: string; label: string }[] } | null }

/** What the rows are shown against: cards of the people they name and names of the classifier. */
export type Beside = { cards: Map<number, Fillable>; names: Names }

/** Columns of the preview and its rows, each cell with the name of its column for cards on a phone. */
export function previewTable(list: StoredImport, status: ImportRowStatus, rows: ListRow[], beside: Beside) {
  const columns = rowColumns(list.kind, status)
  const mapping = unpackMapping(list.kind, list.mapping)
  const classifier = [...beside.names].map(([id, name]) => ({ id, name }))
  const setting = { kind: list.kind, today: dayOf(list.createdAt), classifier }
  return {
    columns,
    rows: rows.map((row) => {
      const cells = unpackCells(row.cells)
      const understood = understandRow(setting, cells, mapping)
      const problems = judge(understood, duplicateOf(row)).problems.map(problemText)
      const shown = { list, row, values: understood.values, problems, raw: cells.map((cell) => textOf(cell)).filter((text) => text !== ''), ...beside }
      return {
        number: row.rowNumber,
        cells: cellsOf(status, shown).map((cell, index): Cell => ({ label: columns[index + 1] ?? '', ...cell })),
      }
    }),
  }
}

/** Whom the row was found to repeat. */
export function duplicateOf({ likeness, personId, sameRow }: Pick<ListRow, 'likeness' | 'personId' | 'sameRow'>): Duplicate {
  if (likeness === null) return { of: 'none' }
  if (sameRow !== null) return { of: 'row', rowNumber: sameRow, likeness }
  return personId === null ? { of: 'none' } : { of: 'person', personId, likeness }
}

type Shown = { list: StoredImport; row: ListRow; values: Partial<RowValues>; problems: string[]; raw: string[] } & Beside
type Content = { lines: Line[]; choice: Cell['choice'] }

function cellsOf(status: ImportRowStatus, shown: Shown): Content[] {
  const { list, row, values, problems, raw, names } = shown
  const name: Content = { lines: [{ text: nameText(values), url: null }], choice: null }
  const person: Content = row.person === null ? name : { lines: [{ text: fullName(row.person), url: `/people/${row.person.id}` }], choice: null }
  if (status === 'bad') return [texts([raw.join(' · ').slice(0, 160) || '—']), texts(problems)]
  if (status === 'warning') return [name, withChoice(shown, texts(problems))]
  if (status === 'duplicate') return [name, repeated(shown), withChoice(shown, texts([...problems, ...changeLines(shown)]))]
  if (status === 'updated') return [person, texts([changedLabels(unpackChanges(row.changes)).join(', ') || '—'])]
  if (status === 'skipped') return [person, texts([duplicateText(duplicateOf(row)) ?? words.skippedWhy])]
  return [status === 'created' ? person : name, ...details[list.kind].map(({ fields }) => texts([line(values, fields, names)]))]
}

function repeated({ row }: Shown): Content {
  const duplicate = duplicateOf(row)
  const lines: Line[] = [{ text: duplicateText(duplicate) ?? words.skippedWhy, url: null }]
  if (row.person !== null) lines.push({ text: fullName(row.person), url: `/people/${row.person.id}` })
  return { lines, choice: null }
}

/** What would become of the card and the records beside it: was → will be. */
function changeLines({ list, row, values, cards, names }: Shown): string[] {
  if (row.sameRow !== null) return choicesFor(list.kind, row).includes('fill') ? [words.sameChild] : []
  const card = row.personId === null ? undefined : cards.get(row.personId)
  if (card === undefined || row.likeness === 'namesake') return []
  const source = { kind: list.kind, values, on: dayOf(list.createdAt), at: list.createdAt, schoolYearId: list.schoolYearId }
  const lines = fillTexts(fillOf(card, source, 'update'), values, names)
  const unfit = list.kind === 'mentors' ? unfitTexts(values, card.kind) : []
  return [...(lines.length === 0 ? [words.nothingToFill] : lines), ...unfit]
}

function withChoice({ list, row }: Shown, content: Content): Content {
  const allowed = choicesFor(list.kind, row)
  if (allowed.length < 2) return allowed.length === 0 ? content : { ...content, lines: [{ text: choiceLabels.skip, url: null }, ...content.lines] }
  const options = allowed.map((choice) => ({ value: choice, label: choiceLabels[choice] }))
  return { ...content, choice: { row: row.rowNumber, value: choiceOf(list.kind, row) ?? '', options } }
}

function texts(lines: string[]): Content {
  return { lines: lines.map((text) => ({ text, url: null })), choice: null }
}
