import { read } from '../app/db.ts'
import { nameSelect } from './queries.ts'

/** Pairs of a person in which something still goes on, as the mentor or as a mentee, with everybody in them. */
export function findActivePairs(personId: number) {
  return read().pair.findMany({
    where: { status: 'active', OR: [{ mentorProfile: { personId } }, { members: { some: { menteeProfile: { personId } } } }] },
    select: {
      id: true,
      topic: true,
      kind: true,
      startsOn: true,
      mentorProfile: { select: { personId: true, person: { select: nameSelect } } },
      members: { select: { menteeProfile: { select: { person: { select: nameSelect } } } }, orderBy: { position: 'asc' } },
    },
    orderBy: { id: 'asc' },
  })
}

/** Every pair of a person, the newest first. */
export function findPairsOf(personId: number) {
  return read().pair.findMany({
    where: { OR: [{ mentorProfile: { personId } }, { members: { some: { menteeProfile: { personId } } } }] },
    select: {
      id: true,
      topic: true,
      status: true,
      programme: { select: { id: true, status: true } },
      schoolYear: { select: { name: true } },
      mentorProfile: { select: { personId: true, person: { select: nameSelect } } },
      members: { select: { menteeProfile: { select: { person: { select: nameSelect } } } }, orderBy: { position: 'asc' } },
    },
    orderBy: { id: 'desc' },
  })
}
