import type { z } from 'zod'
import type { Prisma } from '../generated/prisma/client.ts'
import { read } from './db.ts'

/**
 * Rows of one statement that gives each as an object `json` (SQLite's `json_object`, lists by `json_group_array`).
 * Relations come in the same statement, where the client would ask once for each of them.
 */
export async function jsonRows<T>(schema: z.ZodType<T>, query: Prisma.Sql): Promise<T[]> {
  const rows = await read().$queryRaw<{ json: string }[]>(query)
  return rows.map(({ json }) => schema.parse(JSON.parse(json)))
}
