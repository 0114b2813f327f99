import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { allRead } from '../../src/app/background.ts'
import '../support/app.ts'
import { aMentor, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { apply, csv, statuses, theImport, uploaded } from './web.ts'

const mentorHeads = ['ФИО наставника', 'Должность', 'Телефон', 'Формы наставничества', 'Основные компетенции', 'Лимит наставляемых', 'Ресурс времени']

test('a bank of mentors adds records to people who are known, enters the others, and is taken back whole', async () => {
  const methodist = await signIn('methodist')
  const known = await aTeacher('Иванов Пётр Ильич', { phone: '+79120000001' })
  const list = csv(
    mentorHeads,
    ['Иванов Петр Ильич', '', '8 (912) 345-67-89', 'педагог-педагог, п-у', '"Робототехника (3); 3D-моделирование (2)"', '3 чел.', '2 ч/нед'],
    ['Рогова Анна Олеговна', 'методист', '', 'учитель-учитель', 'открытое занятие, самоанализ – 2', '50', '8'],
  )
  const id = await uploaded(methodist, 'mentors', 'наставники.csv', list)
  expect(await statuses(id)).toEqual({ duplicate: 1, warning: 1 })
  const repeated = textOf(await methodist.get(`/imports/${id}?show=duplicate`))
  expect(repeated).toContain('в классификаторе нет «3D-моделирование (2)». Ближайшие:')
  expect(repeated).toContain('Телефон: +7 912 000-00-01 → +7 912 345-67-89')
  expect(repeated).toContain('Запись в банке наставников: — → кандидат')
  expect(textOf(await methodist.get(`/imports/${id}?show=warning`))).toContain('Предельное число наставляемых: 50 – не бывает. Нужно число от 1 до 8.')
  await apply(methodist, id)
  const mentors = await read().mentorProfile.findMany({ include: { forms: true, competencies: true, person: true }, orderBy: { id: 'asc' } })
  expect(
    mentors.map(({ person, status, capacity, hoursPerMonth, forms, competencies }) => [
      person.nameKey,
      status,
      capacity,
      hoursPerMonth,
      forms.length,
      competencies.map((one) => one.level),
    ]),
  ).toEqual([
    ['рогова анна олеговна', 'candidate', 2, 8, 1, [2]],
    ['иванов петр ильич', 'candidate', 3, 8, 2, [3]],
  ])
  expect((await read().person.findUniqueOrThrow({ where: { id: known.id } })).phone).toBe('+79120000001')
  expect(await journalOf('mentorProfile', mentors[0]!.id)).toEqual(['mentor.proposed'])
  expect(await read().competency.count({ where: { name: { contains: '3D-моделирование' } } })).toBe(0)
  await methodist.post(`/imports/${id}/reversal`, { version: String((await theImport(id)).version) })
  await allRead()
  expect([await read().mentorProfile.count(), await read().person.count()]).toEqual([0, 1])
})

test('what differs is replaced only when it is chosen, empty cells blank nothing, and taking back brings the old values', async () => {
  const methodist = await signIn('methodist')
  const { id: personId } = await aTeacher('Иванов Пётр Ильич', { phone: '+79120000001', post: 'методист', email: 'ivanov@mail.ru' })
  const mentor = await aMentor(personId, { capacity: 2, interests: 'шахматы', competencies: { 14: 1 }, forms: ['teacherTeacher'] })
  const list = csv(
    ['ФИО', 'Должность', 'Телефон', 'Электронная почта', 'Лимит наставляемых', 'Интересы', 'Компетенции', 'Форма наставничества'],
    ['Иванов Пётр Ильич', 'методист', '89123456789', '', '4', '', 'робототехника (3)', 'педагог-ученик'],
  )
  const id = await uploaded(methodist, 'mentors', 'a.csv', list)
  const page = textOf(await methodist.get(`/imports/${id}?show=duplicate`))
  expect(page).toContain('Предельное число наставляемых: 2 → 4')
  expect(page).toContain('Компетенции: робототехника (1) → робототехника (3)')
  expect(textOf(await methodist.follow(await apply(methodist, id)))).toContain('В списке нет ни одной строки, которую можно внести')
  await methodist.post(`/imports/${id}/repetitions`, { choice: 'update' })
  await apply(methodist, id)
  const now = () =>
    read().mentorProfile.findUniqueOrThrow({ where: { id: mentor.id }, include: { competencies: true, forms: { orderBy: { form: 'desc' } }, person: true } })
  expect(await now()).toMatchObject({
    capacity: 4,
    interests: 'шахматы',
    status: 'inBank',
    competencies: [{ competencyId: 14, level: 3 }],
    forms: [{ form: 'teacherTeacher' }, { form: 'teacherStudent' }],
    person: { phone: '+79123456789', email: 'ivanov@mail.ru' },
  })
  expect(await journalOf('mentorProfile', mentor.id)).toEqual(['mentor.changed'])
  await methodist.post(`/imports/${id}/reversal`, { version: String((await theImport(id)).version) })
  await allRead()
  expect(await now()).toMatchObject({ capacity: 2, competencies: [{ level: 1 }], forms: [{ form: 'teacherTeacher' }], person: { phone: '+79120000001' } })
})

test('a record that somebody edited after the list is not put back', async () => {
  const methodist = await signIn('methodist')
  const { id: personId } = await aTeacher('Иванов Пётр Ильич')
  const { id: mentorId } = await aMentor(personId, { capacity: 2 })
  const id = await uploaded(methodist, 'mentors', 'a.csv', csv(['ФИО', 'Лимит наставляемых'], ['Иванов Пётр Ильич', '4']))
  await methodist.post(`/imports/${id}/repetitions`, { choice: 'update' })
  await apply(methodist, id)
  await write((tx) => tx.mentorProfile.update({ where: { id: mentorId }, data: { capacity: 5, version: 9 } }))
  const answer = await methodist.post(`/imports/${id}/reversal`, { version: String((await theImport(id)).version) }, `/imports/${id}`)
  expect(textOf(await methodist.follow(answer))).toContain('Иванов Пётр Ильич: есть запись в банке наставников.')
  expect((await read().mentorProfile.findUniqueOrThrow({ where: { id: mentorId } })).capacity).toBe(5)
})

test('projects and competitions: several rows of a child, known or new, go to one card', async () => {
  const methodist = await signIn('methodist')
  const maria = await aStudent('Ёлкина Мария Олеговна')
  const projects = csv(
    ['ФИО обучающегося', 'Объединение', 'Тема проекта', 'Стадия', 'Куда заявляется', 'Срок защиты', 'Нужен наставник', 'Почему'],
    ['Елкина Мария Олеговна', 'Эко', 'Теплица', 'в работе', 'НПК', '12.04.2024', 'да', 'первый проект'],
    ['Елкина Мария Олеговна', 'Эко', 'Метеостанция', 'идея', '', '', '', ''],
    ['Новиков Лев Ильич', 'Эко', 'Робот', 'непонятно', '', '', 'нет', ''],
    ['Новиков Лев Ильич', 'Эко', 'Дрон', '', '', '', '', ''],
  )
  const id = await uploaded(methodist, 'projects', 'проекты.csv', projects)
  expect(await statuses(id)).toEqual({ duplicate: 3, warning: 1 })
  await apply(methodist, id)
  expect(await statuses(id)).toEqual({ created: 1, updated: 3 })
  const rows = await read().projectRecord.findMany({ include: { person: true }, orderBy: [{ personId: 'asc' }, { id: 'asc' }] })
  expect(rows.map(({ person, topic, stage }) => [person.nameKey, topic, stage])).toEqual([
    ['елкина мария олеговна', 'Теплица', 'making'],
    ['елкина мария олеговна', 'Метеостанция', 'idea'],
    ['новиков лев ильич', 'Робот', null],
    ['новиков лев ильич', 'Дрон', null],
  ])
  expect(await read().menteeProfile.findFirstOrThrow({ where: { personId: maria.id } })).toMatchObject({ needsMentor: 'yes', needsMentorWhy: 'первый проект' })
  await methodist.post(`/imports/${id}/reversal`, { version: String((await theImport(id)).version) })
  await allRead()
  expect([await read().projectRecord.count(), await read().person.count()]).toEqual([0, 1])
  const competitions = csv(['ФИО', 'Соревнование', 'Уровень', 'Дата', 'Цель'], ['Ёлкина Мария Олеговна', 'Олимпиада', 'городской', '02.03.2024', '=cmd|calc'])
  await apply(methodist, await uploaded(methodist, 'competitions', 'c.csv', competitions))
  expect(await read().competitionRecord.findMany()).toMatchObject([{ name: 'Олимпиада', level: 'municipal', startsOn: '2024-03-02', goal: '=cmd|calc' }])
})

test('mentees: teachers with reasons and weighted requests, students of a believable age', async () => {
  const methodist = await signIn('methodist')
  await aTeacher('Шевченко Анна Сергеевна')
  const teachers = csv(
    ['ФИО наставляемого', 'Причина включения', 'Основной запрос', 'Профессиональные дефициты'],
    ['Шевченко Анна Сергеевна', 'молодой специалист', 'открытое занятие 👩‍🏫', '"открытое занятие, самоанализ (3); аттестация (1)"'],
  )
  await apply(methodist, await uploaded(methodist, 'menteeTeachers', 't.csv', teachers))
  expect(await read().menteeProfile.findFirstOrThrow({ include: { requests: { orderBy: { priority: 'desc' } } } })).toMatchObject({
    status: 'identified',
    inclusionReason: 'youngSpecialist',
    requests: [{ priority: 3 }, { priority: 1 }],
  })
  const long = 'я'.repeat(10_000)
  const students = csv(
    ['ФИО', 'Дата рождения', 'Кого хочет наставником', 'Основной запрос'],
    ['Малышев Лев Ильич', '01.09.2023', 'всё равно', ''],
    ['Стариков Лев Ильич', '01.09.1993', 'начальник', ''],
    ['Будущев Лев Ильич', '01.09.2093', '', long],
  )
  const id = await uploaded(methodist, 'menteeStudents', 's.csv', students)
  const page = textOf(await methodist.get(`/imports/${id}?show=warning`))
  expect(page.match(/а в этом списке он от 5 до 21/g)).toHaveLength(2)
  for (const said of ['ещё не наступила', 'слишком длинный текст', 'Кого хочет наставником: непонятно «начальник»']) expect(page).toContain(said)
})

test('columns put right by hand are remembered for the next file of the same shape until they are forgotten', async () => {
  const methodist = await signIn('methodist')
  const list = (name: string) => csv(['Ф', 'И', 'Комментарий'], [name, 'Анна', 'методист'])
  const id = await uploaded(methodist, 'staff', 'a.csv', list('Ёлкина'))
  const chosen = { headerRow: '1', lastName: '0', firstName: '1', post: '2' }
  await methodist.post(`/imports/${id}/mapping`, { ...chosen, version: String((await theImport(id)).version) })
  await allRead()
  const next = await uploaded(methodist, 'staff', 'b.csv', list('Рогова'))
  expect(textOf(await methodist.get(`/imports/${next}`))).toContain('Столбцы расставлены как в прошлый раз')
  expect(await statuses(next)).toEqual({ good: 1 })
  expect(await statuses(await uploaded(methodist, 'students', 'b.csv', list('Рогова')))).toEqual({ bad: 1 })
  await methodist.post(`/imports/${next}/mapping/removal`, { version: String((await theImport(next)).version) })
  await allRead()
  expect([await read().importMapping.count(), await statuses(next)]).toEqual([0, { bad: 1 }])
  expect(await journalOf('import', next)).toContain('import.columnsForgotten')
})

test('what a known card does not allow a mentor is said before it is left out', async () => {
  const methodist = await signIn('methodist')
  await aStudent('Ёлкина Мария Олеговна')
  const list = csv(['ФИО', 'Форма наставничества', 'Лимит наставляемых', 'Статус'], ['Ёлкина Мария Олеговна', 'педагог-педагог, ученик-ученик', '5', 'в банке'])
  const id = await uploaded(methodist, 'mentors', 'a.csv', list)
  const page = textOf(await methodist.get(`/imports/${id}?show=duplicate`))
  expect(page).toContain('Предельное число наставляемых: 5 не внесём – в карточке это обучающийся, для него предел 3.')
  expect(page).toContain('Формы наставничества: «педагог-педагог» не внесём – в карточке это обучающийся.')
  // Nor does a file move a person through the states of the bank (§3.7).
  expect(page).toContain('D: Статус (состояние меняют кнопками карточки')
  await apply(methodist, id)
  expect(await read().mentorProfile.findFirstOrThrow({ include: { forms: true } })).toMatchObject({
    status: 'candidate',
    capacity: 1,
    forms: [{ form: 'studentStudent' }],
  })
})

test('a file that says nothing new says so and offers the way back', async () => {
  const methodist = await signIn('methodist')
  const list = csv(['ФИО', 'Должность', 'Телефон'], ['Рогова Анна Олеговна', 'методист', '89123456789'])
  await apply(methodist, await uploaded(methodist, 'staff', 'a.csv', list))
  const id = await uploaded(methodist, 'staff', 'b.csv', list)
  const page = await methodist.get(`/imports/${id}`)
  expect(textOf(page)).toContain('Всё, что есть в этом файле, в системе уже записано: 1 строка.')
  expect(textOf(page)).not.toContain('пока нельзя')
  expect(page.text).toMatch(/href="\/imports"[^>]*>Вернуться к загрузкам/)
  expect(textOf(await methodist.follow(await apply(methodist, id)))).toContain('в системе уже записано')
})
