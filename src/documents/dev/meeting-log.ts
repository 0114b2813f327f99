import { centred, grid, paragraph, sheetGap } from './kit.ts'
import { document, named, twoSignatures } from './blocks.ts'

/** Лист встреч (консультаций), §4.9. */
export function meetingLog() {
  const row = [
    '{#meetings}{n}',
    '{#heldOn}{heldOn}{/heldOn}',
    '{#length}{length}{/length}',
    '{#topic}{topic}{/topic}',
    '{#summary}{summary}{/summary}',
    '{#recommendations}{recommendations}{/recommendations}',
    '{#nextStep}{nextStep}{/nextStep}',
    '{#absent}{absent}{/absent}',
    '',
    '{/meetings}',
  ]
  return document('Лист встреч (консультаций)', {
    landscape: true,
    children: [
      centred('Лист встреч (консультаций)', { bold: true }),
      centred('{orgShortName}, {schoolYear} учебный год', { size: 12, after: 8 }),
      grid(
        [3000, 11570],
        [],
        [
          ['Наставник', '{mentorName}{#mentorPost}, {mentorPost}{/mentorPost}'],
          ['Наставляемый (-ые)', named('mentees')],
          ['Тема программы', '{topic}'],
          ['Срок', 'с {startsOn} по {endsOn}'],
        ],
      ),
      sheetGap(),
      grid(
        [560, 1180, 1330, 1850, 2250, 1850, 1600, 1100, 1300, 1550],
        [
          '№\nп/п',
          'Дата',
          'Время, формат, место',
          'Тема',
          'Содержание',
          'Рекомендации',
          'Следующий шаг, срок',
          'Не были',
          'Подпись наставника',
          'Подпись наставляемого',
        ],
        [row],
        { size: 10, rowHeight: 30 },
      ),
      // Programs draw tables that touch as one.
      sheetGap(),
      paragraph('{#total}'),
      paragraph('{total}', { size: 12, keep: true }),
      paragraph('{/total}'),
      twoSignatures(
        ['Наставник', '{#mentorInitials}{mentorInitials}{/mentorInitials}'],
        ['Куратор наставничества', '{#curatorInitials}{curatorInitials}{/curatorInitials}'],
      ),
    ],
  })
}
