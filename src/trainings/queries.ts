import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'

/** The last day on which each of the people attended a training; who never did is absent from the map. */
export async function trainedOn(personIds: number[]): Promise<Map<number, string>> {
  const rows = await read().trainingAttendance.findMany({
    where: { personId: { in: personIds }, attended: true, training: { heldOn: { lte: today() } } },
    select: { personId: true, training: { select: { heldOn: true } } },
    orderBy: { training: { heldOn: 'asc' } },
  })
  return new Map(rows.map((row) => [row.personId, row.training.heldOn]))
}
