import { write } from '../../src/app/db.ts'
import type { OrderStatus } from '../../src/generated/prisma/enums.ts'
import { theYear } from '../support/people.ts'

/** The person attended a training at the beginning of the year. */
export async function trained(personId: number): Promise<void> {
  const year = await theYear()
  await write((tx) =>
    tx.training.create({
      data: {
        schoolYearId: year.id,
        kind: 'session',
        title: 'Установочная сессия',
        heldOn: '2023-09-20',
        attendances: { create: { personId, attended: true } },
      },
    }),
  )
}

/** An order that names the pair. */
export async function anOrderWith(pairId: number, status: OrderStatus, number: string | null = null) {
  const year = await theYear()
  return write((tx) =>
    tx.order.create({
      data: {
        schoolYearId: year.id,
        title: 'О закреплении наставнических пар',
        startsOn: '2023-10-16',
        endsOn: '2024-05-25',
        status,
        number,
        pairs: { create: { pairId } },
      },
    }),
  )
}
