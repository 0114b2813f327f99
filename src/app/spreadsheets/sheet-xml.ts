import type { Cell } from './read.ts'
import type { Sheet, SheetColumn } from './write.ts'

/** Numbers of the cell styles in styles.xml, in their order there. */
const STYLES = { plain: 0, header: 1, text: 2, date: 3, number: 4 } as const
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const EXCEL_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** Excel repairs (and cuts) a file with a longer cell. */
const LONGEST_CELL = 32_767
/** Rows below the header that offer their choices. */
const OFFERED_ROWS = 2_000
const ROWS_AT_ONCE = 50

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A worksheet: frozen and wrapped headings, filters over everything, texts as texts, lists of choices. */
export async function* sheetXml({ columns, rows, plain }: Sheet): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}">`
  const pane = plain ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  yield `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`
  yield columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  yield `</cols><sheetData><row r="1" ht="48" customHeight="1">${columns.map(({ header }) => textCell(header, STYLES.header)).join('')}</row>`
  let count = 1
  let portion = ''
  for await (const row of rows) {
    count += 1
    portion += `<row r="${count}">${columns.map((column, index) => cellXml(row[index] ?? null, column.kind)).join('')}</row>`
    if (count % ROWS_AT_ONCE > 0) continue
    yield portion
    portion = ''
  }
  const filter = plain ? '' : `<autoFilter ref="A1:${columnLetters(columns.length)}${count}"/>`
  yield `${portion}</sheetData>${filter}${offeredXml(columns)}</worksheet>`
}

/** Styles of the cells: «@» keeps a phone number from becoming 8,9E+10. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EDF2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>${[
  '<xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>',
  '<xf numFmtId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
].join('')}</cellXfs></styleSheet>`

/** Text as XML holds it: what XML or Excel cannot hold is left out, and «_x0041_» is kept from becoming «A». */
export function escaped(text: string): string {
  return text
    .slice(0, LONGEST_CELL)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

/** A cell stands where its row puts it, so an empty one is written too. */
function cellXml(value: Cell, kind: SheetColumn['kind']): string {
  if (value === null || value === '') return `<c s="${STYLES[kind]}"/>`
  const day = kind === 'date' ? serialOf(value) : null
  if (day !== null) return `<c s="${STYLES.date}"><v>${day}</v></c>`
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value)) return `<c s="${STYLES.number}"><v>${value}</v></c>`
  return textCell(value instanceof Date ? value.toISOString().slice(0, 10) : String(value), STYLES.text)
}

/** Texts are always texts: one that starts with «=» or «+» is never computed. */
function textCell(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** The number Excel knows a day by; null for what is no day. */
function serialOf(value: Cell): number | null {
  if (value instanceof Date) return (value.getTime() - EXCEL_ZERO) / DAY_MS
  const day = DAY.exec(String(value))
  return day === null ? null : (Date.parse(`${day[0]}T00:00:00Z`) - EXCEL_ZERO) / DAY_MS
}

function offeredXml(columns: SheetColumn[]): string {
  const lists = columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return []
    const letters = columnLetters(index + 1)
    const list = escaped(`"${choices.join(',')}"`)
    return [`<dataValidation type="list" allowBlank="1" sqref="${letters}2:${letters}${OFFERED_ROWS}"><formula1>${list}</formula1></dataValidation>`]
  })
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

function columnLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((count - 1) % 26))
}
