import { expect, test } from 'vitest'
import { articleOf, plainText, typographed } from '../../src/news/article.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('paragraphs, lists, emphasis and links become blocks', () => {
  const blocks = articleOf('Первый абзац\nвторая строка\n\n- раз\n- **два**\n\nСайт: [центр](https://centr.ru/a)')
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'list', 'paragraph'])
  expect(blocks[0]).toMatchObject({
    runs: [
      { text: 'Первый абзац', line: false },
      { text: 'вторая строка', line: true },
    ],
  })
  expect(blocks[1]).toMatchObject({ ordered: false, items: [[{ text: 'раз', strong: false }], [{ text: 'два', strong: true }]] })
  expect(blocks[2]).toMatchObject({ runs: [{ text: 'Сайт: ' }, { text: 'центр', href: 'https://centr.ru/a' }] })
})

test.each([
  ['"Мария" - лауреат конкурса "Шаг"', '«Мария» – лауреат конкурса «Шаг»'],
  ['<script>alert(1)</script> и <b>жирный</b>', '<script>alert(1)</script> и <b>жирный</b>'],
  ['    четыре пробела', 'четыре пробела'],
  ['[нажмите](javascript:alert(1))', '[нажмите](javascript:alert(1))'],
  ['![кот](https://x.ru/a.png)', '!кот (https://x.ru/a.png)'],
  ['1. раз\n2. два', '1. раз\n2. два'],
  ['- раз\n  - внутри\n- два', '– раз\n– внутри\n– два'],
  ['пишите на https://centr.ru', 'пишите на https://centr.ru'],
])('%j reads as %j', (body, expected) => {
  expect(plain(plainText(body))).toBe(expected)
})

test('a script never becomes a link', () => {
  const hrefs = articleOf('[a](javascript:alert(1)) [b](data:text/html,x) <javascript:alert(1)> [c](//evil.ru) [d](mailto:a@b.ru)').flatMap((block) =>
    block.kind === 'list' ? [] : block.runs.flatMap((run) => run.href ?? []),
  )
  expect(hrefs).toEqual(['mailto:a@b.ru'])
})

test('a title gets the same quotes and no marks', () => {
  expect(plain(typographed('Итоги "Недели наставничества" - *лучшие* [практики]'))).toBe('Итоги «Недели наставничества» – *лучшие* [практики]')
})
