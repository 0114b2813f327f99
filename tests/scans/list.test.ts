import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { allRead, enqueue } from '../../src/app/background.ts'
import { jobOf } from '../../src/scans/jobs.ts'
import { allowedByAll } from '../../src/scans/rules.ts'
import '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
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

test('of a sheet of another school year it is said where to confirm it', async () => {
  const methodist = await signIn('methodist')
  const year = await theYear()
  const person = await aTeacher('Иванов Пётр Ильич')
  await write(async (tx) => {
    const past = await tx.schoolYear.create({ data: { name: '2022-2023', startsOn: '2022-09-01', endsOn: '2023-08-31' } })
    const consent = await tx.consent.create({ data: { personId: person.id, schoolYearId: past.id, kind: 'participation', blankIssuedOn: '2022-10-01' } })
    const page = { position: 1, continues: false, consentId: consent.id, signer: 'self' } as const
    await tx.scanBatch.create({
      data: { createdById: methodist.actor.userId, schoolYearId: year.id, fileName: 'скан.pdf', status: 'ready', total: 1, pages: { create: page } },
    })
  })
  const { id, batchId } = await read().scanPage.findFirstOrThrow()
  const help = 'выберите вверху страницы 2022–2023 учебный год и загрузите его скан снова. Здесь лист отложите.'
  for (const url of [`/scans/${batchId}`, `/scans/${batchId}/pages/${id}`]) expect(textOf(await methodist.get(url))).toContain(help)
})

test('of a consent that two sign only what both allow may be published', () => {
  expect(allowedByAll(['name', 'photo'], null)).toEqual(['name', 'photo'])
  expect(allowedByAll(['name', 'photo'], 'photo video')).toEqual(['photo'])
  expect(allowedByAll(['name'], '')).toEqual([])
})
