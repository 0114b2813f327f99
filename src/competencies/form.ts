import { z } from 'zod'
import { optionalId, text } from '../app/fields.ts'
import { problems } from './messages.ts'

export const entryForm = z.object({ name: text(150, problems.name), areaId: optionalId() })
export const nameForm = z.object({ name: text(150, problems.name) })
