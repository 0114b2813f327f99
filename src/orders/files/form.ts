import { z } from 'zod'
import { oneOf, text } from '../../app/fields.ts'
import { fileProblems } from './messages.ts'

export const fileKinds = ['scan', 'signed', 'signature', 'other'] as const

export const fileForm = z.object({ kind: oneOf(fileKinds) })
export const fileRemovalForm = z.object({ why: text(300, fileProblems.why) })
