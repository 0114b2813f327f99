import { centred, grid, paragraph } from './kit.ts'
import { document } from './blocks.ts'
import { acquaintanceSheet, annexMark, draftMark as mark, letterhead, seal, text } from './order-parts.ts'

/** Приказ о закреплении наставнических пар (групп), §4.1. */
export function orderAssignment() {
  return document(
    'Приказ о закреплении наставнических пар (групп)',
    { mark, children: [...letterhead(), ...text()] },
    { mark, landscape: true, continued: true, children: appendix() },
    { mark, continued: true, children: [...acquaintanceSheet(), ...seal()] },
  )
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
    ...annexMark('Приложение 1'),
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
