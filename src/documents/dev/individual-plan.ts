import { centred, grid, paragraph, sheetGap } from './kit.ts'
import { document, menteeSignatures, named, signatures } from './blocks.ts'

/** Индивидуальный план (маршрут), §4.7: the plan of a programme for a period, signed row by row. */
export function individualPlan() {
  const row = [
    '{#activities}{n}',
    '{#title}{title}{/title}',
    '{#workForm}{workForm}{/workForm}',
    '{#due}{due}{/due}',
    '{#mark}{mark}{/mark}',
    '',
    '{/activities}',
  ]
  return document('Индивидуальный план', {
    landscape: true,
    mark: '{#isDraft}ПРОЕКТ{/isDraft}',
    children: [
      centred('{planTitle}', { bold: true }),
      centred('{orgShortName}, {period}', { size: 12, after: 8 }),
      grid(
        [3000, 11570],
        [],
        [
          ['Наставник', '{mentorName}{#mentorPost}, {mentorPost}{/mentorPost}'],
          ['Наставляемый (-ые)', named('mentees')],
          ['Тема программы', '{topic}'],
          ['Цель', '{goal}'],
        ],
      ),
      sheetGap(),
      grid(
        [700, 4620, 2200, 1450, 2000, 1650, 1950],
        ['№\nп/п', 'Содержание работы', 'Форма', 'Сроки', 'Отметка о выполнении', 'Подпись наставника', 'Подпись наставляемого'],
        [row],
        { size: 11, rowHeight: 26 },
      ),
      paragraph('', { size: 10, keep: true }),
      signatures(['Наставник', '{#mentorInitials}{mentorInitials}{/mentorInitials}'], 'С планом ознакомлены:', ...menteeSignatures),
    ],
  })
}
