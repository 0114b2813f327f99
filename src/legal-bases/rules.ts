/** Whether an act is in force on a day; an open end means for ever. Days are YYYY-MM-DD. */
export function inForce(act: { validFrom: string | null; validTo: string | null }, day: string): boolean {
  return (act.validFrom ?? '') <= day && (act.validTo === null || day <= act.validTo)
}
