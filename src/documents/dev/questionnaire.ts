import type { FileChild } from 'docx'
import { mostColumns } from '../questionnaire-data.ts'
import { document } from './blocks.ts'
import { centred, grid, layout, paragraph, textWidth } from './kit.ts'
import type { Look } from './kit.ts'

const size = 11
const box = 13

/** Бланк анкеты для заполнения от руки, §5. */
export function questionnaire() {
  return document('Анкета', {
    children: [
      ...only('mark', [paragraph('{mark}', { size: 10, align: 'right' })]),
      centred('{orgShortName}', { size: 10, after: 4 }),
      centred('{title}', { size: 15, bold: true, after: 4 }),
      ...only('purpose', [paragraph('{purpose}', { size, align: 'center', after: 3 })]),
      paragraph('{readers}', { size, after: 3 }),
      ...only('until', [paragraph('{until}', { size, after: 3 })]),
      paragraph('{howTo}', { size, italics: true, after: 6 }),
      ...only('person', [
        paragraph('**{label}:** {fullName}', { size: 12, before: 2, after: 3 }),
        ...only('about', [paragraph('{about}', { size: 10, after: 3 })]),
        ...only('note', [paragraph('{note}', { size, after: 3 })]),
      ]),
      paragraph('{#sections}'),
      ...only('title', [paragraph('{title}\t{#mark}{mark}{/mark}', { size: 13, bold: true, before: 12, after: 2, keep: true, rightTab: textWidth })]),
      ...only('questions', question()),
      paragraph('{/sections}'),
      centred('{thanks}', { size, italics: true, before: 14 }),
    ],
  })
}

function question(): FileChild[] {
  return [
    ...only('condition', [paragraph('{condition}', { size, italics: true, before: 8, keep: true })]),
    paragraph('**{n}. {text}**', { size: 12, before: 8, after: 2, keep: true }),
    ...only('hint', [paragraph('{hint}', { size: 10, italics: true, after: 2, keep: true })]),
    ...only('parts', [
      ...only('caption', [paragraph('{caption}', { size, italics: true, before: 4, after: 2, keep: true })]),
      ...only('inline', [paragraph('{inline}', { size: 12, after: 2 })]),
      ...only('options', [variants()]),
      ...only('points', points()),
      ...only('lines', [paragraph('{.}', { size: 12, spacing: 1.35 })]),
      ...only('tables', tables()),
    ]),
  ]
}

function variants(): FileChild {
  const cell = (width: number, look: Look = {}) => ({ width, size, ...look })
  return layout([
    [
      ['{#pairs}{leftBox}', cell(460, { size: box })],
      ['{left}', cell(4217)],
      ['{rightBox}', cell(460, { size: box })],
      ['{right}{/pairs}', cell(4218)],
    ],
  ])
}

function points(): FileChild[] {
  const numbers = Array.from({ length: 10 }, (_, index) => String(index + 1))
  return [
    ...only('ends', [paragraph('{ends}', { size: 10, after: 2, keep: true })]),
    grid(
      numbers.map(() => 620),
      [],
      [numbers.map((number) => [paragraph(number, { size: 12, align: 'center' })])],
      { rowHeight: 22 },
    ),
    paragraph('', { size: 4 }),
  ]
}

// A loop cannot make columns, so there is a table for each number of them.
function tables(): FileChild[] {
  const numbers = Array.from({ length: mostColumns }, (_, index) => index + 1)
  return numbers.flatMap((count) => [...only(`boxes${count}`, [boxes(count), gap()]), ...only(`writing${count}`, [writing(count), gap()])])
}

const gap = () => paragraph('', { size: 4 })

function boxes(count: number) {
  const narrow = count > 4 ? 560 : count > 3 ? 1100 : 1500
  const widths = [textWidth - count * narrow, ...Array.from({ length: count }, () => narrow)]
  const cells = widths.map((_, index) => [paragraph(looped('rows', index, count), { size: index === 0 ? size : 12, align: index === 0 ? 'left' : 'center' })])
  return grid(
    widths,
    widths.map((_, index) => looped('head', index, count)),
    [cells],
    { size },
  )
}

function writing(count: number) {
  const width = Math.floor((textWidth - 500) / count)
  const widths = [500, ...Array.from({ length: count }, () => width)]
  const rows = widths.map((_, index) => (index === 0 ? '{#rows}{c0}' : index === count ? '{/rows}' : ''))
  return grid(
    widths,
    widths.map((_, index) => looped('head', index, count)),
    [rows],
    { size, rowHeight: 26 },
  )
}

function looped(list: string, index: number, last: number): string {
  return `${index === 0 ? `{#${list}}` : ''}{c${index}}${index === last ? `{/${list}}` : ''}`
}

// What stands between the tags is printed once for each of a list, or not at all when there is nothing.
function only(tag: string, inside: readonly FileChild[]): FileChild[] {
  return [paragraph(`{#${tag}}`), ...inside, paragraph(`{/${tag}}`)]
}
