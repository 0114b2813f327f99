import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'

const file = { select: { id: true, sha256: true, storedName: true, originalName: true, mime: true, size: true } } as const

/** Minutes of a year, latest first. */
export function listMinutes(schoolYearId: number) {
  return read().minutes.findMany({
    where: { schoolYearId },
    select: { id: true, body: true, number: true, heldOn: true, fileId: true, _count: { select: { items: true } } },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
  })
}

/** Minutes with their questions. Throws NotFound. */
export async function findMinutes(id: number) {
  const minutes = await read().minutes.findUnique({ where: { id }, include: { items: { orderBy: { position: 'asc' } }, file } })
  if (!minutes) throw new NotFound()
  return minutes
}

export type FoundMinutes = Awaited<ReturnType<typeof findMinutes>>

/** Numbers that minutes of a body bear in a year. */
export async function numbersOf(schoolYearId: number, body: string, exceptId = 0): Promise<string[]> {
  const same = await read().minutes.findMany({ where: { schoolYearId, id: { not: exceptId } }, select: { body: true, number: true } })
  const key = body.toLocaleLowerCase('ru')
  return same.filter((minutes) => minutes.body.toLocaleLowerCase('ru') === key).map(({ number }) => number)
}

/** Grown-ups who may sit at a meeting: mentors and mentees of the year among the staff and the invited. */
export function listAttending(schoolYearId: number) {
  const ofYear = { some: { schoolYearId } }
  return read().person.findMany({
    where: { kind: { in: ['staff', 'external'] }, anonymisedAt: null, OR: [{ mentorProfiles: ofYear }, { menteeProfiles: ofYear }] },
    select: { id: true, lastName: true, firstName: true, middleName: true, post: true },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
  })
}
