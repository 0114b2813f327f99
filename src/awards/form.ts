import { z } from 'zod'
import { day, ids, oneOf, optionalId, optionalText, text, version } from '../app/fields.ts'
import { today } from '../app/clock.ts'
import { AwardKind } from '../generated/prisma/enums.ts'
import { type AwardRole, problems, roles } from './messages.ts'

const kindNames = Object.keys(AwardKind) as [AwardKind, ...AwardKind[]]
const roleNames = Object.keys(roles) as [AwardRole, ...AwardRole[]]

const issuedOn = day().refine((value) => value <= today(), problems.future)

/** A person of a pair as a tick names it: «pair.person». */
const pick = /^[1-9]\d{0,9}\.[1-9]\d{0,9}$/

const picks = z
  .unknown()
  .default([])
  .transform((value) => (Array.isArray(value) ? value : [value]).filter((part): part is string => typeof part === 'string' && pick.test(part)))
  .pipe(z.array(z.string()).min(1, problems.picks).max(300))
  .transform((chosen) => [...new Set(chosen)])

export const batchForm = z
  .object({
    kind: oneOf(kindNames),
    role: oneOf(roleNames),
    picks,
    reason: text(600, problems.reason),
    numberPattern: optionalText(40).refine((pattern) => pattern === null || pattern.split('{n}').length === 2, problems.pattern),
    issuedOn,
    orderId: optionalId(),
    finalEventId: optionalId(),
    overrideWhy: optionalText(500),
  })
  .refine(({ kind, role }) => kind !== 'mentorCertificate' || role === 'mentor', { path: ['picks'], message: problems.notMentor })

export type BatchData = z.output<typeof batchForm>

export const awardForm = z.object({ reason: text(600, problems.reason), number: optionalText(40), issuedOn, orderId: optionalId(), version: version() })

export type AwardData = z.output<typeof awardForm>

/** What the page of choosing is opened with. */
export const choiceForm = z.object({
  kind: oneOf(kindNames).catch('gratitude'),
  role: oneOf(roleNames).catch('mentor'),
  form: optionalText(30).catch(null),
  picked: oneOf(['none', 'completed']).catch('none'),
})

export type Choice = z.output<typeof choiceForm>

export const printForm = z.object({
  ids: ids().pipe(z.array(z.number()).min(1, problems.nobody).max(300)),
  side: oneOf(['landscape', 'portrait']),
  format: oneOf(['docx', 'pdf']),
})
