import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { gathered, type Task } from './tasks.ts'

/** Documents that wait by their titles: which of them, and the list that shows the same rows. */
const documents = {
  endingsToSend: { of: Prisma.sql`"Order" d WHERE d.status = 'draft' AND d.kind = 'termination'`, page: '/orders', list: '/orders?status=draft' },
  ordersReturned: { of: Prisma.sql`"Order" d WHERE d.status = 'returned'`, page: '/orders', list: '/orders?status=returned' },
  ordersToRegister: { of: Prisma.sql`"Order" d WHERE d.status = 'approved'`, page: '/orders', list: '/orders?status=approved' },
  ordersToSign: { of: Prisma.sql`"Order" d WHERE d.status = 'submitted'`, page: '/orders', list: '/approvals' },
  newsDrafts: { of: Prisma.sql`"News" d WHERE d.status = 'draft'`, page: '/news', list: '/news?status=draft' },
} as const satisfies Partial<Record<Task['kind'], { of: Prisma.Sql; page: string; list: string }>>

type DocumentKind = keyof typeof documents

const row = z.object({ kind: z.string(), id: z.number(), title: z.string() })

/** Documents of a year of the kinds asked for, in one statement: one by one while they are few. */
export async function documentTasks(schoolYearId: number, kinds: readonly DocumentKind[]): Promise<(kind: DocumentKind) => Task[]> {
  const found = await jsonRows(
    row,
    Prisma.join(
      kinds.map(
        (kind) => Prisma.sql`SELECT json_object('kind', ${kind}, 'id', d.id, 'title', d.title) AS json
        FROM ${documents[kind].of} AND d."schoolYearId" = ${schoolYearId}`,
      ),
      ' UNION ALL ',
    ),
  )
  return (kind) => {
    const own = found.filter((one) => one.kind === kind).sort((one, other) => one.id - other.id)
    const tasks = own.map(({ id, title }): Task => ({ kind, url: `${documents[kind].page}/${id}`, count: 1, whose: title, due: null }))
    return gathered(tasks, documents[kind].list)
  }
}
