import { document } from './blocks.ts'
import { centred, grid, paragraph } from './kit.ts'

const value = (tag: string) => `{#${tag}}{${tag}}{/${tag}}{^${tag}}–{/${tag}}`

/** Журнал регистрации приказов on landscape sheets, §4.1. */
export function orderJournal() {
  const row = ['{#rows}{n}', '{number}', '{datedOn}', '{title}', value('signedBy'), value('acquainted'), value('executedOn'), `${value('note')}{/rows}`]
  return document('Журнал регистрации приказов', {
    landscape: true,
    children: [
      centred('{orgShortName}'),
      centred('Журнал регистрации приказов по вопросам наставничества', { bold: true, before: 6 }),
      centred('{period}', { after: 10 }),
      grid(
        [760, 1500, 1450, 4450, 2150, 1610, 1350, 1300],
        ['№\nп/п', 'Номер', 'Дата', 'Заголовок', 'Кто подписал', 'Ознакомлены', 'Исполнен', 'Отметка'],
        [row],
        { size: 11 },
      ),
      paragraph('Журнал ведёт: ____________________ {#registrar}{registrar}{/registrar}{^registrar}____________________{/registrar}', { size: 12, before: 18 }),
    ],
  })
}
