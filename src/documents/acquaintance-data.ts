import type { AcquaintanceRow } from './order-data.ts'

/** Лист ознакомления с локальным актом, §4.1 item 8. */
export interface AcquaintanceSheetData {
  readonly orgShortName: string
  readonly act: string | null // in the instrumental, as after «ознакомлены с»
  readonly acquaintances: readonly AcquaintanceRow[]
  readonly blanks: readonly { readonly n: number }[] // rows to be filled in by hand
}
