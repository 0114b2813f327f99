import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Cell } from '../../src/app/spreadsheets/read.ts'
import { ageOn, parseBirthDay, parseDay, parsePastDay } from '../../src/imports/days.ts'
import { parseFullName, parseName } from '../../src/imports/names.ts'

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'0123456789.-/ +()гдаяЁA,;'), maxLength: 20 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
)

describe('a part of a name', () => {
  test.each([
    ['  Пермяков ', 'Пермяков'],
    ['Анна\u00a0\u00a0Мария', 'Анна Мария'],
    ['ПЕТРОВА-ВОДКИНА', 'Петрова-Водкина'],
    ["О'КОННОР", "О'Коннор"],
    ['Киселева - Селезнева', 'Киселева-Селезнева'],
    ['фон Берг', 'фон Берг'],
    ['', null],
    ['-', null],
    ['—', null],
    [null, null],
  ])('%j is %j', (cell, value) => expect(parseName(cell)).toEqual({ value }))

  test.each([
    ['Иванов2', 'nameDigits'],
    [89123456789, 'nameDigits'],
    ['И.', 'nameInitials'],
    ['Иванов; DROP', 'nameMarks'],
    ['=cmd|x', 'nameMarks'],
    ['Иванnов', 'nameMixedAlphabets'],
    ['#REF!', 'cellError'],
  ])('%j is refused: %s', (cell, code) => {
    expect(parseName(cell)).toMatchObject({ problem: { code } })
    expect(parseName(cell).value).toBeUndefined()
  })

  it('with Latin look-alikes is repaired and pointed out', () => {
    expect(parseName('Ивaнoв')).toEqual({
      value: 'Иванов',
      problem: { code: 'nameLookAlikes', params: { text: 'Ивaнoв', letters: 'a, o', value: 'Иванов' } },
    })
  })

  it('all in Latin letters is kept and pointed out', () => {
    expect(parseName('Smith')).toMatchObject({ value: 'Smith', problem: { code: 'nameLatin' } })
  })
})

describe('a whole name in one cell', () => {
  test.each([
    ['Ёлкина Анна Сергеевна', 'Ёлкина', 'Анна', 'Сергеевна'],
    ['ЁЛКИНА АННА', 'Ёлкина', 'Анна', null],
    ['Иванов, Пётр', 'Иванов', 'Пётр', null],
    ['Мамедов Али Вагиф оглы', 'Мамедов', 'Али', 'Вагиф оглы'],
    ['Римский-Корсаков Николай Андреевич', 'Римский-Корсаков', 'Николай', 'Андреевич'],
  ])('%s', (cell, lastName, firstName, middleName) => {
    expect(parseFullName(cell)).toEqual({ value: { lastName, firstName, middleName } })
  })

  it('that begins with the first name is turned round and pointed out', () => {
    expect(parseFullName('Анна Сергеевна Ёлкина')).toMatchObject({
      value: { lastName: 'Ёлкина', firstName: 'Анна', middleName: 'Сергеевна' },
      problem: { code: 'fullNameReordered' },
    })
  })

  test.each([
    ['Иванов', 'fullNameOneWord'],
    ['Иванова Анна Мария Петровна', 'fullNameUnclear'],
    ['Иванов И.И.', 'nameInitials'],
  ])('%s is refused: %s', (cell, code) => expect(parseFullName(cell)).toMatchObject({ problem: { code } }))
})

describe('a day', () => {
  test.each([
    ['09.05.1991', '1991-05-09'],
    ['9.5.91', '1991-05-09'],
    ['9.5.12', '2012-05-09'],
    ['09/05/1991', '1991-05-09'],
    ['1991-05-09', '1991-05-09'],
    ['1991-05-09T10:00:00Z', '1991-05-09'],
    ['09.05.1991 г.', '1991-05-09'],
    ['09.05.1991 0:00:00', '1991-05-09'],
    ['9 мая 1991 года', '1991-05-09'],
    ['29.02.2012', '2012-02-29'],
    ['09,05,1991', '1991-05-09'],
    [33367, '1991-05-09'],
    ['33367', '1991-05-09'],
    [new Date('2018-08-17T17:41:45Z'), '2018-08-17'],
    ['', null],
    ['—', null],
    [null, null],
  ])('%j is %s', (cell, value) => expect(parseDay(cell, '2023-09-15')).toEqual({ value }))

  test.each([
    ['31.02.2000', 'dayImpossible'],
    ['29.02.2011', 'dayImpossible'],
    ['00.01.2011', 'dayImpossible'],
    ['13.13.2011', 'dayImpossible'],
    ['нет данных', 'dayUnreadable'],
    ['2012', 'dayYearOnly'],
    [2012, 'dayYearOnly'],
    ['09.05.1191', 'dayTooEarly'],
    [89123456789, 'dayUnreadable'],
    [true, 'dayUnreadable'],
    ['#Н/Д', 'cellError'],
  ])('%j is refused: %s', (cell, code) => expect(parseDay(cell, '2023-09-15')).toMatchObject({ problem: { code } }))

  it('that has not come yet is refused where only the past makes sense', () => {
    expect(parsePastDay('15.09.2023', '2023-09-15')).toEqual({ value: '2023-09-15' })
    expect(parsePastDay('16.09.2023', '2023-09-15')).toMatchObject({ problem: { code: 'dayFuture' } })
    expect(parsePastDay(new Date('2023-09-16'), '2023-09-15')).toMatchObject({ problem: { params: { text: '16.09.2023' } } })
  })

  test.each([
    ['15.09.2018', true],
    ['16.09.2018', false],
    ['16.09.2001', true],
    ['15.09.2001', false],
  ])('of birth %s fits a child of 5 to 21 on 15.09.2023: %s', (cell, fits) => {
    expect(parseBirthDay(cell, '2023-09-15', { from: 5, to: 21 }).value !== undefined).toBe(fits)
  })

  it('of birth on 29 February adds a year on 1 March', () => {
    expect([ageOn('2012-02-29', '2023-02-28'), ageOn('2012-02-29', '2023-03-01')]).toEqual([10, 11])
  })

  it('comes back from every usual spelling', () => {
    const days = fc.date({ min: new Date('1925-01-01'), max: new Date('2023-09-14'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [y = '', m = '', d = ''] = iso.split('-')
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569
        for (const cell of [iso, `${d}.${m}.${y}`, `${Number(d)}/${Number(m)}/${y} г.`, serial, date]) {
          expect(parsePastDay(cell, '2023-09-15')).toEqual({ value: iso })
        }
      }),
      { numRuns: 50 },
    )
  })
})

it('no cell whatever makes a parser of names or days throw', () => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      for (const parse of [parseName, parseFullName, (c: Cell) => parsePastDay(c, '2023-09-15')]) {
        const parsed = parse(cell)
        expect(parsed.problem !== undefined || parsed.value !== undefined).toBe(true)
      }
    }),
  )
})
