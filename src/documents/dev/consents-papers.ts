import { body, centred, grid, paragraph } from './kit.ts'
import { document, rightBlock, signedBy } from './blocks.ts'

const size = 12
const text = (value: string) => body(value, { size, after: 4 })

/** Ведомость выдачи и возврата бланков согласий: отмечает руководитель объединения. */
export function consentCoverList() {
  const row = ['{#rows}{number}', '{name}', '{paper}', '{signer}', '', '{/rows}']
  return document('Ведомость бланков согласий', {
    children: [
      centred('Ведомость выдачи бланков согласий', { bold: true }),
      centred('{orgShortName}, {schoolYear} учебный год', { size: 12 }),
      centred('{group}', { bold: true, before: 6, after: 8 }),
      grid([560, 2300, 2245, 1750, 1100, 1400], ['№\nп/п', 'Участник', 'Согласие', 'Кто подписывает', 'Выдано', 'Вернулось'], [row], {
        size: 11,
        rowHeight: 20,
      }),
      paragraph('Всего: {total}.', { size, before: 8, after: 10, keep: true }),
      paragraph('Бланки выдал(а): ________________________   дата: «____» ____________ 20___ г.', { size, after: 6, keep: true }),
      paragraph('Бланки вернул(а): _______________________   дата: «____» ____________ 20___ г.', { size }),
    ],
  })
}

/** Требование о прекращении распространения, ч. 12 ст. 10.1 152-ФЗ: состав требования назван законом. */
export function distributionWithdrawal() {
  return document('Требование о прекращении распространения персональных данных', {
    children: [
      rightBlock(
        [
          'Оператору: {#orgFullName}{orgFullName} ({orgShortName}){/orgFullName}{^orgFullName}{orgShortName}{/orgFullName}',
          'адрес: {orgAddress}',
          'ИНН {inn}, ОГРН {ogrn}',
        ],
        size,
      ),
      centred('ТРЕБОВАНИЕ', { bold: true, before: 22 }),
      centred('о прекращении распространения персональных данных', { bold: true, after: 12 }),
      text(
        '{#representative}Я, {representativeName}, законный представитель (кем приходится: {relation}) несовершеннолетнего: {fullName},{/representative}{^representative}Я, {fullName},{/representative} контактная информация (телефон, адрес электронной почты или почтовый адрес): {contacts},',
      ),
      text(
        'в соответствии с частью 12 статьи 10.1 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» требую прекратить передачу (распространение, предоставление, доступ) {#representative}персональных данных несовершеннолетнего{/representative}{^representative}моих персональных данных{/representative}, ранее разрешённых для распространения.',
      ),
      body('**Перечень персональных данных, обработка которых подлежит прекращению** (лишнее зачеркните):', { size, after: 2, keep: true }),
      paragraph('{#categories}'),
      body('– {name}', { size }),
      paragraph('{/categories}'),
      paragraph('{^categories}'),
      paragraph('_'.repeat(76), { size }),
      paragraph('{/categories}'),
      body(
        'Мне известно, что действие согласия на распространение прекращается с момента поступления этого требования оператору, а передача данных должна быть прекращена в течение трёх рабочих дней со дня его получения.',
        { size, before: 4, after: 4 },
      ),
      paragraph('', { size: 8, keep: true }),
      signedBy('{#signatory}{signatory}{/signatory}'),
      paragraph('Требование получено: «____» ____________ 20___ г., подпись работника ________________', { size: 11, before: 24 }),
    ],
  })
}
