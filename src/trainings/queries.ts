import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { portions } from '../app/portions.ts'
import { lastTrained, trainedSelect, trainedWhere } from './trained.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true } as const

/** The last day on which each of the people was trained, here or elsewhere; who never was is absent from the map. */
export async function trainedOn(personIds: number[]): Promise<Map<number, string>> {
  const days = new Map<number, string>()
  for (const ids of portions(personIds)) {
    const people = await read().person.findMany({ where: { AND: [{ id: { in: ids } }, trainedWhere()] }, select: { id: true, ...trainedSelect } })
    for (const person of people) {
      const day = lastTrained(person)
      if (day !== null) days.set(person.id, day)
    }
  }
  return days
}

/** How many mentors of the year's bank have been trained: «7 из 9» of roadmap item 4.2. */
export async function trainedShare(schoolYearId: number): Promise<{ trained: number; total: number }> {
  const mentors = await read().mentorProfile.findMany({ where: { schoolYearId, status: { in: ['inBank', 'paused'] } }, select: { personId: true } })
  const trained = await trainedOn(mentors.map((mentor) => mentor.personId))
  return { trained: trained.size, total: mentors.length }
}

/** Trainings of the year, the latest first, with how many people attended. */
export function listTrainings(schoolYearId: number) {
  return read().training.findMany({
    where: { schoolYearId },
    select: {
      id: true,
      kind: true,
      title: true,
      heldOn: true,
      hours: true,
      place: true,
      _count: { select: { materials: true, attendances: { where: { attended: true } } } },
    },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
  })
}

/** A training with who attended and what was given out. Throws NotFound. */
export async function findTraining(id: number) {
  const training = await read().training.findUnique({
    where: { id },
    select: {
      id: true,
      schoolYearId: true,
      kind: true,
      title: true,
      heldOn: true,
      hours: true,
      place: true,
      description: true,
      version: true,
      attendances: { where: { attended: true }, select: { personId: true } },
      materials: { select: { material: { select: { id: true, title: true } } }, orderBy: { material: { titleKey: 'asc' } } },
    },
  })
  if (!training) throw new NotFound()
  return training
}

export type FoundTraining = Awaited<ReturnType<typeof findTraining>>

/** Whom a training may concern: mentors of the year who are or may be in the bank, and whoever attended. */
export function listInvited({ id: trainingId, schoolYearId }: { id: number; schoolYearId: number }) {
  return read().person.findMany({
    where: {
      OR: [
        { mentorProfiles: { some: { schoolYearId, status: { in: ['candidate', 'inBank', 'paused'] } } } },
        { attendances: { some: { trainingId, attended: true } } },
      ],
    },
    select: { ...name, post: true, grade: true },
    orderBy: { nameKey: 'asc' },
  })
}

/** Materials of the library meant for mentors, of every year: a good memo serves again. */
export function listMaterialsForMentors() {
  return read().material.findMany({ where: { forMentors: true }, select: { id: true, title: true }, orderBy: [{ titleKey: 'asc' }, { id: 'asc' }] })
}

/** Trainings a person was present at, in any year, latest first. */
export function trainingsOf(personId: number) {
  return read().training.findMany({
    where: { attendances: { some: { personId, attended: true } } },
    select: { id: true, title: true, kind: true, heldOn: true },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
  })
}
