import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { inOrder, isLate, type Task } from '../../src/home/tasks.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { aCentre, signIn, theYear } from '../support/people.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-11-13T07:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const lines = (html: string) =>
  [...html.matchAll(/<div class="tasks-text">\s*<a href="([^"]+)">([^<]+)<\/a>/g)].map((match) => [match[1], match[2]?.replaceAll('\u00a0', ' ')])

async function anOrder(status: 'submitted' | 'returned' | 'approved', title: string) {
  const year = await theYear()
  return write((tx) => tx.order.create({ data: { schoolYearId: year.id, status, title, startsOn: '2023-10-30', endsOn: '2024-05-25' } }))
}

async function aProgramme(pairId: number, status: 'draft' | 'submitted' | 'approved', due: string[] = []) {
  return write((tx) =>
    tx.programme.create({
      data: { pairId, status, activities: { create: due.map((dueOn, position) => ({ position, title: `Мероприятие ${position + 1}`, dueOn })) } },
    }),
  )
}

test('the methodist sees what is late first and every line leads to where it is done', async () => {
  const methodist = await signIn('methodist')
  const { pair, mentor } = await aReadyPair({ status: 'active' })
  const programme = await aProgramme(pair.id, 'approved', ['2023-11-01', '2023-11-10', '2023-12-01'])
  await aMentor((await aTeacher('Соколова Мария Петровна')).id, { status: 'candidate' })
  await aMentee((await aStudent()).id)
  await aPair(mentor.id, [(await aMentee((await aTeacher('Белов Олег Ильич')).id)).id], { status: 'agreed' })
  const order = await anOrder('returned', 'О закреплении пар')
  const chosen = await aMentee((await aTeacher('Ким Ян Петрович')).id)
  const choice = { menteeProfileId: chosen.id, mentorProfileId: mentor.id, score: 70, reasons: '[]', decidedById: 1, decidedOn: '2023-11-01' }
  await write(async (tx) => tx.choice.create({ data: { schoolYearId: (await theYear()).id, ...choice } }))
  const page = await methodist.get('/')
  expect(lines(page.text).filter(([url]) => !['/imports', '/accounts/new?role=director', '/organisation', '/mentors', '/mentees'].includes(url ?? ''))).toEqual(
    [
      [`/programmes/${programme.id}`, 'Отметить выполнение мероприятий'],
      ['/roadmap', 'Проверить дорожную карту и отправить директору'],
      ['/mentors?status=candidate', 'Решить, кто войдёт в банк наставников: 1 кандидат'],
      ['/choices', 'Подобрать наставника: 1 наставляемый'],
      ['/pairings/new', 'Составить пары, наставник выбран: 1 наставляемый'],
      ['/consents?missing=1', 'Получить согласия: 3 человека'],
      ['/orders/new', 'Включить в приказ'],
      [`/orders/${order.id}`, 'Исправить приказ после замечания'],
      ['/roadmap', 'Утвердить дорожную карту'],
    ],
  )
  expect(textOf(page)).toContain('Иванов Пётр Ильич – Шевченко Анна Сергеевна: 2 мероприятия без отметки до 01.11.2023 просрочено')
})

test('a pair past its last day waits for a decision, and is late', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aReadyPair({ status: 'active', startsOn: '2023-09-04', endsOn: '2023-11-10' })
  const page = await methodist.get('/')
  expect(lines(page.text)).toContainEqual([`/pairs/${pair.id}`, 'Завершить или прекратить: срок пары истёк'])
  expect(textOf(page)).toContain('Иванов Пётр Ильич – Шевченко Анна Сергеевна до 10.11.2023 просрочено')
  expect(lines(page.text)).toContainEqual([`/programmes/new?pair=${pair.id}`, 'Составить программу'])
})

test('items of the roadmap near their date are counted as the list they open counts them', async () => {
  const methodist = await signIn('methodist')
  await write((tx) => tx.roadmapItem.updateMany({ where: { code: { in: ['2.1', '3.1'] } }, data: { dueOn: '2023-11-15' } }))
  await write((tx) => tx.roadmapItem.updateMany({ where: { code: '6.1' }, data: { dueOn: '2024-05-31' } }))
  expect(textOf(await methodist.get('/'))).toContain('Подходит или прошёл срок: 2 пункта дорожной карты')
  expect(textOf(await methodist.get('/roadmap?burning=1'))).toContain('Горит: 2')
})

test('people without consents are counted as the list of consents counts them', async () => {
  const methodist = await signIn('methodist')
  const { mentorPerson } = await aReadyPair({ status: 'agreed' })
  await aStudent()
  const year = await theYear()
  const signed = { schoolYearId: year.id, personId: mentorPerson.id, receivedOn: '2023-10-10', signedBySelf: true } as const
  await write((tx) =>
    tx.consent.createMany({
      data: [
        { ...signed, kind: 'extraDuties' },
        { ...signed, kind: 'dataProcessing' },
      ],
    }),
  )
  expect(lines((await methodist.get('/')).text)).toContainEqual(['/consents?missing=1', 'Получить согласия: 1 человек'])
  const list = textOf(await methodist.get('/consents?missing=1'))
  expect([list.includes('Шевченко Анна Сергеевна'), list.includes('Иванов Пётр Ильич'), list.includes('Показано: 1')]).toEqual([true, false, true])
})

test('consents of people in current pairs that expire are counted as the list counts them, by the day of the first', async () => {
  const methodist = await signIn('methodist')
  const { mentorPerson, menteePerson } = await aReadyPair({ status: 'active' })
  const ended = await aPair((await aMentor((await aTeacher('Старов Олег Ильич')).id)).id, [(await aMentee((await aTeacher('Белов Олег Ильич')).id)).id], {
    status: 'completed',
  })
  const finished = await read().mentorProfile.findUniqueOrThrow({ where: { id: ended.mentorProfileId } })
  const year = await theYear()
  const papers = { schoolYearId: year.id, receivedOn: '2023-10-10', signedBySelf: true, kind: 'dataProcessing' } as const
  const end = async (personId: number, validUntil: string) => write((tx) => tx.consent.create({ data: { ...papers, personId, validUntil } }))
  await end(menteePerson.id, '2023-12-14')
  await end(finished.personId, '2023-11-01')
  expect(textOf(await methodist.get('/'))).not.toContain('Продлить согласия')
  await end(mentorPerson.id, '2023-12-13')
  const page = await methodist.get('/')
  const url = '/consents?scope=current&state=ending'
  expect(lines(page.text)).toContainEqual([url.replace('&', '&amp;'), 'Продлить согласия, срок истёк или истекает за 30 дней: 1 человек'])
  expect(textOf(page)).toContain('1 человек до 13.12.2023')
  const list = textOf(await methodist.get(url))
  expect([list.includes('Иванов Пётр Ильич'), list.includes('Показано: 1')]).toEqual([true, true])
})

test('every line that waits for the methodist and the director opens', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  await aReadyPair({ status: 'agreed' })
  for (const status of ['returned', 'approved', 'submitted'] as const) await anOrder(status, status)
  await write((tx) => tx.roadmap.updateMany({ data: { status: 'submitted' } }))
  for (const [browser, kinds] of [
    [methodist, /^\/(orders|consents|roadmap)/],
    [director, /^\/(orders|roadmap)/],
  ] as const) {
    const urls = lines((await browser.get('/')).text)
      .map(([url]) => url ?? '')
      .filter((url) => kinds.test(url))
    expect(urls.length).toBeGreaterThan(1)
    for (const url of urls) expect([url, (await browser.get(url)).status]).toEqual([url, 200])
  }
})

test('more than five records of a kind become one line that leads to their list', async () => {
  const methodist = await signIn('methodist')
  for (let number = 1; number <= 6; number += 1) await anOrder('approved', `Приказ ${number}`)
  expect(lines((await methodist.get('/')).text)).toContainEqual(['/orders?status=approved', 'Зарегистрировать подписанные приказы: 6'])
})

test('a survey that closes soon or has few answers asks for a reminder', async () => {
  const methodist = await signIn('methodist')
  const year = await theYear()
  const teacher = await aTeacher()
  const template = await read().surveyTemplate.findFirstOrThrow({ where: { key: 'a1' } })
  const campaign = await write((tx) =>
    tx.campaign.create({
      data: {
        schoolYearId: year.id,
        templateId: template.id,
        title: 'Запросы педагогов',
        status: 'open',
        closesOn: '2023-12-30',
        invitations: { create: { personId: teacher.id } },
      },
    }),
  )
  expect(lines((await methodist.get('/')).text)).toContainEqual([`/surveys/${campaign.id}`, 'Напомнить об анкете'])
  const { id } = await read().invitation.findFirstOrThrow()
  await write((tx) => tx.response.create({ data: { campaignId: campaign.id, invitationId: id, submittedAt: new Date() } }))
  const answered = lines((await methodist.get('/')).text)
  expect(answered).not.toContainEqual([`/surveys/${campaign.id}`, 'Напомнить об анкете'])
  expect(answered).toContainEqual([`/surveys/${campaign.id}/transfer`, 'Перенести ответы в банк'])
})

test('records of another year do not wait in this one', async () => {
  const methodist = await signIn('methodist')
  const other = await write((tx) => tx.schoolYear.create({ data: { name: '2022-2023', startsOn: '2022-09-01', endsOn: '2023-08-31' } }))
  await write((tx) =>
    tx.order.create({ data: { schoolYearId: other.id, status: 'returned', title: 'Прошлогодний приказ', startsOn: '2022-10-30', endsOn: '2023-05-25' } }),
  )
  expect(textOf(await methodist.get('/'))).not.toContain('Прошлогодний приказ')
})

test('the first steps stand on the page until all are done', async () => {
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/'))).toContain('С чего начать: 0 из 6')
  await signIn('director')
  const teacher = await aTeacher()
  await aMentor(teacher.id)
  await aMentee((await aStudent()).id)
  await write((tx) => tx.organisation.update({ where: { id: 1 }, data: { curatorName: 'Глинка Н. И.', directorDative: 'О. В. Плотниковой' } }))
  expect(textOf(await methodist.get('/'))).toContain('С чего начать: 5 из 6')
  await write((tx) => tx.roadmap.updateMany({ data: { status: 'approved', orderNumber: '253/1', orderDatedOn: '2023-10-03' } }))
  expect(textOf(await methodist.get('/'))).not.toContain('Первые шаги')
})

test('when nothing waits the page names the next item of the year', async () => {
  const methodist = await signIn('methodist')
  await write((tx) => tx.roadmap.updateMany({ data: { status: 'approved', orderNumber: '253/1', orderDatedOn: '2023-10-03' } }))
  const item = await read().roadmapItem.findFirstOrThrow({ where: { code: '1.1' } })
  const page = await methodist.get('/')
  expect(textOf(page)).toContain('Сейчас ничего не ждёт Дальше по дорожной карте: приказ о закреплении')
  expect(page.text).toContain(`href="/roadmap/items/${item.id}"`)
})

test('the director sees the documents to approve, their number in the menu and the year in figures', async () => {
  const director = await signIn('director')
  expect(textOf(await director.get('/'))).toContain('Нет документов на утверждение')
  const { pair } = await aReadyPair({ status: 'active' })
  const programme = await aProgramme(pair.id, 'submitted')
  const order = await anOrder('submitted', 'О закреплении пар')
  await anOrder('returned', 'Возвращённый приказ')
  await write((tx) => tx.roadmap.updateMany({ data: { status: 'submitted' } }))
  const page = await director.get('/')
  expect(lines(page.text)).toEqual([
    ['/roadmap/approval', 'Утвердить дорожную карту'],
    [`/orders/${order.id}`, 'Подписать приказ'],
    [`/programmes/${programme.id}`, 'Проверить программу'],
  ])
  expect(textOf(page)).toContain('ждут внимания: 3')
  expect(textOf(page)).toContain('Утверждённые программы 0 из 1')
})

test('a mentor sees own pairs and what they ask for, and nothing of other mentors', async () => {
  await aCentre()
  const { mentorPerson, pair } = await aReadyPair({ status: 'active' })
  await aProgramme(pair.id, 'approved', ['2023-11-20', '2023-12-01'])
  const stranger = await aMentor((await aTeacher('Чужов Илья Петрович')).id)
  const foreign = await aPair(stranger.id, [(await aMentee((await aTeacher('Тайнова Ольга Ильинична')).id)).id], { status: 'active', topic: 'Чужая тема' })
  await aProgramme(foreign.id, 'approved', ['2023-11-01'])
  const mentor = await signIn('mentor', mentorPerson.id)
  const page = await mentor.get('/')
  expect(textOf(page)).toContain('Ближайшее мероприятие Мероприятие 1 (Иванов Пётр Ильич – Шевченко Анна Сергеевна) до 20.11.2023')
  expect(lines(page.text)).toContainEqual([`/pairs/${pair.id}`, 'Шевченко Анна Сергеевна'])
  for (const secret of ['Чужов', 'Тайнова', 'Чужая тема', 'Мероприятие 2']) expect(textOf(page)).not.toContain(secret)
})

test('a mentor without a programme is asked to draw it, by the day the order names', async () => {
  await aCentre()
  const { mentorPerson, pair } = await aReadyPair({ status: 'active' })
  const order = await anOrder('approved', 'О закреплении пар')
  await write((tx) => tx.order.update({ where: { id: order.id }, data: { programmesDueOn: '2023-11-10', pairs: { create: { pairId: pair.id } } } }))
  const mentor = await signIn('mentor', mentorPerson.id)
  expect(textOf(await mentor.get('/'))).toContain('Составить программу Иванов Пётр Ильич – Шевченко Анна Сергеевна до 10.11.2023 просрочено')
})

test('a mentor fills in and revises own programmes, and leaves what has ended to the others', async () => {
  await aCentre()
  const { mentor, mentorPerson, pair } = await aReadyPair({ status: 'active' })
  const next = async (name: string) => aPair(mentor.id, [(await aMentee((await aTeacher(name)).id)).id], { status: 'active' })
  const [draft, returned] = [await aProgramme(pair.id, 'draft'), await aProgramme((await next('Белов Олег Ильич')).id, 'submitted')]
  await aProgramme((await next('Ким Ян Петрович')).id, 'approved', ['2023-12-05', '2023-11-25', '2023-11-12'])
  await write((tx) => tx.programme.update({ where: { id: returned.id }, data: { status: 'returned' } }))
  const page = await (await signIn('mentor', mentorPerson.id)).get('/')
  expect(lines(page.text).slice(1, 4)).toEqual([
    [`/programmes/${returned.id + 1}`, 'Ближайшее мероприятие'],
    [`/programmes/${draft.id}`, 'Заполнить программу'],
    [`/programmes/${returned.id}`, 'Доработать программу после замечания'],
  ])
  expect(textOf(page)).toContain('Отметить выполнение мероприятий Иванов Пётр Ильич – Ким Ян Петрович: 1 мероприятие без отметки до 12.11.2023 просрочено')
  expect(textOf(page)).toContain('Ближайшее мероприятие Мероприятие 2 (Иванов Пётр Ильич – Ким Ян Петрович) до 25.11.2023')
})

test('a pair waits for an order until one that is not cancelled names it', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aReadyPair({ status: 'agreed' })
  const order = await anOrder('submitted', 'О закреплении пар')
  await write((tx) => tx.order.update({ where: { id: order.id }, data: { pairs: { create: { pairId: pair.id } } } }))
  expect(textOf(await methodist.get('/'))).not.toContain('Включить в приказ')
  await write((tx) => tx.order.update({ where: { id: order.id }, data: { status: 'cancelled' } }))
  expect(lines((await methodist.get('/')).text)).toContainEqual(['/orders/new', 'Включить в приказ'])
})

test('a mentor without pairs is told why the page is empty', async () => {
  const mentor = await signIn('mentor')
  expect(textOf(await mentor.get('/'))).toContain('У вас пока нет пар в этом учебном году')
})

const task = (kind: Task['kind'], due: string | null): Task => ({ kind, url: '/', count: 1, whose: null, due })

test('tasks stand by date, then in the order of the year', () => {
  const mixed = [task('newsDrafts', null), task('ordersReturned', null), task('activitiesLate', '2023-11-10'), task('roadmapDue', '2023-11-01')]
  expect(inOrder(mixed).map(({ kind }) => kind)).toEqual(['roadmapDue', 'activitiesLate', 'ordersReturned', 'newsDrafts'])
})

test('a task is late the day after its date', () => {
  expect([
    isLate(task('roadmapDue', '2023-11-12'), '2023-11-13'),
    isLate(task('roadmapDue', '2023-11-13'), '2023-11-13'),
    isLate(task('roadmapDue', null), '2023-11-13'),
  ]).toEqual([true, false, false])
})

test('a pair whose participant left and a pause that should have ended are not forgotten', async () => {
  const methodist = await signIn('methodist')
  const { pair, mentorPerson } = await aReadyPair({ status: 'active' })
  await write((tx) => tx.person.update({ where: { id: mentorPerson.id }, data: { leftOn: '2023-11-10' } }))
  await aMentor((await aTeacher('Соколова Мария Петровна')).id, { status: 'paused', pausedUntilOn: '2023-11-12' })
  await aMentor((await aTeacher('Белов Олег Ильич')).id, { status: 'paused', pausedUntilOn: '2023-11-13' })
  const waiting = lines((await methodist.get('/')).text)
  expect(waiting).toContainEqual([`/pairs/${pair.id}`, 'Решить, что с парой: её участник выбыл'])
  expect(waiting).toContainEqual(['/mentors?status=pauseOver', 'Вернуть в банк или продлить паузу, её день прошёл: 1 наставник'])
  const bank = textOf(await methodist.get('/mentors?status=pauseOver'))
  expect([bank.includes('Соколова Мария Петровна'), bank.includes('Белов Олег Ильич')]).toEqual([true, false])
})
