import { describe, expect, test } from 'vitest'
import { dative, genderOf, genitive, initialsFirst, initialsLast } from '../../src/documents/names.ts'

const spaces = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null

describe('initials', () => {
  test.each([
    ['Плотникова Ольга Викторовна', 'О. В. Плотникова', 'Плотникова О. В.'],
    ['Цой Анатолий', 'А. Цой', 'Цой А.'],
    ['Римский-Корсаков Николай Андреевич', 'Н. А. Римский-Корсаков', 'Римский-Корсаков Н. А.'],
    ['Иванова Анна-Мария Петровна', 'А.-М. П. Иванова', 'Иванова А.-М. П.'],
    ['Мамедов Али Гасан оглы', 'А. Г. Мамедов', 'Мамедов А. Г.'],
    ['О. В. Плотникова', 'О. В. Плотникова', 'Плотникова О. В.'],
    ['Плотникова О.В.', 'О. В. Плотникова', 'Плотникова О. В.'],
    ['  Ёлкина   Ёя  ', 'Ё. Ёлкина', 'Ёлкина Ё.'],
    ['Плотникова', 'Плотникова', 'Плотникова'],
  ])('of %s', (name, first, last) => {
    expect(spaces(initialsFirst(name))).toBe(first)
    expect(spaces(initialsLast(name))).toBe(last)
  })

  test('never break across lines', () => {
    expect(initialsFirst('Плотникова Ольга Викторовна')).toBe('О.\u00a0В.\u00a0Плотникова')
  })
})

describe('cases', () => {
  test.each([
    ['Плотникова Ольга Викторовна', 'Плотниковой Ольге Викторовне', 'Плотниковой Ольги Викторовны'],
    ['Иванов Пётр Ильич', 'Иванову Петру Ильичу', 'Иванова Петра Ильича'],
    ['Шевченко Анна Сергеевна', 'Шевченко Анне Сергеевне', 'Шевченко Анны Сергеевны'],
    ['Цой Анна Павловна', 'Цой Анне Павловне', 'Цой Анны Павловны'],
    ['Лисина Любовь Петровна', 'Лисиной Любови Петровне', 'Лисиной Любови Петровны'],
    ['Римский-Корсаков Николай Андреевич', 'Римскому-Корсакову Николаю Андреевичу', 'Римского-Корсакова Николая Андреевича'],
  ])('of %s', (name, to, of) => {
    expect(dative(name)).toBe(to)
    expect(genitive(name)).toBe(of)
  })

  test.each(['Цой Анатолий', 'Козёл Лев Львович', 'О. В. Плотникова', 'Плотникова', ''])(
    'are not guessed without a patronymic or with a fleeting vowel: «%s»',
    (name) => {
      expect(dative(name)).toBeNull()
      expect(genitive(name)).toBeNull()
    },
  )

  test('the gender is told by the patronymic only', () => {
    expect(genderOf('Мамедова Лейла Гасан кызы')).toBe('female')
    expect(genderOf('Ким Саша Никитич')).toBe('male')
    expect(genderOf('Ким Саша')).toBeNull()
  })
})
