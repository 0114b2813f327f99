import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { RuleViolation } from '../../src/app/errors.ts'
import { openPrinter } from '../../src/documents/printer.ts'
import { renderDocx } from '../../src/documents/render.ts'
import { longOrder, order } from './samples/order.ts'
import { contentOfPdf } from './text-of.ts'

const usual = { megabytes: 512, milliseconds: 60_000 }

test('documents asked for together are printed in turn, while the thread that asked goes on', async () => {
  const print = openPrinter(usual)
  let turns = 0
  let printed = 0
  const jobs = [longOrder(40), order].map(async (data) => {
    const pdf = await print(await renderDocx('order-assignment', data), 'Приказ')
    printed += 1
    return { place: printed, content: contentOfPdf(pdf) }
  })
  while (printed === 0) {
    await turn()
    turns += 1
  }
  const [long, short] = await Promise.all(jobs)
  expect([long?.place, short?.place]).toEqual([1, 2])
  expect(long?.content.text).toContain('УчастникНомер40')
  expect(short?.content.text).not.toContain('УчастникНомер40')
  expect(turns).toBeGreaterThan(1)
})

test('a document that cannot be read fails alone: the same thread prints the next', async () => {
  const print = openPrinter(usual)
  await expect(print(Buffer.from('не документ'), 'Сломан')).rejects.toThrow()
  expect(contentOfPdf(await print(await renderDocx('order-assignment', order), 'Приказ')).pages).toBeGreaterThan(0)
})

test('a document too heavy for the time or the memory is refused in words, and the printer goes on', async () => {
  const docx = await renderDocx('order-assignment', longOrder(300))
  for (const limits of [
    { ...usual, milliseconds: 1 },
    { ...usual, megabytes: 40 },
  ]) {
    const print = openPrinter(limits)
    const refused = await print(docx, 'Приказ').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RuleViolation)
    expect(refused).toMatchObject({ reasons: [{ code: 'documents.tooHeavy' }] })
    // The next one meets a new thread: its fate is its own.
    await expect(print(docx, 'Приказ')).rejects.toBeInstanceOf(RuleViolation)
  }
})
