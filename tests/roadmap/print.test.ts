import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { punctuated } from '../../src/app/punctuation.ts'
import { write } from '../../src/app/db.ts'
import { standardRoadmap } from '../../src/roadmap/standard-roadmap.ts'
import '../support/app.ts'
import { textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

// The customer's file, with the Latin letters of the name in Cyrillic and without Markdown stars and empty lines.
const customer = readFileSync(path.join(import.meta.dirname, 'customer-roadmap.txt'), 'utf8')
  .replaceAll('MAOU DO', 'МАОУ ДО')
  .replaceAll('**', '')
  .split('\n')
  .map((line) => line.replace(/\s+/g, ' ').trim())
  .filter((line) => line !== '')

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => plain(match[1] ?? ''))

async function approved(number = '253/1', day = '2023-10-03') {
  const year = await theYear()
  await write((tx) => tx.roadmap.update({ where: { schoolYearId: year.id }, data: { status: 'approved', orderNumber: number, orderDatedOn: day } }))
}

test('the print in three columns is the customer’s document line by line', async () => {
  const director = await signIn('director')
  await approved()
  const html = (await director.get('/roadmap/print?columns=3')).text
  const paper = html.slice(html.indexOf('<div class="paper"'))
  const grif = all(/<div class="paper-grif">(.*?)<\/div>/s.exec(paper)?.[1] ?? '', /<p>(.*?)<\/p>/g)
  const title = all(/<div class="paper-title">(.*?)<\/div>/s.exec(paper)?.[1] ?? '', /<p>(.*?)<\/p>/g)
  const rows = all(paper, /<tr>(.*?)<\/tr>/gs)
  const printed = [...grif.map((line) => line.replace(/^_+ /, '')), ...title, ...rows]
  expect(printed).toEqual(customer.map(punctuated))
})

test('the working plan has six columns and the dates, people, results and marks of every item', async () => {
  const methodist = await signIn('methodist')
  const year = await theYear()
  await write((tx) =>
    tx.roadmapItem.updateMany({
      where: { roadmap: { schoolYearId: year.id }, code: '2.1' },
      data: { startsOn: '2023-09-01', dueOn: '2023-09-30', responsible: 'Н. И. Глинка', expectedResult: 'сводка запросов' },
    }),
  )
  const stage = { startsOn: '2023-09-01', dueOn: '2023-10-06', responsible: 'Н. И. Глинка' }
  await write((tx) => tx.roadmapItem.updateMany({ where: { roadmap: { schoolYearId: year.id }, parentId: null, stage: 2 }, data: stage }))
  const html = (await methodist.get('/roadmap/print?columns=6')).text
  expect(all(html, /<th scope="col">(.*?)<\/th>/g)).toEqual([
    '№ п/п',
    'Этап, содержание деятельности',
    'Сроки',
    'Ответственный',
    'Ожидаемый результат',
    'Отметка о выполнении',
  ])
  const rows = all(html, /<tr[^>]*>(.*?)<\/tr>/gs)
  expect(rows).toContain('2.1 1) Сбор информации о профессиональных запросах педагогов. 01.09.2023 – 30.09.2023 Н. И. Глинка сводка запросов не начат')
  expect(rows).toContain('2. Формирование банка наставляемых (01.09.2023 – 06.10.2023; ответственный: Н. И. Глинка)')
  expect(rows).toContain('Подготовка и принятие локальных нормативных правовых актов образовательной организации:')
})

test('a roadmap that is not approved prints without number and date', async () => {
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/roadmap/print?columns=3'))).toContain('Приказ от ____________ № ________')
})

test('a centre that approves by order prints «УТВЕРЖДЕНА приказом», and nobody signs in the corner', async () => {
  const director = await signIn('director')
  await approved()
  await write((tx) => tx.organisation.update({ where: { id: 1 }, data: { approvalStamp: 'byDocument' } }))
  for (const columns of [3, 6]) {
    const paper = textOf(await director.get(`/roadmap/print?columns=${columns}`))
    expect(paper).toContain('УТВЕРЖДЕНА приказом МАОУ ДО «ЦОиПО» от 03.10.2023 № 253/1 Дорожная карта')
    expect(paper).not.toContain('УТВЕРЖДАЮ')
  }
})

test.each([
  ['docx', 'PK'],
  ['pdf', '%PDF'],
])('both prints are given as .%s', async (format, signature) => {
  const director = await signIn('director')
  await approved()
  for (const columns of [3, 6]) {
    const answer = await director
      .get(`/roadmap/document?columns=${columns}&format=${format}`)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => void chunks.push(chunk))
        res.on('end', () => done(null, Buffer.concat(chunks)))
      })
    expect([answer.status, (answer.body as Buffer).subarray(0, signature.length).toString()]).toEqual([200, signature])
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent(columns === 3 ? 'Дорожная карта 2023-2024' : 'Рабочий план 2023-2024'))
  }
})

test('the standard roadmap has seven stages and the eighteen computed items', () => {
  const codes = (items: typeof standardRoadmap): (string | null)[] => items.flatMap((item) => [item.code, ...codes(item.items)])
  expect(standardRoadmap).toHaveLength(7)
  expect(codes(standardRoadmap).filter((code) => code !== null)).toEqual([
    '1.1',
    '1.2',
    '2.1',
    '2.2',
    '2.3',
    '2.4',
    '2.5',
    '3.1',
    '3.2',
    '4.1',
    '4.2а',
    '4.2б',
    '5.1',
    '5.2',
    '6.1',
    '6.2а',
    '6.2б',
    '7.1',
  ])
})

test('a mentor cannot open the roadmap or its print', async () => {
  const mentor = await signIn('mentor')
  for (const page of ['/roadmap', '/roadmap/print?columns=3', '/roadmap/document?columns=3&format=pdf']) expect((await mentor.get(page)).status).toBe(403)
})
