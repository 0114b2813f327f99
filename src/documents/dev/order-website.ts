import { centred, grid, paragraph } from './kit.ts'
import { document } from './blocks.ts'
import { annex } from './order-general.ts'
import { annexMark, letterhead, text } from './order-parts.ts'

/** An order as it stands on the website (§4.1 item 7). */
export function orderWebsite() {
  return document('Приказ по вопросам наставничества', { children: [...letterhead(), ...text(), paragraph('', { size: 8 }), ...assigned(), ...annex()] })
}

function assigned() {
  const row = ['{#pairs}{n}', '{form}{#kind}, {kind}{/kind}', '{mentor}', '{mentees}', '{#topic}{topic}{/topic}', '{#term}{term}{/term}{/pairs}']
  return [
    paragraph('{#assigned}'),
    ...annexMark('Приложение 1', { pageBreak: true }),
    centred('Список наставнических пар (групп)', { bold: true, before: 12, after: 10 }),
    grid([560, 1540, 1780, 1900, 2085, 1490], ['№\nп/п', 'Форма, вид', 'Наставник', 'Наставляемые', 'Тема (направление) программы', 'Срок'], [row], {
      size: 11,
    }),
    paragraph('{/assigned}'),
  ]
}
