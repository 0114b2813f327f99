import { expect, test } from 'vitest'
import { punctuated, punctuatedPage } from '../../src/app/punctuation.ts'

test.each([
  ['на 2023-2024 учебный год', 'на 2023–2024 учебный год'],
  ['с 2021-2022 по 2023-2024', 'с 2021–2022 по 2023–2024'],
  ['тел. 2023-2030, приказ 2023-2024-05, № 12023-2024', 'тел. 2023-2030, приказ 2023-2024-05, № 12023-2024'],
  ['приказом «О Положении «О наставничестве»»', 'приказом «О Положении „О наставничестве“»'],
  ['«Робот» и «Театр»', '«Робот» и «Театр»'],
  ['«Акт «Один»', '«Акт «Один»'],
  ['закрыто» и «открыто «снова»', 'закрыто» и «открыто «снова»'],
])('%s is spelt as %s', (typed, spelt) => {
  expect(punctuated(typed)).toBe(spelt)
})

test('a page is spelt so between its tags; what stands in a field stays as it was typed', () => {
  const page = (year: string) => `<p title="2023-2024">${year}</p><input value="2023-2024"><textarea rows="2">2023-2024</textarea><b>${year}</b>`
  expect(punctuatedPage(page('2023-2024'))).toBe(page('2023–2024'))
})
