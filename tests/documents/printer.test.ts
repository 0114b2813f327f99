import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { RuleViolation } from '../../src/app/errors.ts'
import type { Job } from '../../src/documents/jobs.ts'
import { openPrinter, type Printer } from '../../src/documents/printer.ts'
import { renderDocx } from '../../src/documents/render.ts'
import { longOrder, order } from './samples/order.ts'
import { contentOfPdf } from './text-of.ts'

const usual = { threads: 1, megabytes: 512, milliseconds: 60_000 }
const printJob = (docx: Buffer): Job => ({ kind: 'print', docx, title: 'Приказ' })

// Which of two documents asked for together is ready first, and what stands in them.
async function race(print: Printer, turn: () => Promise<unknown> = () => Promise.resolve()) {
  const documents = await Promise.all([longOrder(40), order].map((data) => renderDocx('order-assignment', data)))
  let printed = 0
  const jobs = documents.map(async (docx) => {
    const content = contentOfPdf(await print(printJob(docx)))
    printed += 1
    return { place: printed, content }
  })
  while (printed === 0) await turn()
  const [long, short] = await Promise.all(jobs)
  return { places: [long?.place, short?.place], long: long?.content.text, short: short?.content.text }
}

test('documents asked for together are printed in turn, while the thread that asked goes on', async () => {
  let turns = 0
  const { places, long, short } = await race(openPrinter(usual), async () => {
    await turn()
    turns += 1
  })
  expect(places).toEqual([1, 2])
  expect(long).toContain('УчастникНомер40')
  expect(short).not.toContain('УчастникНомер40')
  expect(turns).toBeGreaterThan(1)
})

test('a short document does not wait for a long one where there is a second thread', async () => {
  const print = openPrinter({ ...usual, threads: 2 })
  // Both threads are warm before they race.
  await Promise.all([1, 2].map(async () => print(printJob(await renderDocx('order-assignment', order)))))
  expect((await race(print, turn)).places).toEqual([2, 1])
})

test('a document that cannot be read fails alone: the same thread prints the next', async () => {
  const print = openPrinter(usual)
  await expect(print(printJob(Buffer.from('не документ')))).rejects.toThrow()
  expect(contentOfPdf(await print(printJob(await renderDocx('order-assignment', order)))).pages).toBeGreaterThan(0)
})

test('a document too heavy for the time or the memory is refused in words, and the printer goes on', async () => {
  const docx = await renderDocx('order-assignment', longOrder(300))
  for (const limits of [
    { ...usual, milliseconds: 1 },
    { ...usual, megabytes: 40 },
  ]) {
    const print = openPrinter(limits)
    const refused = await print(printJob(docx)).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RuleViolation)
    expect(refused).toMatchObject({ reasons: [{ code: 'documents.tooHeavy' }] })
    // The next one meets a new thread: its fate is its own.
    await expect(print(printJob(docx))).rejects.toBeInstanceOf(RuleViolation)
  }
})
