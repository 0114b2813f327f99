import type { Reason } from '../app/errors.ts'
import type { LabourFormalisation, MentoringForm, PaymentKind, PersonKind } from '../generated/prisma/enums.ts'

/** From this day mentoring of staff is governed by art. 351.8 of the Labour code, before it by art. 60.2 (§1.2). */
export const article351From = '2025-03-01'

export type LabourFacts = {
  id: number
  form: MentoringForm
  endsOn: string
  labour: LabourFormalisation | null
  addendumNumber: string | null
  addendumOn: string | null
  people: { kind: PersonKind }[]
}

/** Whether the mentor's work is labour of the centre's staff for its staff: only then it is formalised at all (§1.2). */
export function isLabour({ form, people }: Pick<LabourFacts, 'form' | 'people'>): boolean {
  return form === 'teacherTeacher' && people.every(({ kind }) => kind === 'staff')
}

/** Whether the pair still works when art. 351.8 is in force; days are YYYY-MM-DD. */
export function isUnderArticle351({ endsOn }: { endsOn: string }): boolean {
  return endsOn >= article351From
}

/** §8.4 B16: what is not arranged yet. A warning, never a prohibition. */
export function missingFormalities(facts: LabourFacts): Reason[] {
  return isLabour(facts) ? missingOfLabour(facts) : []
}

/** The same of a pair that is known to be labour. */
export function missingOfLabour(facts: Omit<LabourFacts, 'form' | 'people'>): Reason[] {
  if (!isUnderArticle351(facts) || facts.labour === 'notRequired') return []
  const url = `/pairs/${facts.id}/labour`
  if (facts.labour !== 'addendum') return [{ code: 'labour.undecided', url }]
  return facts.addendumNumber && facts.addendumOn ? [] : [{ code: 'labour.noAddendum', url }]
}

/** What may be chosen for a pair of its time. */
export function choicesFor(pair: { endsOn: string }): LabourFormalisation[] {
  return isUnderArticle351(pair) ? ['addendum', 'notRequired'] : ['consentOnly', 'notRequired']
}

export type PaymentFacts = {
  labour: LabourFormalisation | null
  addendumNumber: string | null
  addendumOn: string | null
  paymentKind: PaymentKind | null
  paymentAmount: string | null
}
