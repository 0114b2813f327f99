import { NotFound } from '../../app/errors.ts'

/** The number in an address. Throws NotFound for anything else. */
export function numberIn(part: unknown): number {
  if (typeof part !== 'string' || !/^[1-9]\d{0,8}$/.test(part)) throw new NotFound()
  return Number(part)
}
