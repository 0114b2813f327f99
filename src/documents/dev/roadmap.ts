import { centred, grid, layout, paragraph } from './kit.ts'
import { document } from './blocks.ts'
import { stamp } from './stamp.ts'

const mark = '{#isDraft}ПРОЕКТ{/isDraft}'

/** Дорожная карта «как утверждено», three columns, §4.11. */
export function roadmapApproved() {
  const lines = [
    paragraph('{#lines}', { size: 12 }),
    paragraph('{^nested}', { size: 12 }),
    paragraph('{text}', { size: 12 }),
    paragraph('{/nested}', { size: 12 }),
    paragraph('{#nested}', { size: 12 }),
    paragraph('{text}', { size: 12, left: 340 }),
    paragraph('{/nested}', { size: 12 }),
    paragraph('{/lines}{/stages}', { size: 12 }),
  ]
  return document('Дорожная карта', {
    mark,
    children: [
      ...head(4455),
      grid([700, 2955, 5700], ['№\nп/п', 'Наименование этапа', 'Содержание деятельности и примерный план мероприятий'], [['{#stages}{n}.', '{title}', lines]]),
    ],
  })
}

/** Рабочая дорожная карта, six columns, §4.11. */
export function roadmapWorking() {
  const row = [
    '{#items}{#n}{n}{/n}',
    '{text}',
    '{#term}{term}{/term}',
    '{#responsible}{responsible}{/responsible}',
    '{#expectedResult}{expectedResult}{/expectedResult}',
    '{#mark}{mark}{/mark}{/items}{/stages}',
  ]
  return document('Рабочая дорожная карта', {
    mark,
    landscape: true,
    children: [
      ...head(9670),
      grid(
        [760, 5510, 1700, 2200, 2600, 1800],
        ['№\nп/п', 'Этап, содержание деятельности', 'Сроки', 'Ответственный', 'Ожидаемый результат', 'Отметка о выполнении'],
        [['{#stages}{number}. {title}'], row],
        { size: 11 },
      ),
    ],
  })
}

// The grif of the seed is mixed: an official approves, the order is named under the signature (§1.5).
function head(left: number) {
  const order = { on: 'orderDatedOn', number: 'orderNumber' }
  return [
    layout([
      [
        ['', { width: left }],
        [stamp('УТВЕРЖДЕНА', order, ['Приказ от {orderDatedOn} № {orderNumber}']), { width: 4900 }],
      ],
    ]),
    centred('Дорожная карта (план мероприятий) по реализации', { bold: true, before: 16 }),
    centred('Положения о системе наставничества', { bold: true }),
    centred('в {orgShortName} на {schoolYear} учебный год', { bold: true, after: 10 }),
  ]
}
