import { read } from '../app/db.ts'

/** The centre, or null before set-up. */
export function findOrganisation() {
  return read().organisation.findUnique({ where: { id: 1 } })
}

/** The centre; the application has it on every page after set-up. */
export function organisation() {
  return read().organisation.findUniqueOrThrow({ where: { id: 1 } })
}
