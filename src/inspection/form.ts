import { z } from 'zod'

/** Without a pair the folder is of the year. */
export const folderForm = z.object({ pairId: z.coerce.number().int().positive().nullable().default(null) })
