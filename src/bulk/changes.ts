import { z } from 'zod'

const kept = z.record(z.string(), z.string().nullable())

/** What `BulkChange.changes` holds: each row's earlier standing, its version after, and the last journal line of the act. */
const changes = z.object({
  lastEntry: z.number(),
  rows: z.array(z.object({ id: z.number(), version: z.number(), to: z.string(), before: kept })),
})

export type Changes = z.output<typeof changes>
export type ChangedRow = Changes['rows'][number]

export function unpack(text: string): Changes {
  return changes.parse(JSON.parse(text))
}

export const pack = (value: Changes): string => JSON.stringify(value)
