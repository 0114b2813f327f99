import { expect, test } from 'vitest'
import { today } from '../../src/app/clock.ts'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, textOf } from '../support/page.ts'
import { type Browser, signIn } from '../support/people.ts'

const teacher = { lastName: 'Иванов', firstName: 'Пётр', post: 'Методист', version: '0' }
const child = { lastName: 'Петрова', firstName: 'Анна', version: '0' }
const years = (count: number) => `01.01.${Number(today().slice(0, 4)) - count}`
const note = 'Дорого яичко ко Христову дню. '.repeat(340).slice(0, 10_000)

// [kind, what is wrong, the field of the error, its sentence]
const cards: [string, Record<string, string | string[]>, string, string][] = [
  ['staff', { yearsAsOfOn: '01.01.2099', teachingYears: '3' }, 'yearsAsOfOn', 'Эта дата ещё не наступила'],
  ['staff', { hiredOn: '31.02.2023' }, 'hiredOn', 'Такой даты нет в календаре'],
  ['student', { birthOn: '01.01.2099' }, 'birthOn', 'ещё не наступила'],
  ['student', { birthOn: years(3) }, 'birthOn', 'человеку 3. В банк вносят обучающихся от 5 лет до 21 года'],
  ['student', { birthOn: years(30) }, 'birthOn', 'человеку 30.'],
  ['staff', { directions: 'магия' }, 'directions', 'Выберите вариант из списка'],
  ['staff', { email: 'ivanov.mail.ru' }, 'email', 'например ivanova@mail.ru'],
  ['staff', { phone: '12-34' }, 'phone', 'Введите телефон с кодом'],
  ['staff', { lastName: 'Иванов 2' }, 'lastName', 'не может быть цифр'],
  ['staff', { lastName: 'Ивaнoв' }, 'lastName', 'есть латинские: a, o'],
  ['staff', { lastName: 'Иванов 🙂' }, 'lastName', 'только буквы'],
  ['staff', { lastName: '<script>alert(1)</script>' }, 'lastName', 'не может быть цифр'],
  ['staff', { post: 'Mетодист' }, 'post', 'латинские буквы: M'],
  ['staff', { curatorNote: note }, 'curatorNote', 'не больше 2000 знаков, а здесь 10000'],
  ['staff', { achievementYear: '2099', achievementName: 'Конкурс' }, 'achievementYear', 'Введите год от 1950'],
  ['staff', { achievementName: ['Конкурс', ''], achievementYear: ['2020', '2021'] }, 'achievementName-2', 'Введите название конкурса'],
  ['staff', { certificateTitle: 'Школа наставника', certificateOn: '01.01.2099' }, 'certificateOn', 'ещё не наступила'],
  ['student', { representativeName: ['Мать', 'Отец'], representativeEmail: ['', 'нет'] }, 'representativeEmail-2', 'Введите адрес почты'],
  ['student', { studyGroupIds: '', yearOfStudy: '3' }, 'studyGroupIds', 'Выберите объединение'],
  ['external', { organisation: 'Завод', noRecordOn: '01.01.2099' }, 'noRecordOn', 'ещё не наступила'],
]

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&#34;')

test('a wrong card is answered at the field, and nothing typed is lost', async () => {
  const methodist = await signIn('methodist')
  await write((tx) => tx.studyGroup.create({ data: { name: 'Хор', nameKey: 'хор' } }))
  const said = []
  for (const [kind, wrong, field, sentence] of cards) {
    const answer = await methodist.post(`/people?kind=${kind}`, { ...(kind === 'student' ? child : teacher), ...wrong })
    const kept = Object.entries(wrong).every(([name, value]) => name === 'directions' || [value].flat().every((one) => answer.text.includes(escaped(one))))
    said.push([answer.status, errorAt(answer, field)?.includes(sentence) === true ? sentence : errorAt(answer, field), kept])
  }
  expect(said).toEqual(cards.map(([, , , sentence]) => [422, sentence, true]))
  expect(await read().person.count()).toBe(0)
})

test.each([['8 (912) 345-67-89'], ['+7 912 345 67 89'], ['89123456789'], ['912.345.67.89'], ['8 912 345–67–89'], ['7-912-345-67-89']])(
  'the phone «%s» is taken and kept in one spelling',
  async (phone) => {
    const methodist = await signIn('methodist')
    const answer = await methodist.post('/people?kind=staff', { ...teacher, phone })
    expect(textOf(await methodist.follow(answer))).toContain('+7 912 345-67-89')
    expect((await read().person.findFirstOrThrow()).phone).toBe('+79123456789')
  },
)

test('a grade typed in the Latin layout is the same grade; markup and emoji in a note stay text', async () => {
  const methodist = await signIn('methodist')
  const curatorNote = '<script>alert(1)</script> 🙂 =cmd|calc'
  const card = await methodist.follow(await methodist.post('/people?kind=student', { ...child, grade: '7a', curatorNote }))
  expect(await read().person.findFirst({ select: { grade: true, curatorNote: true } })).toEqual({ grade: '7А', curatorNote })
  expect(card.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 🙂')
  expect(card.text).not.toContain('<script>alert')
})

async function profileErrors(methodist: Browser, url: string, wrong: Record<string, string>, field: string) {
  const answer = await methodist.post(url, { forms: 'teacherTeacher', capacity: '2', version: '0', ...wrong })
  return [answer.status, errorAt(answer, field)]
}

test('a wrong profile of a mentor says the limits and why', async () => {
  const methodist = await signIn('methodist')
  const adult = `/mentors?person=${(await aTeacher()).id}`
  const student = `/mentors?person=${(await aStudent()).id}`
  const most = 'Введите число от 1 до 8: больше восьми наставляемых одному наставнику не по силам, даже группой'
  expect(await profileErrors(methodist, adult, { capacity: '0' }, 'capacity')).toEqual([422, most])
  expect(await profileErrors(methodist, adult, { capacity: '50' }, 'capacity')).toEqual([422, most])
  const ofStudent = await profileErrors(methodist, student, { forms: 'studentStudent', capacity: '4' }, 'capacity')
  expect(ofStudent).toEqual([422, 'Введите число от 1 до 3: обучающийся ведёт не больше трёх ребят сразу'])
  expect(await profileErrors(methodist, adult, { menteeAgeFrom: '14', menteeAgeTo: '11' }, 'menteeAgeTo')).toEqual([
    422,
    'Возраст «до» меньше возраста «от». Поменяйте их местами',
  ])
  expect(await profileErrors(methodist, adult, { menteeAgeFrom: '3' }, 'menteeAgeFrom')).toEqual([422, 'Введите возраст от 5 до 70 лет'])
  expect(await profileErrors(methodist, adult, { workFormats: 'на луне' }, 'workFormats')).toEqual([422, 'Выберите вариант из списка'])
  expect(await read().mentorProfile.count()).toBe(0)
})
