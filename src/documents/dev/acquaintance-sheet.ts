import { document } from './blocks.ts'
import { centred } from './kit.ts'
import { readersTable } from './order-parts.ts'

/** Лист ознакомления с локальным актом, §4.1 item 8. */
export function acquaintanceSheet() {
  return document('Лист ознакомления', {
    children: [
      centred('{orgShortName}', { size: 12, after: 10 }),
      centred('ЛИСТ ОЗНАКОМЛЕНИЯ', { bold: true }),
      centred('с {act}', { after: 12 }),
      readersTable(['{#blanks}{n}', '', '', '', '{/blanks}']),
    ],
  })
}
