import { dayOf } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import type { Sheet, SheetColumn } from '../app/spreadsheets/write.ts'
import type { ImportRowStatus } from '../generated/prisma/enums.ts'
import type { Cell } from '../app/spreadsheets/read.ts'
import { classifierEntries } from '../competencies/queries.ts'
import type { ClassifierEntry } from './competencies.ts'
import { judge } from './duplicates.ts'
import { duplicateText, problemText } from './messages.ts'
import { words } from './messages-pages.ts'
import { duplicateOf } from './presenter-rows.ts'
import { allRows, type StoredImport } from './queries.ts'
import { understandRow } from './rows.ts'
import { unpackCells, unpackHeaders, unpackMapping } from './stored.ts'
import { textOf } from './value.ts'

type DownloadFile = { name: string; sheets: [Sheet, ...Sheet[]] }

/**
 * Rows that were not taken, with their cells as the file had them and what is wrong in the last column: to be mended
 * and loaded again. `withSkipped` adds repetitions.
 */
export async function errorsFile(list: StoredImport, withSkipped: boolean): Promise<DownloadFile> {
  const statuses: ImportRowStatus[] = withSkipped ? ['bad', 'skipped', 'duplicate'] : ['bad']
  const rows = await allRows(list.id, statuses)
  const classifier = await classifierEntries()
  const cells = rows.map((row) => unpackCells(row.cells))
  const headers = unpackHeaders(list.headers)
  const width = Math.max(headers.length, ...cells.map((row) => row.length))
  const columns: SheetColumn[] = Array.from({ length: width }, (_, column) => ({ header: headers[column] ?? '', width: 18, kind: 'text' }))
  const sheet: Sheet = {
    name: words.errorSheet,
    columns: [...columns, { header: words.rowColumn, width: 10, kind: 'number' }, { header: words.errorColumn, width: 70, kind: 'text' }],
    rows: rows.map((row, index) => {
      const own = cells[index] ?? []
      const told = Array.from({ length: width }, (_, column) => asWritten(textOf(own[column] ?? null)))
      return [...told, row.rowNumber, whatIsWrong(list, row, own, classifier)]
    }),
  }
  const name = list.file.originalName.replace(/\.[^.]+$/, '')
  return { name: withSkipped ? words.leftOutFile(name) : words.badFile(name), sheets: [sheet] }
}

/** A date of the file was kept as «YYYY-MM-DD»; people write it the other way round. */
function asWritten(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? shortDate(text) : text
}

function whatIsWrong(list: StoredImport, row: Awaited<ReturnType<typeof allRows>>[number], cells: Cell[], classifier: ClassifierEntry[]): string {
  const duplicate = duplicateOf(row)
  const understood = understandRow({ kind: list.kind, today: dayOf(list.createdAt), classifier }, cells, unpackMapping(list.kind, list.mapping))
  const problems = judge(understood, duplicate).problems.map(problemText)
  const repetition = row.status === 'bad' ? null : duplicateText(duplicate)
  return [...(repetition === null ? [] : [repetition]), ...problems].join(' ')
}
