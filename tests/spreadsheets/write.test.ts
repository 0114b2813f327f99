import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDisposition } from '../../src/app/spreadsheets/content-disposition.ts'
import { readTable, type Cell } from '../../src/app/spreadsheets/read.ts'
import { streamXlsx, type Sheet } from '../../src/app/spreadsheets/write.ts'
import { writeXlsx } from '../support/sheet.ts'

const columns: Sheet['columns'] = [
  { header: 'ФИО', width: 34, kind: 'text' },
  { header: 'Дата рождения', width: 14, kind: 'date' },
  { header: 'Стаж', width: 8, kind: 'number' },
]
const rows: Cell[][] = [
  ['Иванов Пётр Ильич', '1980-05-09', 12],
  ['=HYPERLINK("http://evil.example";"x")', null, null],
  ['+79123456789', new Date(Date.UTC(2010, 0, 31)), 0],
  ['-1+1|cmd', null, 3],
  ['@SUM(1)', null, null],
]
const asRead: Cell[][] = [
  ['ФИО', 'Дата рождения', 'Стаж'],
  ['Иванов Пётр Ильич', new Date('1980-05-09T00:00:00Z'), 12],
  ['=HYPERLINK("http://evil.example";"x")', null, null],
  ['+79123456789', new Date('2010-01-31T00:00:00Z'), 0],
  ['-1+1|cmd', null, 3],
  ['@SUM(1)', null, null],
]

describe('an exported workbook', () => {
  it('says after reading what was written, formulas staying texts', async () => {
    const bytes = await writeXlsx({ name: 'Банк наставников', columns, rows })
    const table = await readTable(bytes, 'банк.xlsx')
    expect(table).toEqual({ rows: asRead, sheetName: 'Банк наставников', otherSheets: [], cut: false })
  })

  it('holds no formula at all', async () => {
    const xml = await part(await writeXlsx({ name: 'a', columns, rows }), 'xl/worksheets/sheet1.xml')
    expect(xml).not.toMatch(/<f[ >]/)
  })

  it('freezes and wraps the header, filters every column and keeps the widths', async () => {
    const bytes = await writeXlsx({ name: 'a', columns, rows })
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml')
    expect(await part(bytes, 'xl/styles.xml')).toContain('wrapText="1"')
    expect(xml).toContain('state="frozen"')
    expect(xml).toMatch(/<autoFilter ref="\$?A\$?1:\$?C\$?6"/)
    expect(xml).toMatch(/<col [^>]*width="34/)
  })

  it('gives a sheet a name that Excel accepts', async () => {
    const bytes = await writeXlsx({ name: 'Пары [2023/2024]: «педагог – педагог», все', columns, rows })
    expect((await readTable(bytes, 'a.xlsx')).sheetName).toBe('Пары  2023 2024   «педагог – пе')
  })

  it('leaves out what Excel cannot hold and cuts a cell longer than it can be', async () => {
    const bytes = await writeXlsx({ name: 'a', columns: columns.slice(0, 1), rows: [['а\u0000\ud800б'], ['я'.repeat(40_000)]] })
    const [, first, second] = (await readTable(bytes, 'a.xlsx')).rows
    expect([first, String(second?.[0]).length]).toEqual([['аб'], 32_767])
  })

  it('streams ten thousand rows', async () => {
    const stream = streamXlsx({ name: 'Все', columns, rows: many(10_000) })
    const table = await readTable(await buffer(stream), 'all.xlsx')
    expect(table.rows).toHaveLength(10_001)
    expect(table.rows[10_000]).toEqual(['Ученик 9999', new Date('2011-02-03T00:00:00Z'), 9999])
  })

  it('brings back any text a person can type', async () => {
    // Excel itself cannot hold control characters, and trims nothing.
    const any = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('_x0041_', '=cmd|x', '👩‍👧‍👦', '_X00e9_x0041_', 'а\nб', '  ё '))
    const text = any.filter((t) => !/[^\P{Cc}\n]|[\p{Cs}\ufffe\uffff]/u.test(t))
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.filter((t) => t.trim() !== ''),
          { minLength: 1, maxLength: 5 },
        ),
        async (texts) => {
          const bytes = await writeXlsx({ name: 'a', columns: columns.slice(0, 1), rows: texts.map((t) => [t]) })
          expect((await readTable(bytes, 'a.xlsx')).rows.slice(1).map((row) => row[0])).toEqual(texts)
        },
      ),
      { numRuns: 12 },
    )
  })
})

describe('the name of a download', () => {
  it('keeps Cyrillic, quotes and ё', () => {
    expect(contentDisposition('Ёлки "2024".xlsx')).toBe(`attachment; filename="____ _2024_.xlsx"; filename*=UTF-8''%D0%81%D0%BB%D0%BA%D0%B8%20%222024%22.xlsx`)
  })

  it('never breaks the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(contentDisposition(name)).toMatch(/^attachment; filename="[ -!#-[\]-~]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]*$/)
      }),
    )
  })
})

function* many(count: number): Generator<Cell[]> {
  for (let i = 0; i < count; i++) yield [`Ученик ${i}`, '2011-02-03', i]
}

async function part(bytes: Buffer, name: string): Promise<string> {
  const { default: PizZip } = await import('pizzip')
  return new PizZip(bytes).file(name)!.asText()
}
