import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { nominative } from '../../src/legal-bases/messages-named.ts'
import { blocksPublication, inForce } from '../../src/legal-bases/rules.ts'
import '../support/app.ts'
import { aCentre } from '../support/people.ts'

test.each([
  ['2023-08-31', false],
  ['2023-09-01', true],
  ['2024-08-31', true],
  ['2024-09-01', false],
])('an act is in force on its first and its last day (%s)', (day, answer) => {
  expect(inForce({ validFrom: '2023-09-01', validTo: '2024-08-31' }, day)).toBe(answer)
})

test('only an act in force with something to open is published', () => {
  const act = { id: 1, url: null, files: ['act.pdf'], validFrom: '2023-09-01', validTo: '2024-08-31' }
  const codes = (changed: object, day: string) => blocksPublication({ ...act, ...changed }, day).map(({ code }) => code)
  expect(codes({}, '2024-08-31')).toEqual([])
  expect(codes({}, '2024-09-01')).toEqual(['legalBases.notInForce'])
  expect(codes({ files: [] }, '2023-08-31')).toEqual(['legalBases.nothingToPublish', 'legalBases.notInForce'])
})

test('an act without bounds is always in force', () => {
  expect(inForce({ validFrom: null, validTo: null }, '1999-01-01')).toBe(true)
})

test.each([
  [
    'Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
    'Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
  ],
  ['статьями 60.2, 151 Трудового кодекса Российской Федерации', 'Статьи 60.2, 151 Трудового кодекса Российской Федерации'],
  ['статьёй 351.8 Трудового кодекса Российской Федерации', 'Статья 351.8 Трудового кодекса Российской Федерации'],
  ['Указом Президента Российской Федерации от 27.06.2022 № 401', 'Указ Президента Российской Федерации от 27.06.2022 № 401'],
  ['распоряжением Правительства Российской Федерации от 21.05.2025 № 1264-р', 'Распоряжение Правительства Российской Федерации от 21.05.2025 № 1264-р'],
  [
    'письмом Министерства просвещения Российской Федерации от 23.01.2020 № МР-42/02',
    'Письмо Министерства просвещения Российской Федерации от 23.01.2020 № МР-42/02',
  ],
  ['приказом Министерства просвещения Российской Федерации от 24.03.2023 № 196', 'Приказ Министерства просвещения Российской Федерации от 24.03.2023 № 196'],
  ['Положением о системе наставничества, утверждённым приказом от 01.09.2023 № 200', 'Положение о системе наставничества'],
])('«в соответствии с %s» is listed as «%s»', (title, name) => {
  expect(nominative(title)).toBe(name)
})

test('no act that the program brings is listed in the instrumental', async () => {
  await aCentre()
  const acts = await read().legalBasis.findMany({ select: { title: true } })
  expect(acts.length).toBeGreaterThan(8)
  expect(acts.map(({ title }) => nominative(title)).filter((name) => /^\S+(ем|ом|ой|ёй|ами|ым)(?!\S)/.test(name))).toEqual([])
})
