import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseActivity, parseCategory, parseDirections, parseGrade, parseNames, parseNeedsMentor, parseYears } from '../../src/imports/choices.ts'
import { parseEmail, parsePhone } from '../../src/imports/contacts.ts'
import { upTo } from '../../src/imports/value.ts'

describe('a phone', () => {
  test.each([
    ['89295194223'],
    [89295194223],
    ['8-929-519-4223'],
    ['+7 (929) 519-42-23'],
    ['7 929 519 42 23'],
    ['9295194223'],
    ['8(929)5194223'],
    ['+7‑929‑519‑42‑23'],
    ['тел. 8 929 519 42 23 (доб. 12)'],
  ])('%j is +79295194223', (cell) => expect(parsePhone(cell)).toEqual({ value: '+79295194223' }))

  test.each([
    ['8 (3452) 51-94-22', '+73452519422'],
    ['+375 29 519-42-23', '+375295194223'],
    ['', null],
    ['нет', null],
    [null, null],
  ])('%j is %j', (cell, value) => expect(parsePhone(cell)).toEqual({ value }))

  test.each([
    ['51-94-22', 'phoneNoCode'],
    ['8929519422', 'phoneUnreadable'],
    ['позвонить маме', 'phoneUnreadable'],
    [589_000_000_000, 'phoneUnreadable'],
    ['#ССЫЛКА!', 'cellError'],
  ])('%j is refused: %s', (cell, code) => {
    expect(parsePhone(cell)).toMatchObject({ problem: { code } })
  })

  it('among several is the first, and that is pointed out', () => {
    expect(parsePhone('89295194223, 89295194224')).toMatchObject({ value: '+79295194223', problem: { code: 'phoneSeveral' } })
  })

  it('comes back from any punctuation', () => {
    const mark = fc.constantFrom('', ' ', '-', ' (', ') ', '.')
    fc.assert(
      fc.property(fc.integer({ min: 3e9, max: 9_999_999_999 }), fc.array(mark, { minLength: 9, maxLength: 9 }), (n, marks) => {
        const text = `+7 ${Array.from(String(n), (digit, i) => digit + (marks[i] ?? '')).join('')}`
        expect(parsePhone(text)).toEqual({ value: `+7${n}` })
      }),
    )
  })
})

test.each([
  ['User1@Center.Example ', 'user1@center.example'],
  ['mailto:a@b.ru', 'a@b.ru'],
  ['', null],
  ['-', null],
])('the address %j is %j', (cell, value) => expect(parseEmail(cell)).toEqual({ value }))

test.each(['a@b', 'a b@c.ru', 'b@x.ru\r\nBcc: evil@x.ru', 'иванов@почта.рф', 'a@b..ru', 'a@b.ru, c@d.ru'])('the address %j is refused', (cell) =>
  expect(parseEmail(cell)).toMatchObject({ problem: { code: 'emailUnreadable' } }),
)

test.each([
  [16, 16],
  ['16', 16],
  ['16 лет', 16],
  ['1 год', 1],
  ['5,5', 5],
  [5.5, 5],
  ['2 г. 3 мес.', 2],
  ['менее года', 0],
  ['8 мес.', 0],
  [0, 0],
  ['', null],
  ['-', null],
])('%j years of service are %j', (cell, value) => expect(parseYears(cell)).toEqual({ value }))

test.each(['двенадцать', '120', -3, new Date(0), '16-20'])('%j years of service are refused', (cell) => {
  expect(parseYears(cell)).toMatchObject({ problem: { code: 'yearsUnreadable' } })
})

test.each([
  ['высшая', 'highest'],
  ['Высшая кв. категория', 'highest'],
  ['ВКК', 'highest'],
  ['первая', 'first'],
  ['1', 'first'],
  [1, 'first'],
  ['1 кв. категория', 'first'],
  ['I категория', 'first'],
  ['СЗД', 'fit'],
  ['соответствие занимаемой должности', 'fit'],
  ['нет', 'none'],
  ['б/к', 'none'],
  ['без категории', 'none'],
  ['-', 'none'],
  ['педагог-методист', 'methodist'],
  ['педагог-наставник', 'mentor'],
  ['высшая, 12.03.2021', 'highest'],
  ['', null],
])('the category %j is %j', (cell, value) => expect(parseCategory(cell)).toEqual({ value }))

test.each(['вторая', '2', '12.03.2021'])('the category %j is refused', (cell) => {
  expect(parseCategory(cell)).toMatchObject({ problem: { code: 'categoryUnknown' } })
})

test.each([
  ['Техническая', ['technical']],
  ['ТЕХНИЧЕСКОЕ', ['technical']],
  ['естественнонаучная', ['science']],
  ['физкультурно - спортивная', ['sport']],
  ['художественно-эстетическая', ['art']],
  ['туристко-краеведческая', ['tourism']],
  ['Социально-педагогическая', ['social']],
  ['техническая; художественная', ['technical', 'art']],
  ['техническая и естественно-научная', ['technical', 'science']],
  ['', null],
  ['нет', null],
])('the direction %j is %j', (cell, value) => expect(parseDirections(cell)).toEqual({ value }))

it('a direction nobody knows is named, and the others are kept', () => {
  expect(parseDirections('военная')).toMatchObject({ problem: { code: 'directionUnknown', params: { text: 'военная' } } })
  expect(parseDirections('техническая, военная')).toMatchObject({ value: ['technical'], problem: { params: { text: 'военная' } } })
})

test.each([
  ['да', 'yes'],
  ['+', 'yes'],
  ['Нужен', 'yes'],
  [true, 'yes'],
  [1, 'yes'],
  ['нет', 'no'],
  ['-', 'no'],
  ['не нужен', 'no'],
  [false, 'no'],
  ['уточняется', 'unclear'],
  ['?', 'unclear'],
  ['', null],
])('the need of a mentor %j is %j', (cell, value) => expect(parseNeedsMentor(cell)).toEqual({ value }))

test.each([
  ['проект, соревнования', ['project', 'competition']],
  ['Проектная', ['project']],
  ['олимпиада', ['competition']],
  ['обе', ['project', 'competition']],
  ['нет', []],
  ['', null],
])('the activity %j is %j', (cell, value) => expect(parseActivity(cell)).toEqual({ value }))

test.each([
  ['4Б', '4Б'],
  ['4 «б»', '4Б'],
  ['4-б класс', '4Б'],
  [8, '8'],
  ['11 кл.', '11'],
  ['1 класс', '1'],
  ['2 курс колледжа', '2 курс'],
  ['д/с', 'дошкольник'],
  ['', null],
])('the grade %j is %j', (cell, value) => expect(parseGrade(cell)).toEqual({ value }))

test.each(['13', 'выпускник', '0А', 'А'])('the grade %j is refused', (cell) => {
  expect(parseGrade(cell)).toMatchObject({ problem: { code: 'gradeUnknown' } })
})

test.each([
  ['Хор «Звонкие голоса»', ['Хор «Звонкие голоса»']],
  ['Шахматы, Робототехника', ['Шахматы', 'Робототехника']],
  ['Хор «Раз, два»; Шахматы\nШахматы', ['Хор «Раз, два»', 'Шахматы']],
  ['', null],
  ['-', null],
])('the groups %j are %j', (cell, value) => expect(parseNames(cell)).toEqual({ value }))

it('no text whatever makes a parser throw', () => {
  const parsers = [parsePhone, parseEmail, parseYears, parseCategory, parseDirections, parseNeedsMentor, parseActivity, parseGrade, parseNames, upTo(500)]
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double(), fc.boolean(), fc.date(), fc.constant(null))
  fc.assert(
    fc.property(
      cell.filter((c) => !(c instanceof Date) || !Number.isNaN(c.getTime())),
      (c) => {
        for (const parse of parsers) expect(Object.keys(parse(c)).length).toBeGreaterThan(0)
      },
    ),
  )
})
