import { body, centred, grid, paragraph, sheetGap } from './kit.ts'
import { document, organisation, rightBlock, signatures } from './blocks.ts'
import { dayAndOrder, stamp } from './stamp.ts'

const order = { on: 'approvalOrderOn', number: 'approvalOrderNumber' }

/** Columns of the tables of a report, by how many there are. */
export const widths: Record<string, readonly number[]> = {
  two: [6555, 2800],
  three: [4555, 2400, 2400],
  four: [3955, 1800, 1800, 1800],
  five: [3355, 1500, 1500, 1500, 1500],
  six: [2605, 1350, 1350, 1350, 1350, 1350],
}

/** Аналитическая справка по итогам мониторинга, §6.5. */
export function monitoringReport() {
  return document('Аналитическая справка', {
    mark: '{#isDraft}ПРОЕКТ{/isDraft}',
    children: [
      ...organisation({ size: 12 }, 14),
      rightBlock([stamp('УТВЕРЖДЕНА', order, dayAndOrder('approvedOn', order))]),
      centred('АНАЛИТИЧЕСКАЯ СПРАВКА', { bold: true, before: 22 }),
      centred('по итогам мониторинга системы наставничества', { bold: true }),
      centred('за {schoolYear} учебный год', { bold: true, after: 8 }),
      paragraph('{#period}'),
      paragraph('Период: {period}', { align: 'center', after: 6 }),
      paragraph('{/period}'),
      paragraph('{#sections}'),
      paragraph('{n}. {title}', { bold: true, before: 12, after: 4, keep: true }),
      paragraph('{#paragraphs}'),
      body('{.}', { after: 3 }),
      paragraph('{/paragraphs}'),
      paragraph('{#tables}'),
      paragraph('{#caption}'),
      paragraph('{caption}', { size: 12, italics: true, before: 6, after: 3, keep: true }),
      paragraph('{/caption}'),
      ...Object.entries(widths).flatMap(([name, columns]) => table(name, columns)),
      paragraph('{/tables}'),
      paragraph('{/sections}'),
      paragraph('Рассмотрено на заседании педагогического совета, протокол от ______________ № _____', { size: 12, before: 20, after: 20, keep: true }),
      signatures(['{curatorPost}', '{#curatorInitials}{curatorInitials}{/curatorInitials}'], '{compiledOn}'),
    ],
  })
}

/** A table of a report. The head is a loop of one row: its words come from the data as well. */
export function table(name: string, columns: readonly number[]) {
  const cells = columns.map((_, index) => `{c${index + 1}}`)
  const looped = (list: string): string[] =>
    cells.map((cell, index) => `${index === 0 ? `{#${list}}` : ''}${cell}${index === cells.length - 1 ? `{/${list}}` : ''}`)
  return [paragraph(`{#${name}}`), grid(columns, looped('head'), [looped('rows')], { size: 11 }), sheetGap(), paragraph(`{/${name}}`)]
}
