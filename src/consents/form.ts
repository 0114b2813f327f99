import { z } from 'zod'
import { checkbox, day, ids, many, oneOf, optionalDay, optionalText, rows, version } from '../app/fields.ts'
import { today } from '../app/clock.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { problems } from './messages.ts'
import { categories, consentKinds } from './rules.ts'

export const forms = ['paper', 'scan', 'electronic'] as const

const pastDay = (message: string) => day().refine((value) => value <= today(), message)

const receipt = z.object({
  receivedOn: pastDay(problems.future),
  form: oneOf(forms),
  storagePlace: optionalText(200),
  validUntil: optionalDay(),
  signedBySelf: checkbox(),
  signedByRepresentative: checkbox(),
  representativeName: optionalText(150),
  allowed: many(categories),
  renewal: checkbox(),
  version: version(),
})

/** The receipt of one consent; a consent to distribution names what may be published. */
export function receiptForm(kind: ConsentKind) {
  return receipt
    .refine((form) => form.form !== 'paper' || form.storagePlace !== null, { path: ['storagePlace'], message: problems.storagePlace })
    .refine((form) => form.validUntil === null || form.validUntil >= form.receivedOn, { path: ['validUntil'], message: problems.expired })
    .refine((form) => form.signedBySelf || form.signedByRepresentative, { path: ['signers'], message: problems.nobody })
    .refine((form) => !form.signedByRepresentative || form.representativeName !== null, { path: ['representativeName'], message: problems.representative })
    .refine((form) => kind !== 'dataDistribution' || form.allowed.length > 0, { path: ['allowed'], message: problems.allowed })
}

export type ReceiptData = z.output<typeof receipt>

/** A person's paper of a kind, written in forms and addresses as «12:participation». */
export type PaperRef = { personId: number; kind: ConsentKind }

/** Reads what `writeRef` wrote; anything else is left out. */
export function readRefs(written: readonly string[]): PaperRef[] {
  return [...new Set(written)].flatMap((text) => {
    const [id = '', name] = text.split(':')
    const kind = consentKinds.find((known) => known === name)
    return kind && /^[1-9]\d{0,9}$/.test(id) ? [{ personId: Number(id), kind }] : []
  })
}

export function writeRef({ personId, kind }: PaperRef): string {
  return `${personId}:${kind}`
}

const papers = rows(40).transform(readRefs)

/** The person from whose card the papers were opened: the way back leads there. */
const card = z.coerce.number().int().positive().nullable().catch(null)

/** The conditions of the list the papers were ticked in, as its address bears them: the way back leads to the same part of it. */
const list = optionalText(2000).transform((query) => new URLSearchParams(query ?? '').toString())

export const receiptsForm = z.object({
  papers: papers.refine((chosen) => chosen.length > 0, problems.nothing),
  receivedOn: pastDay(problems.future),
  storagePlace: optionalText(200).pipe(z.string(problems.storagePlace)),
  card,
  list,
})

/** Papers of ticked people: what they still lack, or one kind. Read from a form and from an address alike. */
export const chosenForm = z.object({
  personIds: ids().catch([]),
  kinds: oneOf(['missing', 'ending', ...consentKinds]).catch('missing'),
  format: oneOf(['pdf', 'docx']).catch('pdf'),
})

export type Chosen = z.output<typeof chosenForm>

/** The version of the consent as the person saw it. */
export const cancellationForm = z.object({ version: version() })

/** A day on which a withdrawal may have come. */
export const withdrawalDay = pastDay(problems.withdrawnFuture)

export const withdrawalForm = z.object({
  withdrawnOn: withdrawalDay,
  withdrawnWhy: optionalText(300),
  version: version(),
})

export type WithdrawalData = z.output<typeof withdrawalForm>
