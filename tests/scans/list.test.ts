import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
import { allRead, enqueue } from '../../src/app/background.ts'
import { jobOf } from '../../src/scans/jobs.ts'
import { allowedByAll } from '../../src/scans/rules.ts'
import '../support/app.ts'
import { textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

test('uploads are shown by pages, the latest first, with how many sheets wait in each and in all', async () => {
  const methodist = await signIn('methodist')
  const schoolYearId = (await theYear()).id
  const pages = [1, 2, 3].map((position) => ({ position, continues: position === 2 }))
  for (let number = 1; number <= 27; number += 1) {
    const waits = { status: 'ready', total: 3, pages: { create: pages } } as const
    const data = { createdById: methodist.actor.userId, schoolYearId, fileName: `скан ${number}.pdf` }
    await write((tx) => tx.scanBatch.create({ data: { ...data, ...(number === 1 || number === 27 ? waits : { status: 'done', total: 1 }) } }))
  }
  const first = textOf(await methodist.get('/scans'))
  expect(first).toContain('Ждут подтверждения: 4 листа.')
  expect(first).toMatch(/скан 27\.pdf \S+ \S+ 3 2 ждёт подтверждения/)
  expect(first).toContain('Показано 1–25 из 27')
  expect(first).not.toContain('скан 1.pdf')
  expect(textOf(await methodist.get('/scans?page=2'))).toContain('скан 1.pdf')
})

test('nobody is told that all is sorted while files are being read or could not be', async () => {
  const methodist = await signIn('methodist')
  const data = { createdById: methodist.actor.userId, schoolYearId: (await theYear()).id, total: 1 }
  const batch = (status: 'done' | 'reading' | 'failed') => write((tx) => tx.scanBatch.create({ data: { ...data, fileName: `${status}.pdf`, status } }))
  await batch('done')
  expect(textOf(await methodist.get('/scans'))).toContain('Все листы разобраны.')
  await batch('failed')
  expect(textOf(await methodist.get('/scans'))).toMatch(/Есть загрузки, которые прочитать не удалось\.(?!.*Все листы)/)
  const { id } = await batch('reading')
  let finish = () => {}
  enqueue({ id: jobOf(id), run: () => new Promise((resolve) => (finish = resolve)) })
  expect(textOf(await methodist.get('/scans'))).toMatch(/Загруженные файлы ещё читаются\..*прочитать не удалось/)
  finish()
  await allRead()
})

test('of a consent that two sign only what both allow may be published', () => {
  expect(allowedByAll(['name', 'photo'], null)).toEqual(['name', 'photo'])
  expect(allowedByAll(['name', 'photo'], 'photo video')).toEqual(['photo'])
  expect(allowedByAll(['name'], '')).toEqual([])
})
