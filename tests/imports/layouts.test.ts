import { describe, expect, it, test } from 'vitest'
import { readTable, type Cell } from '../../src/app/spreadsheets/read.ts'
import { guessMapping, missingFields } from '../../src/imports/columns.ts'
import { isFieldOf } from '../../src/imports/fields.ts'
import { findTable, tableUnder } from '../../src/imports/header.ts'
import { counts, preview } from './support.ts'

describe('the lists of other centres', () => {
  it('a UTF-16 CSV with commas, one cell for the whole name', async () => {
    const text = [
      'Контингент обучающихся,,,,',
      ',,,,',
      '№,Ф.И.О. обучающегося,Д.р.,"Школа, класс",Кружок',
      '1,ЁЛКИНА АННА СЕРГЕЕВНА,9.5.2012,"МАОУ СОШ № 7, 4Б","Хор «Раз, два»"',
      '2,Иванов Пётр,31.02.2012,Лицей,Шахматы',
      'Всего:,2,,,',
    ].join('\r\n')
    const { rows: cells } = await readTable(Buffer.from('\ufeff' + text, 'utf16le'), 'контингент.csv')
    const { table, rows } = preview('students', cells)
    expect(table).toMatchObject({ headerRow: 3, skipped: [{ rowNumber: 6, why: 'total' }] })
    expect(rows.map((row) => row.status)).toEqual(['good', 'warning'])
    expect(rows[0]?.values).toMatchObject({
      lastName: 'Ёлкина',
      firstName: 'Анна',
      middleName: 'Сергеевна',
      birthOn: '2012-05-09',
      grade: '4Б',
      studyGroups: ['Хор «Раз, два»'],
    })
    expect(rows[1]).toMatchObject({ values: { birthOn: null }, problems: [{ field: 'birthOn', code: 'dayImpossible' }] })
  })

  it('tabs, numbered columns, the header repeated on the next page, serial numbers for days', async () => {
    const text = [
      'Педагогический работник\tЗанимаемая должность\tОбщий стаж\tПед. стаж\tПринят(а)\tСтруктурное подразделение',
      '1\t2\t3\t4\t5\t6',
      'Савина Анна Ильинична\tпедагог д/о\t12\t16\t42695\tДЮЦ',
      'Педагогический работник\tЗанимаемая должность\tОбщий стаж\tПед. стаж\tПринят(а)\tСтруктурное подразделение',
      'Патрушев Юрий\tметодист\t20 лет\t5,5\t\tДЮЦ',
    ].join('\n')
    const { table, rows } = preview('staff', (await readTable(Buffer.from(text), 'кадры.txt')).rows)
    expect(table.skipped).toEqual([
      { rowNumber: 2, why: 'numbering' },
      { rowNumber: 4, why: 'repeatedHeader' },
    ])
    expect(rows[0]).toMatchObject({
      status: 'warning',
      values: { totalYears: 12, teachingYears: 16, hiredOn: '2016-11-21', department: 'ДЮЦ' },
      problems: [{ code: 'yearsContradict' }],
    })
    expect(rows[1]).toMatchObject({ status: 'good', values: { totalYears: 20, teachingYears: 5, hiredOn: null } })
  })

  it('a header of two rows with merged cells', () => {
    const cells: Cell[][] = [
      ['Список группы', null, null, null, null],
      ['ФИО ребёнка', 'Дата рождения', 'Родитель', null, 'Класс'],
      [null, null, 'ФИО', 'Телефон', null],
      ['Ёлкина Анна', '9.5.2012', 'Ёлкина Мария', 89123456789, 4],
    ]
    const { table, rows } = preview('students', cells)
    expect(table).toMatchObject({ headerRow: 3, headers: ['ФИО ребёнка', 'Дата рождения', 'Родитель ФИО', 'Родитель Телефон', 'Класс'] })
    expect(rows[0]?.values).toMatchObject({ representative: 'Ёлкина Мария', representativePhone: '+79123456789', grade: '4' })
  })

  it('name and patronymic in one column', () => {
    const { rows } = preview('staff', [
      ['Фамилия', 'Имя, отчество'],
      ['Савина', 'Анна Ильинична'],
    ])
    expect(rows[0]?.values).toMatchObject({ lastName: 'Савина', firstName: 'Анна', middleName: 'Ильинична' })
  })

  it('one column of names and nothing else', () => {
    expect(preview('students', [['ФИО'], ['Ёлкина Анна'], ['Иванов Пётр']]).rows.map((row) => row.status)).toEqual(['good', 'good'])
  })

  it('a title of a group between people is not swallowed', () => {
    const { rows } = preview('students', [
      ['ФИО', 'Класс'],
      ['Шахматы', null],
      ['Иванов Пётр', '5'],
    ])
    expect(rows.map((row) => row.status)).toEqual(['bad', 'good'])
    expect(rows[0]?.problems[0]).toMatchObject({ code: 'fullNameOneWord' })
  })
})

it('people without a header are not taken for one; the person may point at a row', () => {
  const cells = [
    ['Савина Анна', 'педагог дополнительного образования', 'школа № 7'],
    ['Фёдоров Пётр', 'методист', ''],
  ]
  expect(findTable('staff', cells)).toBeNull()
  expect(tableUnder(cells, 1)).toMatchObject({ headers: cells[0], body: [{ rowNumber: 2 }] })
  expect(findTable('staff', [])).toBeNull()
})

test.each([
  [['Фамилия ребенка', 'Имя ребенка', 'ФИО мамы', 'Телефон мамы'], { lastName: 0, firstName: 1, representative: 2, representativePhone: 3 }],
  [['Учащийся', 'ОУ', 'Педагог', 'Название проекта', 'Конкурс'], { fullName: 0, school: 1, teacher: 2, projectTopic: 3, competition: 4 }],
  [['ФИО', 'Телефон', 'Телефон родителя (законного представителя)'], { fullName: 0, phone: 1, representativePhone: 2 }],
  [['Ф.И.О.', 'Нужен ли наставник?', 'Вид деятельности', 'Школа', 'Класс'], { fullName: 0, needsMentor: 1, activity: 2, school: 3, grade: 4 }],
])('the headings %j of students', (headings, mapping) => {
  expect(guessMapping('students', headings)).toEqual(mapping)
})

test.each([
  [['Сотрудник', 'Должность', 'Стаж', 'Эл. почта', 'Программа (ДООП)'], { fullName: 0, post: 1, totalYears: 2, email: 3, studyGroups: 4 }],
  [
    ['ФИО педагога', 'Стаж в должности', 'Стаж педагогический', 'Категория', 'Срок действия категории'],
    { fullName: 0, teachingYears: 2, category: 3, categoryUntilOn: 4 },
  ],
  [
    ['Фамилия', 'Имя', 'Отчество', 'Контактный телефон', 'Адрес электронной почты', 'Образование'],
    { lastName: 0, firstName: 1, middleName: 2, phone: 3, email: 4, education: 5 },
  ],
])('the headings %j of staff', (headings, mapping) => {
  expect(guessMapping('staff', headings)).toEqual(mapping)
})

it('says which required columns are not chosen', () => {
  expect(missingFields({ fullName: 1 })).toEqual([])
  expect(missingFields({ lastName: 0, firstName: 1 })).toEqual([])
  expect(missingFields({ lastName: 0 })).toEqual(['firstName'])
  expect(missingFields({ phone: 0 })).toEqual(['fullName'])
})

it('knows the fields of each list', () => {
  expect([isFieldOf('staff', 'post'), isFieldOf('students', 'post'), isFieldOf('staff', '__proto__')]).toEqual([true, false, false])
})

it('five thousand rows are read and understood', async () => {
  const first = ['Анна', 'Пётр', 'Ольга', 'Иван', 'Майя']
  const letters = 'абвгдежзик'
  const name = (i: number) => `Фам${Array.from(String(i), (digit) => letters[Number(digit)]).join('')}`
  const lines = Array.from({ length: 5_000 }, (_, i) => `${name(i)};${first[i % 5]};${(i % 28) + 1}.0${(i % 9) + 1}.2012;8912${1_000_000 + i}`)
  const bytes = Buffer.from(`Фамилия;Имя;Дата рождения;Телефон\n${lines.join('\n')}\n${lines[7]}\n`)
  const { rows } = preview('students', (await readTable(bytes, 'a.csv')).rows)
  expect(counts(rows)).toEqual({ good: 5_000, duplicate: 1 })
  expect(rows[4_999]?.values.phone).toBe('+79121004999')
})
