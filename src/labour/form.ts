import { z } from 'zod'
import { oneOf, optionalDay, optionalText, version } from '../app/fields.ts'
import { problems } from './messages.ts'
import { choicesFor } from './rules.ts'

/** How a pair's mentor is formalised; an addendum is prepared first and numbered later, so both may stay empty. */
export function labourForm(pair: { endsOn: string }) {
  const [first = 'notRequired', ...others] = choicesFor(pair)
  return z
    .object({
      labour: oneOf([first, ...others]),
      addendumNumber: optionalText(50),
      addendumOn: optionalDay(),
      paymentKind: oneOf(['none', 'fixed', 'percent']),
      paymentAmount: optionalText(200),
      paymentBasis: optionalText(300),
      version: version(),
    })
    .superRefine((form, ctx) => {
      const problem = (name: string, message: string) => ctx.addIssue({ code: 'custom', path: [name], message })
      if (form.paymentKind !== 'none' && form.paymentAmount === null) problem('paymentAmount', problems.amount)
      if (form.labour !== 'addendum') return
      if (form.addendumNumber !== null && form.addendumOn === null) problem('addendumOn', problems.addendumOn)
      if (form.addendumNumber === null && form.addendumOn !== null) problem('addendumNumber', problems.addendumNumber)
    })
    .transform((form) => ({
      ...form,
      ...(form.labour === 'addendum' ? {} : { addendumNumber: null, addendumOn: null }),
      ...(form.paymentKind === 'none' ? { paymentAmount: null, paymentBasis: null } : {}),
    }))
}

export type LabourData = z.output<ReturnType<typeof labourForm>>
