import { actOf, type StatusBank } from './acts.ts'

/** The label of a kept act; null for an act that is not offered any more. */
export function labelOf(act: string): { bank: StatusBank; label: string } | null {
  const [bank, transition] = act.split('.')
  if (bank !== 'mentors' && bank !== 'mentees') return null
  const known = actOf(bank, transition)
  return known ? { bank, label: known.label } : null
}
