import { document, signature } from './blocks.ts'
import { body, centred, grid, paragraph, writing } from './kit.ts'

/** Карточка методической копилки, §4.13. */
export function libraryCard() {
  const line = (label: string, text: string): [string, string] => [label, text]
  return document('Карточка методической копилки', {
    children: [
      centred('{orgShortName}', { size: 12 }),
      centred('КАРТОЧКА МЕТОДИЧЕСКОЙ КОПИЛКИ', { bold: true, before: 8 }),
      centred('{title}', { bold: true, after: 10 }),
      grid(
        [3300, 6055],
        [],
        [
          line('Вид материала', '{kind}'),
          line('Авторы', '{authors}'),
          line('Форма наставничества', '{form}'),
          line('Вид наставничества', '{mentoringKind}'),
          line('Ролевая модель', '{roleModel}'),
          line('Направленность', '{direction}'),
          line('Учебный год', '{schoolYear}'),
        ],
      ),
      paragraph('{#summary}'),
      body('{summary}', { before: 8 }),
      paragraph('{/summary}'),
      paragraph('{#parts}'),
      paragraph('{title}', { bold: true, before: 8, keep: true }),
      ...writing('text', 2),
      paragraph('{/parts}'),
      paragraph('Материалы', { bold: true, before: 8, keep: true }),
      body('{materials}', { keep: true }),
      paragraph('Согласие авторов на публикацию: {agreedOn}', { before: 10, keep: true }),
      paragraph('Решение об отборе: {decision}', { after: 10, keep: true }),
      signature('Куратор наставничества', '{curatorInitials}'),
    ],
  })
}
