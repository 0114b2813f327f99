import { body, centred, grid, paragraph, sheetGap, writing } from './kit.ts'
import { document, named, signatures } from './blocks.ts'

const heading = (text: string) => paragraph(text, { bold: true, before: 10, after: 3, keep: true })

/** Отчёт наставника, §4.8. */
export function mentorReport() {
  return document('Отчёт наставника', {
    mark: '{#isDraft}ПРОЕКТ{/isDraft}',
    children: [
      centred('{orgShortName}', { size: 12, after: 10 }),
      centred('Отчёт наставника ({reportKind})', { bold: true }),
      centred('за {schoolYear} учебный год', { bold: true }),
      centred('Период: с {periodStartsOn} по {periodEndsOn}', { size: 12, after: 10 }),
      grid(
        [3200, 6155],
        [],
        [
          ['Наставник', '{mentorName}{#mentorPost}, {mentorPost}{/mentorPost}'],
          ['Наставляемый (-ые)', named('mentees')],
          ['Форма наставничества', '{form}'],
          ['Тема программы', '{topic}'],
          ['Срок программы', 'с {startsOn} по {endsOn}'],
          ['Проведено встреч', '{meetings}'],
          ['Выполнено мероприятий', '{activities}'],
        ],
      ),
      heading('1. Решённые задачи'),
      ...writing('solved', 3),
      heading('2. Результаты наставляемого'),
      ...writing('results', 3),
      paragraph('{#hasAchievements}'),
      sheetGap(),
      grid(
        [700, 4755, 2200, 1700],
        ['№\nп/п', 'Конкурс, публикация, проект', 'Уровень', 'Результат'],
        [['{#achievements}{n}', '{name}', '{#level}{level}{/level}', '{#result}{result}{/result}{/achievements}']],
      ),
      paragraph('{/hasAchievements}'),
      heading('3. Показатели: было и стало'),
      paragraph('{#indicators}'),
      paragraph('– {.}', { left: 360, align: 'both' }),
      paragraph('{/indicators}'),
      paragraph('{^indicators}'),
      ...Array.from({ length: 2 }, () => paragraph('_'.repeat(66))),
      paragraph('{/indicators}'),
      heading('4. Трудности'),
      ...writing('difficulties', 2),
      heading('5. Что не выполнено и почему'),
      ...writing('notDone', 2),
      heading('6. Готовность наставляемого к самостоятельной работе'),
      paragraph('{#readiness}'),
      body('{readiness}'),
      paragraph('{/readiness}'),
      paragraph('{^readiness}'),
      paragraph('низкая / средняя / высокая (нужное подчеркнуть)'),
      paragraph('{/readiness}'),
      heading('7. Предложения'),
      ...writing('proposals', 2),
      heading('8. Нужна ли помощь куратора'),
      ...writing('needsHelp', 1, true),
      paragraph('', { size: 8, keep: true }),
      signatures(
        ['Наставник', '{mentorInitials}'],
        'Отчёт сдан: {submittedOn}',
        'Отметка куратора: {#decision}отчёт {decision}{/decision}{^decision}принят / на доработку (что исправить): _________________________{/decision}',
        ['Куратор наставничества', '{#curatorInitials}{curatorInitials}{/curatorInitials}'],
      ),
    ],
  })
}
