import { z } from 'zod'
import { id, oneOf, optionalId, text } from '../app/fields.ts'
import { problems } from './messages.ts'

export const entryForm = z.object({ name: text(150, problems.name), areaId: optionalId() })
export const changeForm = z.object({ name: text(150, problems.name), areaId: optionalId() })
export const positionForm = z.object({ step: oneOf(['up', 'down']) })
export const mergerForm = z.object({ into: id(problems.into) })
