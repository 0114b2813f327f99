import { dayOf } from '../app/clock.ts'
import { fullName } from '../app/format.ts'
import type { ImportRowStatus, RowChoice } from '../generated/prisma/enums.ts'
import { type Duplicate, judge } from './duplicates.ts'
import { type Fillable, fillOf, isNothing } from './fills.ts'
import { duplicateText, problemText } from './messages.ts'
import { words } from './messages-pages.ts'
import { choiceLabels, rowColumns } from './messages-rows.ts'
import type { listRows, StoredImport } from './queries.ts'
import type { RowValues } from './row-values.ts'
import { choiceOf, choicesFor } from './rules.ts'
import { understandRow } from './rows.ts'
import { unpackCells, unpackChanges, unpackMapping } from './stored.ts'
import { fillTexts, filledLabels, line, nameText } from './value-texts.ts'
import { textOf } from './value.ts'

export type ListRow = Awaited<ReturnType<typeof listRows>>['rows'][number]
type Line = { text: string; url: string | null }
type Cell = { label: string; lines: Line[]; choice: { row: number; value: string; options: { value: string; label: string }[] } | null }

/** Columns of the preview and its rows, each cell with the name of its column for cards on a phone. */
export function previewTable(list: StoredImport, status: ImportRowStatus, rows: ListRow[], cards: Map<number, Fillable>) {
  const columns = rowColumns[list.kind][status]
  const mapping = unpackMapping(list.kind, list.mapping)
  const today = dayOf(list.createdAt)
  return {
    columns,
    rows: rows.map((row) => {
      const cells = unpackCells(row.cells)
      const understood = understandRow(list.kind, cells, mapping, today)
      const problems = judge(understood, duplicateOf(row)).problems.map(problemText)
      const shown = { list, row, values: understood.values, problems, raw: cells.map((cell) => textOf(cell)).filter((text) => text !== '') }
      return {
        number: row.rowNumber,
        cells: cellsOf(status, shown, cards).map((cell, index): Cell => ({ label: columns[index + 1] ?? '', ...cell })),
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

type Shown = { list: StoredImport; row: ListRow; values: Partial<RowValues>; problems: string[]; raw: string[] }
type Content = { lines: Line[]; choice: Cell['choice'] }

function cellsOf(status: ImportRowStatus, shown: Shown, cards: Map<number, Fillable>): Content[] {
  const { row, values, problems, raw } = shown
  const name: Content = { lines: [{ text: nameText(values), url: null }], choice: null }
  const person: Content = row.person === null ? name : { lines: [{ text: fullName(row.person), url: `/people/${row.person.id}` }], choice: null }
  if (status === 'bad') return [texts([raw.join(' · ').slice(0, 160) || '—']), texts(problems)]
  if (status === 'warning') return [name, withChoice(row, texts(problems))]
  if (status === 'duplicate') return [name, repeated(shown), decision(shown, cards)]
  if (status === 'updated') return [person, texts([filledLabels(unpackChanges(row.changes)).join(', ') || '—'])]
  if (status === 'skipped') return [person, texts([duplicateText(duplicateOf(row)) ?? words.skippedWhy])]
  return [status === 'created' ? person : name, ...details(shown).map((text) => texts([text]))]
}

function details({ list, values }: Shown): string[] {
  if (list.kind === 'staff') return [line(values, 'post'), line(values, 'directions'), line(values, 'studyGroups'), line(values, 'phone', 'email')]
  return [line(values, 'birthOn'), line(values, 'school', 'grade'), line(values, 'studyGroups'), line(values, 'needsMentor')]
}

function repeated({ row }: Shown): Content {
  const duplicate = duplicateOf(row)
  const lines: Line[] = [{ text: duplicateText(duplicate) ?? words.skippedWhy, url: null }]
  if (row.person !== null) lines.push({ text: fullName(row.person), url: `/people/${row.person.id}` })
  return { lines, choice: null }
}

/** A card that lacks nothing is not offered to be completed. */
function decision(shown: Shown, cards: Map<number, Fillable>): Content {
  const lines = fillLines(shown, cards)
  const full = lines[0] === words.nothingToFill
  return withChoice(shown.row, texts(lines), full ? ['fill'] : [])
}

function fillLines({ list, row, values }: Shown, cards: Map<number, Fillable>): string[] {
  const card = row.personId === null ? undefined : cards.get(row.personId)
  if (card === undefined || row.likeness === 'namesake') return []
  const fill = fillOf(card, { values, on: dayOf(list.createdAt), at: list.createdAt, schoolYearId: list.schoolYearId })
  return isNothing(fill) ? [words.nothingToFill] : fillTexts(fill, values)
}

function withChoice(row: ListRow, content: Content, without: RowChoice[] = []): Content {
  const allowed = choicesFor(row).filter((choice) => !without.includes(choice) || choice === row.choice)
  if (allowed.length < 2) return allowed.length === 0 ? content : { ...content, lines: [{ text: choiceLabels.skip, url: null }, ...content.lines] }
  const options = allowed.map((choice) => ({ value: choice, label: choiceLabels[choice] }))
  return { ...content, choice: { row: row.rowNumber, value: choiceOf(row) ?? '', options } }
}

function texts(lines: string[]): Content {
  return { lines: lines.map((text) => ({ text, url: null })), choice: null }
}
