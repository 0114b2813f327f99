import { readFile } from 'node:fs/promises'
import type { Logger } from 'pino'
import { dayOf } from '../../app/clock.ts'
import { write } from '../../app/db.ts'
import { readTable, type Table } from '../../app/spreadsheets/read.ts'
import { UnreadableFile } from '../../app/spreadsheets/unreadable-file.ts'
import { pathOf } from '../../app/uploads.ts'
import type { RowChoice } from '../../generated/prisma/enums.ts'
import { record } from '../../journal/record.ts'
import { classifierEntries } from '../../competencies/queries.ts'
import type { Fillable } from '../fillable.ts'
import { fillOf, sizeOf } from '../fills.ts'
import type { FoundTable } from '../header.ts'
import { words } from '../messages-pages.ts'
import { fillableCards, findStored, knownPeople, rememberedMappings, type StoredImport } from '../queries.ts'
import { enqueue } from '../../app/background.ts'
import { choicesFor } from '../rules.ts'
import { packCells, unpackMapping } from '../stored.ts'
import { findList, understandRows, type UnderstoodRow } from '../understanding.ts'

const program = { userId: null, name: words.program } as const

/** The table holds no row of a person. */
class NoRows extends Error {}

/**
 * Reads an import in the background: the file, then its rows in portions, so that the page can tell how far it is.
 * Safe to ask for again: what was read half (the program was stopped) is read anew. Never fails; a failure is noted in the import.
 */
export function startReading(id: number, log: Logger): void {
  enqueue({ id: `import-${id}`, run: () => readList(id, log) })
}

async function readList(id: number, log: Logger): Promise<void> {
  try {
    const choices = await begin(id)
    const list = await findStored(id)
    if (choices === null || list === null) return
    const file = await readTable(await readFile(pathOf(list.file.storedName)), list.file.originalName)
    const chosen = { headerRow: list.headerRow, mapping: unpackMapping(list.kind, list.mapping), remembered: await rememberedMappings(list.kind) }
    const found = findList(list.kind, file.rows, chosen)
    if (found.table.body.length === 0) throw new NoRows()
    const { kind, createdAt } = list
    const setting = { kind, mapping: found.mapping, today: dayOf(createdAt), classifier: await classifierEntries() }
    await keepTotal(id, found.table.body.length)
    for await (const rows of understandRows(setting, found.table.body, await knownPeople(kind))) await keepRows(list, found.table, rows, choices)
    await finish(id, file, found)
  } catch (error) {
    await noteFailure(id, error, log)
  }
}

/** Takes the import for reading; returns choices made on its rows before, or null when there is nothing to read. */
function begin(id: number): Promise<Map<number, RowChoice> | null> {
  return write(async (tx) => {
    const data = { status: 'reading', rowsRead: 0, rowsTotal: 0, failure: null } as const
    const { count } = await tx.import.updateMany({ where: { id, status: { in: ['uploaded', 'reading'] } }, data })
    if (count === 0) return null
    const chosen = await tx.importRow.findMany({
      where: { importId: id, choice: { not: null } },
      select: { rowNumber: true, choice: true },
    })
    return new Map(chosen.flatMap(({ rowNumber, choice }): [number, RowChoice][] => (choice === null ? [] : [[rowNumber, choice]])))
  })
}

/** The table is open: how many rows there are is known, and none of an earlier reading is left. */
function keepTotal(importId: number, rowsTotal: number): Promise<void> {
  return write(async (tx) => {
    await tx.importRow.deleteMany({ where: { importId } })
    await tx.import.updateMany({ where: { id: importId }, data: { rowsTotal } })
  })
}

/** Keeps a portion of rows and that it is read. */
async function keepRows(list: StoredImport, { body }: FoundTable, rows: UnderstoodRow[], choices: Map<number, RowChoice>): Promise<void> {
  const known = rows.flatMap(({ duplicate }) => (duplicate.of === 'person' ? duplicate.personId : []))
  const cards = await fillableCards([...new Set(known)], list.schoolYearId)
  const cellsOf = new Map(body.map((row) => [row.rowNumber, row.cells]))
  const data = rows.map((row) => ({
    importId: list.id,
    cells: packCells(cellsOf.get(row.rowNumber) ?? []),
    ...judged(list, row, { cards, chosen: choices.get(row.rowNumber) }),
  }))
  await write(async (tx) => {
    await tx.importRow.createMany({ data })
    await tx.import.updateMany({ where: { id: list.id }, data: { rowsRead: { increment: data.length } } })
  })
}

type Known = { cards: Map<number, Fillable>; chosen: RowChoice | undefined }

/** What is kept of a row besides its cells; an earlier choice only while the row still allows it. */
function judged(list: StoredImport, { rowNumber, status, values, duplicate }: UnderstoodRow, { cards, chosen }: Known) {
  const likeness = duplicate.of === 'none' ? null : duplicate.likeness
  const personId = duplicate.of === 'person' ? duplicate.personId : null
  const sameRow = duplicate.of === 'row' ? duplicate.rowNumber : null
  const card = cards.get(personId ?? 0)
  const source = { kind: list.kind, values, on: dayOf(list.createdAt), at: list.createdAt, schoolYearId: list.schoolYearId }
  const fills = card === undefined ? 0 : sizeOf(fillOf(card, source, 'fill'))
  const updates = card !== undefined && sizeOf(fillOf(card, source, 'update')) > fills
  const row = { rowNumber, status, likeness, personId, sameRow, fills: fills > 0, updates }
  return { ...row, choice: choicesFor(list.kind, row).find((allowed) => allowed === chosen) ?? null }
}

async function finish(id: number, { sheetName, otherSheets, cut }: Table, { table, mapping, remembered }: ReturnType<typeof findList>): Promise<void> {
  const { headerRow, headers, skipped } = table
  const found = {
    headerRow,
    headers: JSON.stringify(headers),
    mapping: JSON.stringify(mapping),
    sheet: JSON.stringify({ sheetName, otherSheets, cut, skipped, remembered }),
  }
  await write(async (tx) => {
    const { count } = await tx.import.updateMany({ where: { id, status: 'reading' }, data: { ...found, status: 'ready' } })
    if (count > 0) await record(tx, program, 'import.read', { kind: 'import', id }, { rows: table.body.length })
  })
}

async function noteFailure(id: number, error: unknown, log: Logger): Promise<void> {
  const failure = failureOf(error)
  if (failure.code === 'unexpected') log.error({ err: error, importId: id }, 'a list could not be read')
  try {
    await write(async (tx) => {
      const { count } = await tx.import.updateMany({
        where: { id, status: 'reading' },
        data: { status: 'failed', failure: JSON.stringify(failure) },
      })
      await tx.importRow.deleteMany({ where: { importId: id } })
      if (count > 0) await record(tx, program, 'import.failed', { kind: 'import', id }, { why: failure.code })
    })
  } catch (second) {
    // The database is being closed: the import stays «reading» and is read anew when somebody looks at it.
    log.error({ err: second, importId: id }, 'the failure of a list could not be noted')
  }
}

function failureOf(error: unknown): { code: string; params: Record<string, string> } {
  if (error instanceof UnreadableFile) return { code: error.code, params: error.params }
  if (error instanceof NoRows) return { code: 'noRows', params: {} }
  const lost = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return { code: lost ? 'fileLost' : 'unexpected', params: {} }
}
