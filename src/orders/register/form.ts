import { z } from 'zod'
import { day } from '../../app/fields.ts'
import { registerProblems as problems } from './messages.ts'

/** The days a printed journal covers, both included. */
export const periodForm = z.object({ from: day(), to: day() }).refine(({ from, to }) => from <= to, { path: ['to'], message: problems.order })
