import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { listInForce } from '../../src/legal-bases/queries.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'

const act = {
  title: 'Положением о системе наставничества, утверждённым приказом от 01.09.2023 № 200',
  level: 'local',
  issuedOn: '01.09.2023',
  number: '200',
  validFrom: '01.09.2023',
  validTo: '',
  position: '120',
  version: '0',
}

test('the register knows the acts of 2023 and which of them were in force', async () => {
  await aCentre()
  const numbers = async (day: string) => (await listInForce(day)).map(({ number }) => number)
  expect(await numbers('2023-10-03')).toEqual(['273-ФЗ', null, '401', '3273-р', 'Р-145', 'МР-42/02', 'АЗ-1128/08, 657', '629', '196'])
  expect(await numbers('2025-10-03')).toContain('381-ФЗ')
  expect(await numbers('2025-10-03')).toContain('1264-р')
  expect(await numbers('2025-10-03')).not.toContain('401')
})

test('a methodist adds the local regulation and the journal knows', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/legal-bases', act)
  expect(textOf(await methodist.follow(answer))).toContain('Положением о системе наставничества')
  const row = await read().legalBasis.findFirstOrThrow({ where: { number: '200' } })
  expect(row).toMatchObject({ level: 'local', issuedOn: '2023-09-01', validFrom: '2023-09-01', validTo: null })
  expect(await journalOf('legalBasis', row.id)).toEqual(['legalBasis.added'])
})

test('the article that is often mixed up is refused at its field', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/legal-bases', { ...act, title: 'статьёй 358.1 Трудового кодекса' })
  expect([answer.status, errorAt(answer, 'title')]).toEqual([
    422,
    'Наставничество работников описано в статье 351.8 Трудового кодекса, а не 358.1. Проверьте номер статьи',
  ])
  expect(await read().legalBasis.count()).toBe(11)
})

test('the second of two people who edit an act is told', async () => {
  const methodist = await signIn('methodist')
  const { id } = await read().legalBasis.findFirstOrThrow({ where: { number: '401' } })
  await methodist.post(`/legal-bases/${id}`, { ...act, title: 'Указом', version: '0' }).expect(303)
  const late = await methodist.post(`/legal-bases/${id}`, { ...act, title: 'Другим указом', version: '0' })
  expect([late.status, late.text.includes('Другим указом')]).toEqual([409, true])
  expect(await read().legalBasis.findUnique({ where: { id }, select: { title: true } })).toEqual({ title: 'Указом' })
  expect(await journalOf('legalBasis', id)).toEqual(['legalBasis.changed'])
})

test('the register is kept by the methodist only', async () => {
  const director = await signIn('director')
  expect((await director.get('/legal-bases')).status).toBe(403)
  expect((await director.post('/legal-bases', act)).status).toBe(403)
  expect(await read().legalBasis.count({ where: { number: '200' } })).toBe(0)
})

test('the menu has the page of a local act among local acts, and the register of what orders cite in the settings', async () => {
  const methodist = await signIn('methodist')
  await methodist.post('/legal-bases', act).expect(303)
  const { id } = await read().legalBasis.findFirstOrThrow({ where: { number: '200' } })
  const law = await read().legalBasis.findFirstOrThrow({ where: { level: 'federal' } })
  const marked = async (who: typeof methodist, url: string) => {
    const current = [...(await who.get(url)).text.matchAll(/<a href="(\/[^"?]+)" aria-current="page"/g)].map((found) => found[1])
    return [...new Set(current)].filter((path) => !path?.endsWith('/acquaintances'))
  }
  for (const url of [`/legal-bases/${id}`, `/legal-bases/${id}/acquaintances`, `/legal-bases/${id}/edit`])
    expect(await marked(methodist, url)).toEqual(['/local-acts'])
  for (const url of ['/legal-bases', `/legal-bases/${law.id}`]) expect(await marked(methodist, url)).toEqual(['/legal-bases'])
  expect(await marked(await signIn('director'), `/legal-bases/${law.id}`)).toEqual(['/local-acts'])
})
