import { BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Paragraph } from 'docx'
import { barSteps } from '../survey-report-data.ts'
import { document, organisation, signatures } from './blocks.ts'
import { body, centred, paragraph, sheetGap } from './kit.ts'
import { table, widths } from './monitoring-report.ts'

const labelWidth = 3755
const stepWidth = 170
const textWidth = 2200

/** Справка по результатам анкетирования, §6.5 item 7. */
export function surveyReport() {
  return document('Справка по результатам анкетирования', {
    children: [
      ...organisation({ size: 12 }, 14),
      centred('СПРАВКА', { bold: true, before: 10 }),
      centred('по результатам анкетирования «{surveyTitle}»', { bold: true }),
      centred('{schoolYear} учебный год', { bold: true, after: 8 }),
      paragraph('{#lines}'),
      body('{.}', { after: 3 }),
      paragraph('{/lines}'),
      paragraph('{#sections}'),
      paragraph('{n}. {title}', { bold: true, before: 12, after: 4, keep: true }),
      paragraph('{#blocks}'),
      ...block(),
      paragraph('{/blocks}'),
      paragraph('{/sections}'),
      signatures(['{curatorPost}', '{#curatorInitials}{curatorInitials}{/curatorInitials}'], '{compiledOn}'),
    ],
  })
}

function block() {
  return [
    paragraph('{title}', { size: 12, bold: true, before: 8, after: 2, keep: true }),
    paragraph('{#note}', { size: 12 }),
    paragraph('{note}', { size: 12, italics: true, after: 2, keep: true }),
    paragraph('{/note}', { size: 12 }),
    paragraph('{#bars}', { size: 12 }),
    barTable(),
    sheetGap(),
    paragraph('{/bars}', { size: 12 }),
    paragraph('{#tables}', { size: 12 }),
    ...Object.entries(widths).flatMap(([name, columns]) => table(name, columns)),
    paragraph('{/tables}', { size: 12 }),
    paragraph('{#paragraphs}', { size: 12 }),
    paragraph('{.}', { size: 12, after: 2, left: 340 }),
    paragraph('{/paragraphs}', { size: 12 }),
  ]
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const bare = { top: none, bottom: none, left: none, right: none }
const gap = { style: BorderStyle.SINGLE, size: 4, color: 'FFFFFF' }

// A placeholder cannot shade a cell, so every length of a bar has a row of its own and one of them is left in the document.
function barTable(): Table {
  return new Table({
    width: { size: labelWidth + stepWidth * barSteps + textWidth, type: WidthType.DXA },
    columnWidths: [labelWidth, ...Array.from({ length: barSteps }, () => stepWidth), textWidth],
    layout: TableLayoutType.FIXED,
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: Array.from({ length: barSteps + 1 }, (_, step) => barRow(step)),
  })
}

function barRow(step: number): TableRow {
  const [open, close] = [step === 0 ? '{#rows}' : '', step === barSteps ? '{/rows}' : '']
  // A picture stays on the page of its question.
  const label = paragraph(`${open}{#w${step}}{label}`, { size: 11, keep: true })
  const text = paragraph(`{text}{/w${step}}${close}`, { size: 11, align: 'right' })
  return new TableRow({
    cantSplit: true,
    children: [
      cell(label, labelWidth, 1),
      ...(step > 0 ? [cell(paragraph('', { size: 11 }), stepWidth * step, step, '595959')] : []),
      ...(step < barSteps ? [cell(paragraph('', { size: 11 }), stepWidth * (barSteps - step), barSteps - step, 'E6E6E6')] : []),
      cell(text, textWidth, 1),
    ],
  })
}

function cell(content: Paragraph, size: number, columnSpan: number, fill?: string): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    columnSpan,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    borders: fill ? { ...bare, top: gap, bottom: gap } : bare,
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    children: [content],
  })
}
