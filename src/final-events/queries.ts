import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'

const protocolFile = { select: { storedName: true, originalName: true, mime: true, size: true } } as const

/** Final events of a year, latest first, with how many practices were chosen. */
export function listFinalEvents(schoolYearId: number) {
  return read().finalEvent.findMany({
    where: { schoolYearId },
    select: { id: true, title: true, kind: true, heldOn: true, protocolFileId: true, practices: { select: { chosen: true } } },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
  })
}

/** A final event with the notes on its practices. Throws NotFound. */
export async function findFinalEvent(id: number) {
  const event = await read().finalEvent.findUnique({
    where: { id },
    include: { protocolFile, practices: { select: { materialId: true, chosen: true, note: true } } },
  })
  if (!event) throw new NotFound()
  return event
}

/** Practices of a year, whose best ones a final event chooses. */
export function listPractices(schoolYearId: number) {
  return read().material.findMany({
    where: { schoolYearId, kind: 'practice' },
    select: { id: true, title: true, authors: true, publishedAt: true },
    orderBy: { titleKey: 'asc' },
  })
}
