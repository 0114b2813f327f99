import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
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

test('of a consent that two sign only what both allow may be published', () => {
  expect(allowedByAll(['name', 'photo'], null)).toEqual(['name', 'photo'])
  expect(allowedByAll(['name', 'photo'], 'photo video')).toEqual(['photo'])
  expect(allowedByAll(['name'], '')).toEqual([])
})
