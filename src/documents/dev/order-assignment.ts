import { body, centred, grid, paragraph, textWidth } from './kit.ts'
import { document, signature } from './blocks.ts'

const mark = '{#isDraft}ПРОЕКТ{/isDraft}'

/** Приказ о закреплении наставнических пар (групп), §4.1. */
export function orderAssignment() {
  return document(
    'Приказ о закреплении наставнических пар (групп)',
    { mark, children: [...letterhead(), ...text()] },
    { mark, landscape: true, continued: true, children: appendix() },
    { mark, continued: true, children: acquaintanceSheet() },
  )
}

function letterhead() {
  return [
    centred('{#founder}', { size: 12 }),
    centred('{founder}', { size: 12, after: 4 }),
    centred('{/founder}', { size: 12 }),
    centred('{orgFullName}', { bold: true }),
    centred('({orgShortName})', { after: 10 }),
    centred('ПРИКАЗ', { bold: true, size: 16, after: 8 }),
    paragraph('{datedOn}\t№ {number}', { rightTab: textWidth, after: 4, keep: true }),
    centred('{place}', { size: 12, after: 10 }),
    centred('{title}', { bold: true, after: 10 }),
  ]
}

function text() {
  return [
    body('{preamble}', { after: 6, keep: true }),
    paragraph('ПРИКАЗЫВАЮ:', { bold: true, after: 6, keep: true }),
    paragraph('{#items}'),
    body('{n}. {text}', { after: 4 }),
    paragraph('{/items}'),
    body('{#control}{n}. {text}{/control}', { after: 14, keep: true }),
    signature('{directorPost}', '{directorInitials}'),
    paragraph('{#executor}'),
    paragraph('Исполнитель: {executor}', { size: 10, before: 14 }),
    paragraph('{/executor}'),
  ]
}

function appendix() {
  const widths = [620, 1340, 1560, 2860, 3330, 2280, 1340, 1240]
  const row = [
    '{#pairs}{n}',
    '{form}',
    '{#kind}{kind}{/kind}',
    [
      paragraph('{mentor}', { size: 11 }),
      paragraph('{#mentorInfo}', { size: 11 }),
      paragraph('{mentorInfo}', { size: 11 }),
      paragraph('{/mentorInfo}', { size: 11 }),
    ],
    [paragraph('{#mentees}', { size: 11 }), paragraph('{name}{#info}, {info}{/info}', { size: 11 }), paragraph('{/mentees}', { size: 11 })],
    '{#topic}{topic}{/topic}',
    '{#term}{term}{/term}',
    '{#consents}{consents}{/consents}{/pairs}',
  ]
  return [
    ...['Приложение 1', 'к приказу {orgShortName}', 'от {datedOn} № {number}'].map((line) => paragraph(line, { align: 'right', size: 12 })),
    centred('Список наставнических пар (групп)', { bold: true, before: 12, after: 10 }),
    grid(
      widths,
      [
        '№\nп/п',
        'Форма',
        'Вид',
        'Наставник (ФИО, должность, объединение)',
        'Наставляемый (-ые) (ФИО, должность или класс, объединение)',
        'Тема (направление) программы',
        'Срок',
        'Согласия (даты)',
      ],
      [row],
      { size: 11 },
    ),
  ]
}

function acquaintanceSheet() {
  const row = [
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
  return [
    centred('Лист ознакомления', { bold: true }),
    centred('с приказом от {datedOn} № {number}', { after: 4 }),
    centred('{title}', { size: 12, after: 10 }),
    grid([620, 3535, 2400, 1400, 1400], ['№\nп/п', 'Фамилия, имя, отчество', 'Должность (класс, объединение)', 'Подпись', 'Дата'], [row], { rowHeight: 28 }),
    paragraph('{#checksum}', { size: 10 }),
    paragraph('Контрольная сумма подписанного содержания (SHA-256):', { size: 10, before: 18, keep: true }),
    paragraph('{checksum}', { size: 9 }),
    paragraph('{/checksum}', { size: 10 }),
  ]
}
