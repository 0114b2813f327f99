import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { writeOds, writeXlsx } from 'hucre'
import { readTable } from '../../src/app/spreadsheets/read.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
const people = [
  ['ФИО', 'Школа', 'Телефон'],
  ['Ёлкина Анна', 'МАОУ СОШ № 7, корпус 2', '+79123456789'],
  ['Чехова Майя', 'Лицей', '00123'],
]
const csv = (separator: string, end = '\r\n') => people.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(separator)).join(end)
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
// Every letter of these samples lies in one block of the code page.
const cp1251 = (text: string) =>
  Buffer.from(
    Array.from(text, (c) => {
      if (c === 'Ё') return 0xa8
      if (c === '№') return 0xb9
      const code = c.charCodeAt(0)
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
    }),
  )

describe('a text file', () => {
  test.each([
    ['UTF-8 without a mark', Buffer.from(csv(';'))],
    ['UTF-8 with a mark', Buffer.from('\ufeff' + csv(';'))],
    ['UTF-16 LE with a mark, commas', Buffer.from('\ufeff' + csv(','), 'utf16le')],
    ['UTF-16 LE without a mark, tabs', Buffer.from(csv('\t'), 'utf16le')],
    ['UTF-16 BE with a mark', utf16be('\ufeff' + csv(';'))],
    ['Windows-1251, tabs', cp1251(csv('\t'))],
    ['tabs, every cell in quotes', Buffer.from(people.map((row) => row.map((cell) => `"${cell}"`).join('\t')).join('\n'))],
    ['old Mac line ends', Buffer.from(csv(';', '\r'))],
    ['the «sep=» line of Excel', Buffer.from('sep=,\r\n' + csv(','))],
  ])('is read as people see it: %s', async (_name, bytes) => {
    expect((await readTable(bytes, 'список.csv')).rows).toEqual(people)
  })

  it('keeps line breaks and doubled quotes inside quotes', async () => {
    const bytes = Buffer.from('a;b\n"Хор ""Голоса""\nвторник; среда";2\n')
    expect((await readTable(bytes, 'a.txt')).rows).toEqual([
      ['a', 'b'],
      ['Хор "Голоса"\nвторник; среда', '2'],
    ])
  })

  it('takes a title above the table for no reason to guess another separator', async () => {
    const bytes = Buffer.from(`Список, на 1 сентября, группы 1, 2, 3\n${csv(';')}`)
    expect((await readTable(bytes, 'a.csv')).rows[1]).toEqual(people[0])
  })

  it('keeps texts as texts: no number, no date, no formula is guessed', async () => {
    const rows = (await readTable(Buffer.from('a;b;c\n=1+1;00123;1.2.2010'), 'a.csv')).rows
    expect(rows[1]).toEqual(['=1+1', '00123', '1.2.2010'])
  })

  it('is refused when a quote without a pair would swallow people', async () => {
    const bytes = Buffer.from('ФИО;Класс\n"Иванов;1\nПетров;2\nСидоров;3\n')
    await expect(readTable(bytes, 'a.csv')).rejects.toMatchObject({ code: 'unclosedQuote' })
  })

  it('may hold an odd inch mark', async () => {
    expect((await readTable(Buffer.from('a;b\nЭкран 3";2\n'), 'a.csv')).rows[1]).toEqual(['Экран 3"', '2'])
  })

  it('keeps twenty thousand rows and says that there were more', async () => {
    const table = await readTable(Buffer.from('a;b\n' + '1;2\n'.repeat(20_001)), 'a.csv')
    expect(table.rows).toHaveLength(20_000)
    expect(table.cut).toBe(true)
  })
})

describe('a workbook', () => {
  it('is read from its first sheet with a table; the others are named', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Как заполнять', rows: [['Заполните второй лист']] },
        { name: 'Дети', rows: people },
        { name: 'Скрытый', rows: people, hidden: true },
      ],
    })
    const table = await readTable(Buffer.from(bytes), 'дети.xlsx')
    expect(table).toEqual({ rows: people, sheetName: 'Дети', otherSheets: ['Как заполнять'], cut: false })
  })

  it('may be an ODS', async () => {
    const bytes = await writeOds({ sheets: [{ name: 'Дети', rows: people }] })
    expect((await readTable(Buffer.from(bytes), 'дети.ods')).rows).toEqual(people)
  })

  it('tells how far the reading is', async () => {
    const shares: number[] = []
    await readTable(fixture('staffA.xlsx'), 'staffA.xlsx', (share) => shares.push(share))
    expect(shares).toEqual([0.2, 1])
  })
})

describe('a file that is no table', () => {
  const zipOf = async (name: string) => {
    const { default: PizZip } = await import('pizzip')
    return new PizZip().file(name, 'x').generate({ type: 'nodebuffer' })
  }

  test.each([
    ['nothing', Buffer.alloc(0), 'a.xlsx', 'empty'],
    ['blank lines', Buffer.from('\n \n'), 'a.csv', 'empty'],
    ['only separators', Buffer.from(';;\n;;\n'), 'a.csv', 'empty'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]), 'a.csv', 'notATable'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'a.csv', 'notATable'],
    ['a web page saved as XLS', Buffer.from('<html><table>'), 'a.xls', 'notATable'],
    ['CSV called XLSX', Buffer.from(csv(';')), 'a.xlsx', 'renamed'],
    ['XLSX called CSV', fixture('staffA.xlsx'), 'a.csv', 'renamed'],
    ['half of an XLSX', fixture('staffA.xlsx').subarray(0, 6000), 'a.xlsx', 'damaged'],
    ['too many bytes', Buffer.alloc(20_000_001, 65), 'a.csv', 'tooLarge'],
  ])('is refused: %s', async (_name, bytes, fileName, code) => {
    await expect(readTable(bytes, fileName)).rejects.toMatchObject({ name: 'UnreadableFile', code })
  })

  it('is refused: a Word document, and a workbook whose sheet is broken', async () => {
    await expect(readTable(await zipOf('word/document.xml'), 'a.xlsx')).rejects.toMatchObject({ code: 'notATable' })
    await expect(readTable(await zipOf('xl/workbook.xml'), 'a.xlsx')).rejects.toMatchObject({ code: 'damaged' })
  })

  it('is refused: a workbook with a password', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: people }], encryption: { password: '1', spinCount: 10 } })
    await expect(readTable(Buffer.from(bytes), 'a.xlsx')).rejects.toMatchObject({ code: 'passwordProtected' })
  })
})

describe('a hostile workbook', () => {
  it('that unpacks to gigabytes is refused before it is unpacked', async () => {
    await expect(readTable(fixture('atk_bomb.xlsx'), 'a.xlsx')).rejects.toMatchObject({ code: 'tooLarge' })
  })

  test.each(['atk_dv', 'atk_merge', 'atk_far'])('gives its table and nothing else: %s', async (name) => {
    const { rows } = await readTable(fixture(`${name}.xlsx`), 'a.xlsx')
    expect(rows).toHaveLength(7)
    expect(rows.every((row) => row.length <= 200)).toBe(true)
    expect(rows[2]?.[0]).toBe('ФИО')
  })

  it('whose entities multiply expands none of them', async () => {
    const { rows } = await readTable(fixture('atk_ent.xlsx'), 'a.xlsx')
    expect(rows[0]?.[0]).toBe('&j;')
    expect(JSON.stringify(rows).length).toBeLessThan(2_000)
  })

  it('with too many parts is refused', async () => {
    const { default: PizZip } = await import('pizzip')
    const zip = new PizZip()
    for (let i = 0; i < 2_001; i++) zip.file(`xl/${i}`, '')
    await expect(readTable(zip.generate({ type: 'nodebuffer' }), 'a.xlsx')).rejects.toMatchObject({ code: 'tooLarge' })
  })
})
