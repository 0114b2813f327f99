import type { FileChild, Paragraph, Table } from 'docx'
import { mostColumns } from '../questionnaire-data.ts'
import { document } from './blocks.ts'
import { centred, grid, layout, paragraph, sectionEnd, sheetWidth } from './kit.ts'
import type { CellContent, CellLook } from './kit.ts'

const size = 11
const small = 10
const codeWidth = 2000

/** Бланк анкеты для заполнения от руки, §5: dense, for every sheet is printed for each person. */
export function questionnaire() {
  return document('Анкета', {
    narrow: true,
    children: [
      ...only('mark', [paragraph('{mark}', { size: small, align: 'right' })]),
      ...only('phone', [besideCode()]),
      paragraph('{^phone}'),
      ...preface(),
      paragraph('{/phone}'),
      paragraph('{#sections}'),
      ...only('title', [paragraph('{title}\t{#mark}{mark}{/mark}', { size: 12, bold: true, before: 6, after: 0, keep: true, rightTab: sheetWidth })]),
      ...only('questions', question()),
      paragraph('{/sections}'),
      centred('{thanks}', { size: small, italics: true, before: 4 }),
    ],
  })
}

function preface(): Paragraph[] {
  return [
    centred('{orgShortName}', { size: small, after: 2 }),
    centred('{title}', { size: 14, bold: true, after: 2 }),
    ...only('purpose', [paragraph('{purpose}', { size, align: 'center', after: 2 })]),
    paragraph('{readers}', { size: small, after: 2 }),
    ...only('until', [paragraph('{until}', { size: small, after: 2 })]),
    paragraph('{howTo}', { size: small, italics: true, after: 3 }),
    ...only('person', [
      paragraph('**{label}:** {fullName}', { size: 12, before: 2, after: 2 }),
      ...only('about', [paragraph('{about}', { size: small, after: 2 })]),
    ]),
  ]
}

function besideCode(): Table {
  return layout([
    [
      [preface(), { width: sheetWidth - codeWidth }],
      [[paragraph('{@code}'), paragraph('{caption}', { size: 9, align: 'center' })], { width: codeWidth }],
    ],
  ])
}

function question(): FileChild[] {
  return [
    ...only('condition', [paragraph('{condition}', { size: small, italics: true, before: 5, keep: true })]),
    paragraph('**{n}. {text}**', { size, before: 4, after: 0, keep: true }),
    ...only('hint', [paragraph('{hint}', { size: small, italics: true, after: 0, keep: true })]),
    ...only('parts', [
      ...only('caption', [paragraph('{caption}', { size: small, italics: true, before: 2, after: 0, keep: true })]),
      ...only('inline', [paragraph('{inline}', { size, after: 1 })]),
      ...only('options', [...only('two', [variants(2)]), ...only('three', [variants(3)])]),
      ...only('points', points()),
      ...only('lines', [paragraph('{.}', { size, spacing: 1.3 })]),
      ...only('tables', tables()),
    ]),
  ]
}

function variants(columns: number): Table {
  const boxWidth = 380
  const width = Math.floor(sheetWidth / columns) - boxWidth
  const cells = Array.from({ length: columns }, (_, index): [CellContent, CellLook][] => [
    [`${index === 0 ? '{#rows}' : ''}{box${index}}`, { width: boxWidth, size: 12, dense: true }],
    [`{text${index}}${index === columns - 1 ? '{/rows}' : ''}`, { width, size: 10.5, dense: true }],
  ])
  return layout([cells.flat()])
}

function points(): FileChild[] {
  const numbers = Array.from({ length: 10 }, (_, index) => String(index + 1))
  return [
    ...only('ends', [paragraph('{ends}', { size: small, after: 1, keep: true })]),
    grid(
      numbers.map(() => 620),
      [],
      [numbers.map((number) => [paragraph(number, { size: 12, align: 'center' })])],
      { rowHeight: 20, dense: true },
    ),
    gap(),
  ]
}

// A loop cannot make columns, so there is a table for each number of them.
function tables(): FileChild[] {
  const numbers = Array.from({ length: mostColumns }, (_, index) => index + 1)
  return numbers.flatMap((count) => [...only(`boxes${count}`, [boxes(count), gap()]), ...only(`writing${count}`, [writing(count), gap()])])
}

const gap = sectionEnd

function boxes(count: number) {
  const narrow = count > 7 ? 560 : count > 4 ? 800 : count > 3 ? 1100 : 1400
  const widths = [sheetWidth - count * narrow, ...Array.from({ length: count }, () => narrow)]
  const cells = widths.map((_, index) => [paragraph(looped('rows', index, count), { size: 10.5, align: index === 0 ? 'left' : 'center' })])
  return grid(
    widths,
    widths.map((_, index) => looped('head', index, count)),
    [cells],
    { size: small, dense: true },
  )
}

function writing(count: number) {
  const width = Math.floor((sheetWidth - 500) / count)
  const widths = [500, ...Array.from({ length: count }, () => width)]
  const rows = widths.map((_, index) => (index === 0 ? '{#rows}{c0}' : index === count ? '{/rows}' : ''))
  return grid(
    widths,
    widths.map((_, index) => looped('head', index, count)),
    [rows],
    { size: small, rowHeight: 20, dense: true },
  )
}

function looped(list: string, index: number, last: number): string {
  return `${index === 0 ? `{#${list}}` : ''}{c${index}}${index === last ? `{/${list}}` : ''}`
}

// What stands between the tags is printed once for each of a list, or not at all when there is nothing.
function only<T extends FileChild>(tag: string, inside: readonly T[]): (T | Paragraph)[] {
  return [paragraph(`{#${tag}}`), ...inside, paragraph(`{/${tag}}`)]
}
