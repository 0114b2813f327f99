import { document } from './blocks.ts'
import { centred, grid, paragraph } from './kit.ts'

/** Лист ознакомления с локальным актом, §4.1 item 8. */
export function acquaintanceSheet() {
  const named = [
    '{#acquaintances}{n}',
    [
      paragraph('{name}', { size: 12 }),
      paragraph('{#representative}', { size: 12 }),
      paragraph('законный представитель: {representative}', { size: 11 }),
      paragraph('{/representative}', { size: 12 }),
    ],
    '{#post}{post}{/post}',
    '',
    '{#acquaintedOn}{acquaintedOn}{/acquaintedOn}{/acquaintances}',
  ]
  const blank = ['{#blanks}{n}', '', '', '', '{/blanks}']
  return document('Лист ознакомления', {
    children: [
      centred('{orgShortName}', { size: 12, after: 10 }),
      centred('ЛИСТ ОЗНАКОМЛЕНИЯ', { bold: true }),
      centred('с {act}', { after: 12 }),
      grid([620, 3535, 2400, 1400, 1400], ['№\nп/п', 'Фамилия, имя, отчество', 'Должность (класс, объединение)', 'Подпись', 'Дата'], [named, blank], {
        rowHeight: 28,
      }),
    ],
  })
}
