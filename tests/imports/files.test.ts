import type { Response } from 'supertest'
import { expect, test } from 'vitest'
import { read as readBook } from 'hucre'
import { readTable } from '../../src/app/spreadsheets/read.ts'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { type Browser, signIn } from '../support/people.ts'
import { kinds } from '../../src/imports/rules.ts'
import { apply, statuses, uploaded } from './web.ts'

async function download(browser: Browser, path: string): Promise<{ bytes: Buffer; answer: Response }> {
  const answer = await browser
    .get(path)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)))
    })
  return { bytes: answer.body as Buffer, answer }
}

test('bad rows come back as a file with their cells and what is wrong', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  const { bytes, answer } = await download(methodist, `/imports/${id}/errors.xlsx`)
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('Ошибки – staffA.xlsx'))
  const { rows } = await readTable(bytes, 'a.xlsx')
  expect(rows).toHaveLength(2)
  expect(rows[0]?.slice(0, 3)).toEqual(['№ п/п', 'Фамилия', 'Имя'])
  expect(rows[0]?.slice(-2)).toEqual(['Строка в файле', 'Ошибка'])
  expect(rows[1]).toContain('31.02.2020')
  expect(rows[1]?.slice(-2)).toEqual([65, expect.stringContaining('Фамилия: не заполнено.')])
  const again = await uploaded(methodist, 'staff', 'ошибки.xlsx', bytes)
  expect(await statuses(again)).toEqual({ bad: 1 })
})

test('rows that were left out can be had as well, each with the reason', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  await apply(methodist, id)
  const { bytes } = await download(methodist, `/imports/${id}/errors.xlsx?with=skipped`)
  const { rows } = await readTable(bytes, 'a.xlsx')
  expect(rows.slice(1).map((row) => row.slice(-2))).toEqual([
    [64, expect.stringContaining('Этот человек уже есть в строке 11 этого файла.')],
    [65, expect.stringContaining('Фамилия: не заполнено.')],
  ])
})

test.each(kinds)('the template of %s offers its values and, filled in, is understood whole', async (kind) => {
  const methodist = await signIn('methodist')
  const { bytes } = await download(methodist, `/imports/templates/${kind}`)
  const [sheet] = (await readBook(bytes)).sheets
  expect(sheet?.dataValidations?.length).toBeGreaterThan(1)
  const [headings, example] = (await readTable(bytes, 'a.xlsx')).rows
  const filled = Buffer.from(
    [headings, example, ['Иванова', ...(example ?? []).slice(1)]]
      .map((row) =>
        (row ?? [])
          .map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')))
          .map((cell) => `"${cell}"`)
          .join('\t'),
      )
      .join('\n'),
  )
  const id = await uploaded(methodist, kind, 'a.csv', filled)
  expect(await statuses(id)).toEqual({ good: 1 })
  const { mapping } = await read().import.findUniqueOrThrow({ where: { id } })
  expect(Object.keys(JSON.parse(mapping) as object)).toHaveLength((headings ?? []).length)
})

test('an empty template brings nobody', async () => {
  const methodist = await signIn('methodist')
  const { bytes } = await download(methodist, '/imports/templates/staff')
  const id = await uploaded(methodist, 'staff', 'образец.xlsx', bytes)
  expect((await read().import.findUniqueOrThrow({ where: { id } })).status).toBe('failed')
})

test('there is no template of anything else', async () => {
  const methodist = await signIn('methodist')
  expect((await methodist.get('/imports/templates/parents')).status).toBe(404)
})
