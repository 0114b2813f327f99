import { Packer } from 'docx'
import PizZip from 'pizzip'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { document } from '../../src/documents/dev/blocks.ts'
import { layout } from '../../src/documents/dev/kit.ts'
import { print as printDocument } from '../../src/documents/pdf/print.ts'
import { keepTogether } from '../../src/documents/pdf/keep.ts'
import { print, renderBatch, renderBatchPdf } from '../../src/documents/batch.ts'
import { renderDocx, renderPdf } from '../../src/documents/render.ts'
import { coverList, dataProcessing, dataProcessingSelf, extraDuties } from './samples/consents.ts'
import { inventory } from './samples/inventory.ts'
import { emptyOrder, longOrder, order } from './samples/order.ts'
import { contentOfPdf, textOfDocx } from './text-of.ts'

const hard = 'Щукин <b>&amp;</b> & "кавычки" «ёлочки»'

test('special characters survive in the document and on paper', async () => {
  const docx = await renderDocx('consent-extra-duties', { ...extraDuties, topic: hard })
  expect(textOfDocx(docx)).toContain(hard)
  expect(contentOfPdf(await renderPdf(docx, hard)).text).toContain(hard.replaceAll(' ', ''))
})

test('characters that XML forbids are dropped', async () => {
  expect(textOfDocx(await renderDocx('consent-extra-duties', { ...extraDuties, topic: 'а\u0000\u000bб' }))).toContain('аб')
})

test('an order of sixty pairs prints over several pages, with its heads repeated', async () => {
  const docx = await renderDocx('order-assignment', longOrder(60))
  const pdf = contentOfPdf(await renderPdf(docx, 'Приказ'))
  expect(pdf.pages).toBeGreaterThan(6)
  expect(pdf.text.split('Согласия(даты)').length - 1).toBeGreaterThan(3)
  expect(textOfDocx(docx)).toContain('Участник Номер 60')
})

test('a table without lines that goes on over the page keeps the lines to sign on, and no stray one', async () => {
  const row = (_: unknown, index: number): Parameters<typeof layout>[0][number] => [
    [`Подпись ${index}`, { width: 5000 }],
    ['', { width: 4000, under: true }],
  ]
  const rows = Array.from({ length: 60 }, row)
  const docx = new PizZip(await Packer.toBuffer(document('Подписи', { children: [layout(rows)] })))
  const pdf = contentOfPdf(await printDocument(docx, 'Подписи'))
  expect([pdf.pages > 1, pdf.lines]).toEqual([true, 60])
})

test('a preamble of many acts does not push the head of the order off the paper', async () => {
  const act = 'распоряжением Правительства Российской Федерации от 31.12.2019 № 3273-р «Об утверждении основных принципов национальной системы», '
  const preamble = `В соответствии с ${act.repeat(20)} ПРИКАЗЫВАЮ:`
  const pdf = contentOfPdf(await renderPdf(await renderDocx('order-assignment', { ...order, preamble }), 'Приказ'))
  expect(pdf.text).toContain('Озакреплениинаставническихпар')
  expect(pdf.text.split('№3273-р').length - 1).toBe(20)
})

test('a draft says so on every page, a registered order carries its checksum instead', async () => {
  const headers = (docx: Buffer): string[] => new PizZip(docx).file(/word\/header\d+\.xml/).map((file) => file.asText())
  expect(headers(await renderDocx('order-assignment', emptyOrder)).every((xml) => xml.includes('ПРОЕКТ'))).toBe(true)
  expect(headers(await renderDocx('order-assignment', order)).some((xml) => xml.includes('ПРОЕКТ'))).toBe(false)
  expect(textOfDocx(await renderDocx('order-assignment', order))).toContain(order.checksum)
})

test('blanks printed in a batch are separate sheets', async () => {
  const prints = [dataProcessing, dataProcessingSelf, dataProcessing].map((data) => print('consent-data-processing', data))
  const docx = await renderBatch(prints)
  expect(contentOfPdf(await renderBatchPdf(prints, 'Согласия')).pages).toBe(3)
  expect(textOfDocx(docx).match(/на обработку персональных данных\n/g)).toHaveLength(3)
})

test('a batch printed in parts is one document in its order, under one title', async () => {
  const numbers = Array.from({ length: 410 }, (_, index) => index + 1)
  const prints = numbers.map((number) => print('consent-cover-list', { ...coverList, group: `Группа ${number}` }))
  const pdf = await renderBatchPdf(prints, 'Ведомости')
  // Each part has fonts of its own, so the text is read page by page.
  const reader = await PDFiumLibrary.init()
  const opened = await reader.loadDocument(pdf)
  const named = [...opened.pages()].map((page) => Number(/Группа (\d+)/.exec(page.getText())?.[1]))
  opened.destroy()
  reader.destroy()
  expect(named).toEqual(numbers)
  const whole = await PDFDocument.load(pdf)
  expect([whole.getTitle(), whole.catalog.lookup(PDFName.of('Lang'))?.toString()]).toEqual(['Ведомости', '(ru-RU)'])
})

test('an empty batch is refused', async () => {
  await expect(renderBatch([])).rejects.toThrow()
  await expect(renderBatchPdf([], 'Пусто')).rejects.toThrow()
})

test('what is unknown of a parent is not taken from the child', async () => {
  const nobody = { representativeName: null, relation: null, representativeAddress: null }
  const text = textOfDocx(await renderDocx('consent-data-processing', { ...dataProcessing, representative: nobody }))
  expect(text).toContain(`Я, ${'_'.repeat(36)}, адрес: ${'_'.repeat(36)},`)
})

test('several lines of one value become paragraphs', async () => {
  const docx = await renderDocx('consent-extra-duties', { ...extraDuties, topic: 'первая\nвторая' })
  expect(textOfDocx(docx)).toContain('первая\nвторая')
  expect(new PizZip(docx).file('word/document.xml')?.asText()).not.toContain('<w:br/>')
})

test('a page that begins anew neither takes the signature along nor loses its first line', () => {
  const flow = (text: string, more: object = {}, keep = false) => ({ block: { text: [{ text }], ...more }, keep, breakable: false })
  const blocks = keepTogether([flow('Контроль', {}, true), flow('подпись', {}, true), flow('Приложение', { pageBreak: 'before' }), flow('к приказу')])
  expect(blocks).toMatchObject([
    { unbreakable: true, stack: [{ text: [{ text: 'Контроль' }] }, { text: [{ text: 'подпись' }] }] },
    { pageBreak: 'before', text: [{ text: 'Приложение' }] },
    { text: [{ text: 'к приказу' }] },
  ])
})

test('the total and the signature of a list are never alone on the last page', async () => {
  const library = await PDFiumLibrary.init()
  const lastRows = []
  for (const count of [18, 19, 20, 21, 22]) {
    const rows = Array.from({ length: count }, (_, index) => ({
      n: index + 1,
      folder: '03 Приказы',
      title: `Приказ ${index + 1} о наставнических парах центра`,
      state: 'есть',
    }))
    const docx = await renderDocx('inventory', { ...inventory, rows })
    const [lastRow = ''] =
      (new PizZip(docx).file('word/document.xml')?.asText() ?? '').match(/<w:tr[ >](?:(?!<w:tr[ >]).)*Приказ \d+ о(?:(?!<w:tr[ >]).)*<\/w:tr>/gs)?.slice(-1) ??
      []
    expect(lastRow.match(/<w:keepNext\/>/g)).toHaveLength(4)
    const pdf = await library.loadDocument(await renderPdf(docx, 'Опись'))
    const page = pdf.getPage(pdf.getPageCount() - 1).getText()
    lastRows.push([page.includes('Опись составил куратор'), page.includes(`Приказ ${count} о`)])
    pdf.destroy()
  }
  library.destroy()
  expect(lastRows).toEqual(lastRows.map(() => [true, true]))
})

test('the head of a table goes to the next page with its only row and what closes it', async () => {
  const library = await PDFiumLibrary.init()
  const found = []
  // A head is a chain of lines that stay together, and pdfmake drops a chain higher than a page.
  for (const lines of [20, 24, 46]) {
    const group = Array.from({ length: lines }, () => 'Строка').join('\n')
    const docx = await renderDocx('consent-cover-list', { ...coverList, group, rows: coverList.rows.slice(0, 1) })
    const pdf = await library.loadDocument(await renderPdf(docx, 'Ведомость'))
    const texts = Array.from({ length: pdf.getPageCount() }, (_, index) => pdf.getPage(index).getText())
    const heads = texts.filter((text) => text.includes('Участник'))
    const rows = heads.filter((text) => text.includes('Ёлкина') && text.includes('Всего'))
    found.push([texts.join('').split('Строка').length - 1, heads.length, rows.length])
    pdf.destroy()
  }
  library.destroy()
  expect(found).toEqual([20, 24, 46].map((lines) => [lines, 1, 1]))
})

test('every list of a batch keeps its last row with what closes it', async () => {
  const batch = await renderBatch([print('consent-cover-list', coverList), print('consent-cover-list', coverList)])
  const rows = (new PizZip(batch).file('word/document.xml')?.asText() ?? '').split(/(?=<w:tr[ >])/).filter((row) => /Сусанна|Олеговна/.test(row))
  expect(rows.map((row) => row.slice(0, row.indexOf('</w:tr>')).includes('<w:keepNext/>'))).toEqual([false, true, false, true])
})
