import { z } from 'zod'
import { problems } from './messages.ts'

/** Ticks of the queue: «id.fingerprint of what was shown», each order once. */
export const approvalsForm = z.object({
  chosen: z
    .unknown()
    .default([])
    .transform((value) => [value].flat().flatMap((one) => (typeof one === 'string' ? chosenIn(one) : [])))
    .refine((chosen) => chosen.length > 0, problems.nothing),
})

export type Chosen = { id: number; seen: string }

function chosenIn(text: string): Chosen[] {
  const found = /^([1-9]\d{0,14})\.([0-9a-f]{64})$/.exec(text)
  return found ? [{ id: Number(found[1]), seen: found[2] ?? '' }] : []
}
