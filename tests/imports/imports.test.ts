import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { allRead } from '../../src/app/background.ts'
import '../support/app.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { apply, csv, send, statuses, theImport, uploaded } from './web.ts'

test('a list of staff goes from the file to people', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  expect(await statuses(id)).toEqual({ good: 60, duplicate: 1, bad: 1 })
  const page = textOf(await methodist.get(`/imports/${id}`))
  expect(page).toContain('Можно внести 60 человек. Не будут внесены: 1 повтор, 1 строка с ошибкой.')
  expect(page).toContain('Готовы 60 Предупреждения 0 Ошибки 1 Уже есть 1')
  expect(page).toContain('строка 67 – итоговая строка')
  expect(await read().person.count()).toBe(0)
  const answer = await apply(methodist, id)
  expect(answer.status).toBe(303)
  expect(textOf(await methodist.follow(answer))).toContain('60 человек внесено')
  expect(await statuses(id)).toEqual({ created: 60, skipped: 1, bad: 1 })
  expect(await journalOf('import', id)).toEqual(['import.uploaded', 'import.read', 'import.applied'])
  expect((await theImport(id)).status).toBe('applied')
})

test('a teacher of the list is entered value by value, with the groups they lead', async () => {
  const methodist = await signIn('methodist')
  await apply(methodist, await uploaded(methodist, 'staff', 'staffA.xlsx'))
  const person = await read().person.findFirstOrThrow({
    where: { nameKey: 'пермяков евгений алексеевич' },
    include: { directions: true, studyGroups: { include: { studyGroup: true } } },
  })
  expect(person).toMatchObject({
    kind: 'staff',
    lastName: 'Пермяков',
    post: 'педагог дополнительного образования',
    department: 'школа № 7',
    category: 'first',
    teachingYears: 2,
    totalYears: null,
    hiredOn: '2018-08-17',
    phone: '+79115420812',
    email: null,
    birthOn: null,
  })
  expect(person.yearsAsOfOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(person.directions).toEqual([{ personId: person.id, direction: 'technical' }])
  expect(person.studyGroups.map(({ studyGroup }) => studyGroup.name)).toEqual(['3D-моделирование'])
  expect(person.detailsKey).toBe('педагог дополнительного образования школа 7')
  expect(await journalOf('person', person.id)).toEqual(['person.imported'])
  expect(await journalOf('studyGroup', person.studyGroups[0]!.studyGroupId)).toEqual(['studyGroup.created'])
  expect(await read().menteeProfile.count()).toBe(0)
  expect(await read().mentorProfile.count()).toBe(0)
})

test('a list of students brings their projects, competitions, parents and who needs a mentor', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'studentsA.csv')
  expect(await statuses(id)).toEqual({ good: 400, duplicate: 2 })
  await apply(methodist, id)
  expect(await statuses(id)).toEqual({ created: 400, skipped: 2 })
  const { id: schoolYearId } = await read().schoolYear.findFirstOrThrow()
  expect(await read().person.count({ where: { kind: 'student' } })).toBe(400)
  expect(await read().projectRecord.count({ where: { schoolYearId } })).toBe(106)
  expect(await read().competitionRecord.count({ where: { schoolYearId } })).toBe(106)
  expect(await read().menteeProfile.count({ where: { schoolYearId, status: 'identified', needsMentor: 'yes' } })).toBe(44)
  expect(await read().menteeProfile.count({ where: { schoolYearId, status: 'identified', needsMentor: 'no' } })).toBe(30)
  const mentee = await read().menteeProfile.findFirstOrThrow()
  expect(await journalOf('menteeProfile', mentee.id)).toEqual(['mentee.identified'])
  const irina = await read().person.findFirstOrThrow({
    where: { nameKey: 'крылова ирина алексеевна' },
    include: { competitions: true, representatives: true },
  })
  expect(irina).toMatchObject({ birthOn: '2013-02-11', school: 'МАОУ СОШ № 7', grade: '4Б' })
  expect(irina.competitions).toMatchObject([{ name: 'Городские соревнования по робототехнике' }])
  expect(irina.representatives).toMatchObject([{ fullName: 'Соловьёв Светлана', phone: '+79097814739' }])
})

test.each([
  ['staff', 'staffA.xlsx', { duplicate: 61, bad: 1 }],
  ['students', 'studentsA.csv', { duplicate: 402 }],
] as const)('a second upload of %s adds nothing and says so', async (kind, name, expected) => {
  const methodist = await signIn('methodist')
  await apply(methodist, await uploaded(methodist, kind, name))
  const before = await read().person.count()
  const id = await uploaded(methodist, kind, name)
  expect(await statuses(id)).toEqual(expected)
  const page = textOf(await methodist.get(`/imports/${id}`))
  expect(page).toContain('Вносить из этого файла некого')
  expect(page).toContain('Этот же файл уже вносили')
  const answer = await apply(methodist, id)
  expect(textOf(await methodist.follow(answer))).toContain('В списке нет ни одной строки, которую можно внести')
  expect(await read().person.count()).toBe(before)
  expect((await theImport(id)).status).toBe('ready')
})

test('the list of imports tells what became of each', async () => {
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/imports'))).toContain('В этом учебном году списков ещё не загружали')
  await apply(methodist, await uploaded(methodist, 'staff', 'staffA.xlsx'))
  await uploaded(methodist, 'students', 'studentsA.csv')
  const page = textOf(await methodist.get('/imports'))
  expect(page).toContain('внесён внесено 60, пропущено 1, с ошибками 1')
  expect(page).toContain('ждёт вашего решения готово 400, повторов 2')
  expect(page).toContain('Глинка Наталья Игоревна')
})

test('the page of a file that is being read shows how far it is and refreshes itself', async () => {
  const methodist = await signIn('methodist')
  const answer = await send(methodist, 'students', 'a.csv', csv(['ФИО', 'Школа'], ['Ёлкина Анна', 'Лицей']))
  const page = await methodist.get(answer.headers.location!)
  expect(page.text).toContain('data-refresh')
  expect(page.text).toContain('<noscript><meta http-equiv="refresh"')
  await allRead()
  expect((await methodist.get(answer.headers.location!)).text).not.toContain('data-refresh')
})

test('while a long list is read its page tells how many rows are read of how many', async () => {
  const methodist = await signIn('methodist')
  const rows = Array.from({ length: 3000 }, (_, n) => [`Ёлкина${'абвгде'[n % 6]} Анна${'абвгде'[Math.floor(n / 6) % 6]}`, `Лицей № ${n}`])
  const { location } = (await send(methodist, 'students', 'a.csv', csv(['ФИО', 'Школа'], ...rows))).headers
  const read: number[] = []
  for (let page = await methodist.get(location!); page.text.includes('data-refresh'); page = await methodist.get(location!)) {
    const figure = /Прочитано строк: (\d+) из 3000/.exec(textOf(page))?.[1]
    if (figure === undefined) expect(page.text).toContain('<progress></progress>')
    else read.push(Number(figure))
  }
  expect(read.some((figure) => figure > 0 && figure < 3000)).toBe(true)
  expect(read).toEqual([...read].sort((one, other) => one - other))
})

test('a reading that the program did not finish is begun anew when somebody looks', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  await write((tx) => tx.import.update({ where: { id }, data: { status: 'reading', rowsRead: 10, rowsTotal: 62 } }))
  expect(textOf(await methodist.get(`/imports/${id}`))).toContain('Прочитано строк: 10 из 62')
  await allRead()
  expect((await theImport(id)).status).toBe('ready')
  expect(await statuses(id)).toEqual({ good: 60, duplicate: 1, bad: 1 })
})

test('five files sent at once are all read', async () => {
  const methodist = await signIn('methodist')
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => send(methodist, 'staff', `${n}.csv`, csv(['ФИО', 'Должность'], [`Ёлкина Анна${'а'.repeat(n)}`, 'методист']))),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
  await allRead()
  expect(await read().import.count({ where: { status: 'ready' } })).toBe(5)
})

test('a list nobody needs is removed with its file', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  const answer = await methodist.post(`/imports/${id}/removal`)
  expect(textOf(await methodist.follow(answer))).toContain('Загрузка удалена вместе с файлом')
  expect(await read().storedFile.count()).toBe(0)
  expect((await methodist.get(`/imports/${id}`)).status).toBe(404)
  expect(await journalOf('import', id)).toEqual(['import.uploaded', 'import.read', 'import.removed'])
})

test('a list that brought people is not removed', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  await apply(methodist, id)
  expect(textOf(await methodist.follow(await methodist.post(`/imports/${id}/removal`)))).toContain('состояние изменилось')
  expect(await read().import.count()).toBe(1)
})
