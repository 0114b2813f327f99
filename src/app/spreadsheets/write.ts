import { Readable } from 'node:stream'
import type { Cell } from './read.ts'
import { escaped, sheetXml, stylesXml } from './sheet-xml.ts'
import { type ZipPart, zipStream } from './zip-stream.ts'

export interface SheetColumn {
  header: string
  /** In characters, as Excel measures it. */
  width: number
  /** A date may be given as «YYYY-MM-DD», the way the database keeps days. */
  kind: 'text' | 'date' | 'number'
  /** Values offered in a list under the header (255 characters together at most); others may still be typed. */
  choices?: readonly string[]
}

export interface Sheet {
  name: string
  columns: SheetColumn[]
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>
  /** A page of text: nothing is frozen or filtered. */
  plain?: boolean
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const formats = 'http://schemas.openxmlformats.org'

/**
 * A workbook of one or several sheets, written while its rows are being read: ten thousand rows take no more memory
 * than a hundred. The library that reads spreadsheets can add no filters and no styled header while streaming.
 */
export function streamXlsx(...sheets: [Sheet, ...Sheet[]]): Readable {
  return Readable.from(zipStream(partsOf(sheets)), { objectMode: false })
}

function partsOf(sheets: Sheet[]): ZipPart[] {
  const each = (text: (sheet: Sheet, number: number) => string) => sheets.map((sheet, index) => text(sheet, index + 1)).join('')
  const type = (part: string, name: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${formats}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
  const relations = (content: string) => `${declaration}<Relationships xmlns="${formats}/package/2006/relationships">${content}</Relationships>`
  const types = each((_, number) => type(`/xl/worksheets/sheet${number}.xml`, 'worksheet'))
  const names = each((sheet, number) => `<sheet name="${escaped(sheetName(sheet.name))}" sheetId="${number}" r:id="rId${number}"/>`)
  const links = each((_, number) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`))
  return [
    part(
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('/xl/workbook.xml', 'sheet.main')}${types}${type('/xl/styles.xml', 'styles')}</Types>`,
    ),
    part('_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))),
    part(
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${formats}/spreadsheetml/2006/main" xmlns:r="${formats}/officeDocument/2006/relationships"><sheets>${names}</sheets></workbook>`,
    ),
    part('xl/_rels/workbook.xml.rels', relations(links + relation(sheets.length + 1, 'styles', 'styles.xml'))),
    part('xl/styles.xml', stylesXml),
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(sheet) })),
  ]
}

function part(name: string, text: string): ZipPart {
  return { name, content: [text] }
}

/** Excel refuses a workbook whose sheet name is long or holds one of these marks. */
function sheetName(name: string): string {
  const clean = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return clean.slice(0, 31) || 'Sheet1'
}
