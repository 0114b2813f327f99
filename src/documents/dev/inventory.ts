import { centred, grid, paragraph } from './kit.ts'
import { document, organisation, signatures } from './blocks.ts'

/** Опись папки для проверки (§8.6). */
export function inventory() {
  return document('Опись документов по наставничеству', {
    children: [
      ...organisation({ size: 12 }, 8),
      centred('Опись документов по наставничеству', { bold: true }),
      centred('{schoolYear} учебный год', { after: 4 }),
      centred('{#pairName}'),
      centred('Пара (группа): {pairName}', { after: 4 }),
      centred('{/pairName}'),
      grid([620, 2300, 4035, 2400], ['№\nп/п', 'Папка', 'Документ', 'Есть или нет'], [['{#rows}{n}', '{folder}', '{title}', '{state}{/rows}']], { size: 11 }),
      paragraph('{counts}', { before: 8, after: 8, keep: true }),
      signatures(['Опись составил куратор', '{#curatorInitials}{curatorInitials}{/curatorInitials}'], '{compiledOn}'),
    ],
  })
}
