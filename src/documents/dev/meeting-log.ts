import { centred, grid, paragraph, sheetGap } from './kit.ts'
import { document, signature } from './blocks.ts'

/** Лист встреч (консультаций), §4.9. */
export function meetingLog() {
  const mentees = ['{#mentees}', '{name}{#info}, {info}{/info}', '{/mentees}', '{^mentees}', '_'.repeat(36), '{/mentees}'].join('\n')
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
          ['Наставляемый (-ые)', mentees],
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
      paragraph('{#total}'),
      paragraph('{total}', { before: 8, keep: true }),
      paragraph('{/total}'),
      paragraph('', { size: 10, keep: true }),
      signature('Наставник', '{#mentorInitials}{mentorInitials}{/mentorInitials}'),
      signature('Куратор наставничества', '{#curatorInitials}{curatorInitials}{/curatorInitials}'),
    ],
  })
}
