import { centred, grid, paragraph } from './kit.ts'
import { document } from './blocks.ts'
import { acquaintanceSheet, annexMark, draftMark as mark, letterhead, seal, text } from './order-parts.ts'

/** Every order about mentoring that does not assign: its annex is one of four tables, or there is none (§4.1). */
export function orderGeneral() {
  return document('Приказ по вопросам наставничества', { mark, children: [...letterhead(), ...text(unread), ...annex(), ...sheet(), ...seal()] })
}

// Without a sheet of acquaintance there is a place under the signature.
const unread = '{^sheet}С приказом ознакомлен(а): _____________ / ________________ / «___» _________ 20__ г.{/sheet}'

/** The annex of an order that does not assign: one of its tables. */
export function annex() {
  return [
    paragraph('{#annex}'),
    ...annexMark('Приложение', { pageBreak: true }),
    centred('{heading}', { bold: true, before: 12, after: 10 }),
    ...table(
      'changes',
      [620, 2435, 1500, 1750, 1750, 1300],
      ['№\nп/п', 'Пара (группа)', 'Что меняется', 'Было', 'Стало', 'С какого дня'],
      ['{pair}', '{what}', '{#was}{was}{/was}{^was}–{/was}', '{#became}{became}{/became}{^became}–{/became}', '{from}'],
    ),
    ...table(
      'endings',
      [620, 3035, 2800, 1600, 1300],
      ['№\nп/п', 'Пара (группа)', 'Инициатор и причина', 'Уведомление', 'Последний день'],
      ['{pair}', '{reason}', '{#noticeOn}{noticeOn}{/noticeOn}{^noticeOn}–{/noticeOn}', '{endedOn}'],
    ),
    ...table(
      'rewards',
      [620, 3235, 2600, 2900],
      ['№\nп/п', 'Фамилия, имя, отчество', 'Должность (класс, объединение)', 'Чем и за что'],
      ['{name}', '{#info}{info}{/info}', '{award}'],
    ),
    ...table(
      'list',
      [620, 2400, 2500, 2435, 1400],
      ['№\nп/п', 'Наставник', 'Наставляемый (-ые)', 'Тема (направление) программы', 'Срок'],
      ['{mentor}', '{mentees}', '{topic}', '{term}'],
    ),
    paragraph('{/annex}'),
  ]
}

function table(name: string, widths: number[], head: string[], cells: string[]) {
  const row = ['{#rows}{n}', ...cells.slice(0, -1), `${cells.at(-1) ?? ''}{/rows}`]
  return [paragraph(`{#${name}}`), grid(widths, head, [row], { size: 11 }), paragraph(`{/${name}}`)]
}

function sheet() {
  return [paragraph('{#sheet}'), ...acquaintanceSheet({ pageBreak: true }), paragraph('{/sheet}')]
}
