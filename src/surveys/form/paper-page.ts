import { z } from 'zod'

/** Which of the two buttons of a typed sheet was pressed; Enter in a field is the first. */
export const afterPaperForm = z.object({ then: z.enum(['next', 'stop']).catch('next') })
