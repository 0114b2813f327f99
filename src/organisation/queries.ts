import { read } from '../app/db.ts'
import { oncePerPage } from '../app/once.ts'

/** The centre, or null before set-up. */
export const findOrganisation = oncePerPage(async () => read().organisation.findUnique({ where: { id: 1 } }))

/** The centre; the application has it on every page after set-up. */
export async function organisation() {
  const centre = await findOrganisation()
  if (!centre) throw new Error('no organisation before set-up')
  return centre
}
