/** As many letters as one press sends, so that its page does not keep the methodist waiting for minutes. */
export const mostLetters = 100

/** Whether somebody may be reminded by mail today: has an address and was not reminded today. */
export function isDue({ address, remindedOn }: { address: string | null; remindedOn: string | null }, today: string): boolean {
  return address !== null && (remindedOn === null || remindedOn < today)
}
