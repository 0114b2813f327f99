import { z } from 'zod'
import { checkbox, oneOf, optionalId, text } from '../app/fields.ts'
import { problems } from './messages.ts'

export const loginPattern = /^[a-z0-9][a-z0-9.\-_]{2,39}$/

export const loginField = text(40)
  .transform((value) => value.toLowerCase())
  .pipe(z.string().regex(loginPattern, problems.login))

// Passwords are taken exactly as typed: no trimming (ASVS 6.2.8).
export const passwordField = z
  .unknown()
  .default('')
  .transform((value) => (typeof value === 'string' ? value : ''))
  .pipe(z.string().max(1000))

export const signInForm = z.object({ login: text(100).transform((value) => value.toLowerCase()), password: passwordField })

export const passwordForm = z
  .object({ current: passwordField, password: passwordField, repeated: passwordField })
  .refine((form) => form.password === form.repeated, { path: ['repeated'], message: problems.notSame })
  .refine((form) => form.password !== form.current, { path: ['password'], message: problems.sameAsOld })

export const accountForm = z
  .object({ name: text(150), login: loginField, role: oneOf(['methodist', 'director', 'mentor']), personId: optionalId(), deputy: checkbox() })
  .transform((form) => ({ ...form, deputy: form.deputy && form.role === 'director' }))
  .refine((form) => form.role !== 'mentor' || form.personId !== null, { path: ['personId'], message: problems.personNeeded })
