import type { z } from 'zod'
import { Prisma } from '../generated/prisma/client.ts'
import { read } from './db.ts'

/**
 * Rows of one statement that gives each as an object `json` (SQLite's `json_object`, lists by `json_group_array`).
 * Relations come in the same statement, where the client would ask once for each of them.
 */
export async function jsonRows<T>(schema: z.ZodType<T>, query: Prisma.Sql): Promise<T[]> {
  const rows = await read().$queryRaw<{ json: string }[]>(query)
  return rows.map(({ json }) => schema.parse(JSON.parse(json)))
}

/** The fields of a row schema as `json_object` takes them, of the table named `alias`: 'id', p."id", 'topic', p."topic". */
export function columnsOf({ shape }: z.ZodObject, alias: string): Prisma.Sql {
  return Prisma.raw(
    Object.keys(shape)
      .map((name) => `'${name}', ${alias}."${name}"`)
      .join(', '),
  )
}
