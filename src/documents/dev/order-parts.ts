import { body, centred, grid, paragraph, textWidth } from './kit.ts'
import { framedSignature, organisation, signatures } from './blocks.ts'

/** Printed on every page of what nobody signed yet. */
export const draftMark = '{#isDraft}ПРОЕКТ{/isDraft}'

/** Who orders what: from the founder to the title (§4.1 items 1–3). */
export function letterhead() {
  return [
    centred('{#founder}', { size: 12 }),
    centred('{founder}', { size: 12, after: 4 }),
    centred('{/founder}', { size: 12 }),
    ...organisation({ bold: true }, 10),
    centred('ПРИКАЗ', { bold: true, size: 16, after: 8 }),
    paragraph('{datedOn}\t№ {number}', { rightTab: textWidth, after: 4, keep: true }),
    centred('{place}', { size: 12, after: 10 }),
    centred('{title}', { bold: true, after: 10 }),
  ]
}

/** The preamble, the items and the signature, which stays with the last item; `under` stands beneath it. */
export function text(...under: string[]) {
  return [
    body('{preamble}', { after: 6, keep: true }),
    paragraph('ПРИКАЗЫВАЮ:', { bold: true, after: 6, keep: true }),
    paragraph('{#items}'),
    body('{n}. {text}', { after: 4 }),
    paragraph('{/items}'),
    body('{#control}{n}. {text}{/control}', { after: 14, keep: true }),
    paragraph('{^signatureMark}', { keep: true }),
    signatures(director, ...under),
    paragraph('{/signatureMark}'),
    paragraph('{#signatureMark}', { keep: true }),
    framedSignature(director, electronicMark, ...under),
    paragraph('{/signatureMark}'),
    paragraph('{#executor}'),
    paragraph('Исполнитель: {executor}', { size: 10, before: 14 }),
    paragraph('{/executor}'),
  ]
}

const director = ['{directorPost}', '{directorInitials}'] as const

// What the mark says, in the order of §1.5.
const electronicMark = [
  'ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ\u00a0ПОДПИСЬЮ',
  'Сертификат {certificate}',
  'Владелец {owner}',
  'Действителен с {validFrom} до {validTo}',
]

const readerRow = [
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

/** The table of those who read a document under signature, with `more` rows after theirs (§4.1 item 8). */
export function readersTable(...more: string[][]) {
  const head = ['№\nп/п', 'Фамилия, имя, отчество', 'Должность (класс, объединение)', 'Подпись', 'Дата']
  return grid([560, 3035, 2960, 1500, 1300], head, [readerRow, ...more], { rowHeight: 28 })
}

/** Who read the order, with the seal of a signed one under it (§4.1 item 8). */
export function acquaintanceSheet(look: { pageBreak?: boolean } = {}) {
  return [
    centred('Лист ознакомления', { bold: true, ...look }),
    centred('с приказом от {datedOn} № {number}', { after: 4 }),
    centred('{title}', { size: 12, after: 10 }),
    readersTable(),
  ]
}

/** The fingerprint of a signed order. */
export function seal() {
  return [
    paragraph('{#checksum}', { size: 10 }),
    paragraph('Контрольная сумма подписанного содержания (SHA-256):', { size: 10, before: 18, keep: true }),
    paragraph('{checksum}', { size: 9 }),
    paragraph('{/checksum}', { size: 10 }),
  ]
}

/** «Приложение к приказу …» in the corner. */
export function annexMark(name: string, look: { pageBreak?: boolean } = {}) {
  return [name, 'к приказу {orgShortName}', 'от {datedOn} № {number}'].map((line, index) =>
    paragraph(line, { align: 'right', size: 12, ...(index === 0 ? look : {}) }),
  )
}
