import { z } from 'zod'
import type { Tx } from '../../app/db.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Row, Value } from '../blending.ts'

/**
 * One change of one row, as it must be known to be taken back. `key` is its primary key after the change; `before` and
 * `after` hold the changed columns only. A removed row has no `after` and is kept whole.
 */
export type Step = { table: string; key: Row; before: Row; after: Row | null }

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const rowsSchema = z.array(rowSchema)
export const stepsSchema = z.array(z.object({ table: z.string(), key: rowSchema, before: rowSchema, after: rowSchema.nullable() }))
const columnsSchema = z.array(z.object({ name: z.string(), pk: z.number() }))
const parentsSchema = z.array(z.object({ column: z.string(), table: z.string() }))

type Shape = { columns: string[]; key: string[]; parents: { column: string; table: string }[] }
export type Ledger = ReturnType<typeof openLedger>

/**
 * Rows of any table, changed by name and written down step by step, so that a merge can be taken back exactly.
 * Values travel as JSON: SQLite itself makes and reads it, so a moment or a fraction comes back byte for byte.
 */
export function openLedger(tx: Tx) {
  const steps: Step[] = []
  const shapes = new Map<string, Shape>()
  const shapeOf = async (table: string): Promise<Shape> => {
    const shape = shapes.get(table) ?? (await readShape(tx, table))
    shapes.set(table, shape)
    return shape
  }
  const find = async (table: string, where: Row): Promise<Row[]> => rowsOf(tx, table, (await shapeOf(table)).columns, where)
  const keyOf = async (table: string, row: Row): Promise<Row> => only(row, (await shapeOf(table)).key)
  return {
    steps,
    shapeOf,
    find,
    /** Changes what differs in a row and gives the row as it is now. */
    async change(table: string, row: Row, changes: Row): Promise<Row> {
      const after = Object.fromEntries(Object.entries(changes).filter(([column, value]) => row[column] !== value))
      const changed = { ...row, ...after }
      if (Object.keys(after).length === 0) return row
      if ((await updateRow(tx, table, await keyOf(table, row), after)) === 0) throw new Error(`a merge could not change a row of ${table}`)
      steps.push({ table, key: await keyOf(table, changed), before: only(row, Object.keys(after)), after })
      return changed
    },
    async remove(table: string, row: Row): Promise<void> {
      const key = await keyOf(table, row)
      await tx.$executeRaw`DELETE FROM ${named(table)} WHERE ${matching(key)}`
      steps.push({ table, key, before: row, after: null })
    },
  }
}

/** Puts columns into the row of that key; the number of rows is 0 when another row has the same unique values. */
export function updateRow(tx: Tx, table: string, key: Row, changes: Row): Promise<number> {
  const set = Object.entries(changes).map(([column, value]) => Prisma.sql`${named(column)} = ${exact(value)}`)
  return tx.$executeRaw`UPDATE OR IGNORE ${named(table)} SET ${Prisma.join(set)} WHERE ${matching(key)}`
}

/** Puts a removed row back as it was; 0 when its place is taken. */
export function insertRow(tx: Tx, table: string, row: Row): Promise<number> {
  const columns = Prisma.join(Object.keys(row).map(named))
  return tx.$executeRaw`INSERT OR IGNORE INTO ${named(table)} (${columns}) VALUES (${Prisma.join(Object.values(row).map(exact))})`
}

function only(row: Row, columns: string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}

/** A table or a column, which a statement cannot take as a parameter: a plain word of our own, never something typed. */
function named(word: string): Prisma.Sql {
  if (!/^[A-Za-z0-9]+$/.test(word)) throw new Error(`not a name of the schema: ${word}`)
  return Prisma.raw(`"${word}"`)
}

function exact(value: Value): Prisma.Sql {
  return Prisma.sql`json_extract(${JSON.stringify([value])}, '$[0]')`
}

function matching(where: Row): Prisma.Sql {
  return Prisma.join(
    Object.entries(where).map(([column, value]) => Prisma.sql`${named(column)} IS ${exact(value)}`),
    ' AND ',
  )
}

async function rowsOf(tx: Tx, table: string, columns: string[], where: Row): Promise<Row[]> {
  const pairs = Prisma.join(columns.map((column) => Prisma.sql`${column}, ${named(column)}`))
  const rows = await tx.$queryRaw<Json>`SELECT json_group_array(json_object(${pairs})) AS json
    FROM (SELECT * FROM ${named(table)} WHERE ${matching(where)} ORDER BY rowid)`
  return rowsSchema.parse(parsed(rows))
}

async function readShape(tx: Tx, table: string): Promise<Shape> {
  const info = await tx.$queryRaw<Json>`SELECT json_group_array(json_object('name', name, 'pk', pk)) AS json FROM pragma_table_info(${table})`
  const foreign = await tx.$queryRaw<Json>`
    SELECT json_group_array(json_object('column', "from", 'table', "table")) AS json FROM pragma_foreign_key_list(${table})`
  const columns = columnsSchema.parse(parsed(info))
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk)
  return { columns: columns.map(({ name }) => name), key: key.map(({ name }) => name), parents: parentsSchema.parse(parsed(foreign)) }
}

type Json = { json: string }[]

function parsed(rows: Json): unknown {
  return JSON.parse(rows[0]?.json ?? '[]')
}
