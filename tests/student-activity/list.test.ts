import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { type Browser, signIn, theYear } from '../support/people.ts'

async function aGroup(name = 'Робототехника', children: string[] = [], leaderId: number | null = null) {
  const people = []
  for (const child of children) people.push(await aStudent(child))
  const members = { create: people.map((person) => ({ personId: person.id })) }
  const group = await write((tx) => tx.studyGroup.create({ data: { name, nameKey: name.toLowerCase(), direction: 'technical', leaderId, members } }))
  return { group, people, url: `/study-groups/${group.id}/activity` }
}

const fields = ['personId', 'shown', 'name', 'born', 'same', 'project', 'topic', 'competition', 'competitionName', 'needs', 'why', 'mentor'] as const
type Said = Partial<Record<(typeof fields)[number], string>>

/** Lines as a browser sends them: every field stands in every line. */
function sent(lines: Said[], received: string[] = []) {
  return { ...Object.fromEntries(fields.map((field) => [field, lines.map((line) => line[field] ?? '')])), received }
}

/** Marks the page shows the lines with. */
async function marks(browser: Browser, url: string): Promise<string[]> {
  return [...(await browser.get(url)).text.matchAll(/name="shown" value="([^"]+)"/g)].map((match) => match[1] ?? '')
}

const projects = () => read().projectRecord.findMany({ select: { personId: true, topic: true }, orderBy: { id: 'asc' } })

test('a list finds out who is active and who needs a mentor, and is marked as handed in', async () => {
  const methodist = await signIn('methodist')
  const leader = await aTeacher('Кузнецов Артём Валерьевич', { phone: '+79120000190' })
  const { group, people, url } = await aGroup('Робототехника', ['Авдеев Лев', 'Борисов Ян', 'Ветров Егор'], leader.id)
  await aGroup('Театр')
  const [avdeev = '', borisov = '', vetrov = ''] = people.map((person) => String(person.id))
  const first = { personId: avdeev, project: 'yes', topic: 'Умная теплица', competition: 'no', needs: 'yes', why: 'первый проект', mentor: 'Лебедева О. С.' }
  const lines = [first, { personId: borisov, project: 'no', competitionName: 'НТО', needs: 'no' }, { personId: vetrov }]
  const page = await methodist.follow(await methodist.post(url, sent(lines, ['project'])))
  expect(textOf(page)).toMatch(/Список сохранён.*Список по проектам принят .*Снять отметку Список по соревнованиям не сдан/)
  expect(await projects()).toEqual([{ personId: people[0]?.id, topic: 'Умная теплица' }])
  expect(await read().competitionRecord.findMany({ select: { personId: true, name: true } })).toEqual([{ personId: people[1]?.id, name: 'НТО' }])
  const profiles = await read().menteeProfile.findMany({ orderBy: { personId: 'asc' } })
  expect(profiles.map((row) => [row.personId, row.status, row.needsMentor, row.needsMentorWhy, row.preferredMentor, row.recommendedBy])).toEqual([
    [people[0]?.id, 'identified', 'yes', 'первый проект', 'Лебедева О. С.', 'Кузнецов Артём Валерьевич'],
    [people[1]?.id, 'identified', 'no', null, null, 'Кузнецов Артём Валерьевич'],
  ])
  expect(await journalOf('studyGroup', group.id)).toEqual(['studyGroup.listEntered', 'studyGroup.listReceived'])
  expect(textOf(await methodist.get('/study-groups'))).toMatch(
    /Проектная деятельность. Собрано 1 из 2 объединений.*Соревновательная деятельность. Собрано 0 из 2/,
  )

  await methodist.post(`/study-groups/${group.id}/receipts/removal`, { activity: 'project' })
  expect(await read().groupReturn.count()).toBe(0)
  expect((await journalOf('studyGroup', group.id)).at(-1)).toBe('studyGroup.receiptUndone')
  expect((await methodist.post(`/study-groups/${group.id}/receipts/removal`, { activity: 'project' })).status).toBe(404)
})

test('a list sent again changes what differs and takes back what became «нет»', async () => {
  const methodist = await signIn('methodist')
  const { people, url } = await aGroup('Робототехника', ['Авдеев Лев'])
  const line = { personId: String(people[0]?.id), project: 'yes', topic: 'Теплица', competition: 'yes', competitionName: 'НТО', needs: 'unclear' }
  await methodist.post(url, sent([line]))
  expect((await methodist.get(url)).text).toContain('value="Теплица"')
  const [shown] = await marks(methodist, url)
  await methodist.post(url, sent([{ ...line, ...(shown ? { shown } : {}), topic: 'Умная теплица', competition: 'no', needs: 'yes' }]))
  expect((await projects()).map((row) => row.topic)).toEqual(['Умная теплица'])
  expect(await read().competitionRecord.count()).toBe(0)
  const profile = await read().menteeProfile.findFirstOrThrow()
  expect(profile.needsMentor).toBe('yes')
  expect(await journalOf('menteeProfile', profile.id)).toEqual(['mentee.identified', 'mentee.activityChanged'])
})

test('of two who fill in one list the second is told what changed and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const { people, url } = await aGroup('Робототехника', ['Авдеев Лев', 'Борисов Ян'])
  const [shown = '', other = ''] = await marks(methodist, url)
  const [avdeev = '', borisov = ''] = people.map((person) => String(person.id))
  await methodist.post(url, sent([{ personId: avdeev, shown, project: 'yes', topic: 'Мост' }]))
  const mine = [
    { personId: avdeev, shown, project: 'yes', topic: 'Теплица' },
    { personId: borisov, shown: other, project: 'yes', topic: 'Робот' },
  ]
  const late = await methodist.post(url, sent(mine))
  expect(late.status).toBe(409)
  expect(textOf(late)).toContain('Сейчас в базе: проект – Мост')
  expect(late.text).toContain('value="Теплица"')
  expect(late.text).toContain('value="Робот"')
  expect((await projects()).map((row) => row.topic)).toEqual(['Мост'])
  const fresh = [...late.text.matchAll(/name="shown" value="([^"]+)"/g)].map((match) => match[1] ?? '')
  await methodist.post(url, sent(mine.map((line, index) => ({ ...line, shown: fresh[index] ?? '' }))))
  expect((await projects()).map((row) => row.topic)).toEqual(['Теплица', 'Робот'])
})

test('children who are not in the base are written in, once; a namesake is asked about', async () => {
  const methodist = await signIn('methodist')
  const { group, url } = await aGroup()
  const namesake = await aStudent('Ёлкина Мария Олеговна')
  const maria = { name: 'Елкина  Мария', born: '7а', project: 'yes', topic: 'Пруд' }
  const lines = [{ name: 'Громов Пётр Ильич', born: '12.05.2011', needs: 'yes' }, maria, {}]
  const asked = await methodist.post(url, sent(lines))
  expect(asked.status).toBe(422)
  expect(asked.text).toMatch(/id="same-1-error">Ребёнок с таким именем уже есть в базе/)
  expect(textOf(asked)).toContain('это он(а): Ёлкина Мария Олеговна, 7А, 12.05.2010, МАОУ СОШ № 7')
  expect(asked.text).toContain('value="Громов Пётр Ильич"')
  const done = await methodist.follow(await methodist.post(url, sent([lines[0] ?? {}, { ...maria, same: String(namesake.id) }, {}])))
  expect(textOf(done)).toContain('Внесены в базу и в объединение: Громов Пётр Ильич.')
  const members = await read().personStudyGroup.findMany({ where: { studyGroupId: group.id }, include: { person: true }, orderBy: { personId: 'asc' } })
  expect(members.map(({ person }) => [person.id === namesake.id, person.lastName, person.birthOn])).toEqual([
    [true, 'Ёлкина', '2010-05-12'],
    [false, 'Громов', '2011-05-12'],
  ])
  expect(await projects()).toEqual([{ personId: namesake.id, topic: 'Пруд' }])
  const newcomer = await read().person.findFirstOrThrow({ where: { lastName: 'Громов' }, include: { directions: true, menteeProfiles: true } })
  expect([newcomer.kind, newcomer.directions[0]?.direction, newcomer.menteeProfiles[0]?.status]).toEqual(['student', 'technical', 'identified'])
  expect(await journalOf('person', newcomer.id)).toEqual(['person.created'])

  const twice = await methodist.post(url, sent([{ name: 'Громов Пётр', born: '12.05.2011', same: '' }]))
  expect([twice.status, twice.text.includes('Этот ребёнок уже есть в списке объединения')]).toEqual([422, true])
})

test.each<[string, Said, string, string]>([
  ['a surname alone', { name: 'Громов', born: '7А' }, 'name-0', 'Напишите и фамилию, и имя'],
  ['a name without age', { name: 'Громов Пётр' }, 'born-0', 'Укажите дату рождения или класс'],
  ['an answer without a name', { project: 'yes' }, 'name-0', 'Напишите фамилию, имя и отчество ребёнка'],
  ['a grade that is none', { name: 'Громов Пётр', born: 'скоро' }, 'born-0', 'Напишите дату рождения (12.05.2010) или класс (7А)'],
  ['a child of thirty', { name: 'Громов Пётр', born: '12.05.1990' }, 'born-0', 'В банк вносят обучающихся от 5 лет'],
  ['digits in a name', { name: 'Громов Пётр2', born: '7А' }, 'name-0', 'В имени не может быть цифр'],
  ['a day that does not exist', { name: 'Громов Пётр', born: '31.02.2011' }, 'born-0', 'Такой даты нет в календаре'],
  ['a topic of no project', { name: 'Громов Пётр', born: '7А', project: 'no', topic: 'Мост' }, 'topic-0', 'Проекта нет, а тема указана'],
  ['a reason without an answer', { name: 'Громов Пётр', born: '7А', why: 'трудно' }, 'needs-0', 'Отметьте, нужен ли наставник'],
  ['a topic of ten thousand letters', { name: 'Громов Пётр', born: '7А', topic: 'о'.repeat(10_000) }, 'topic-0', 'Слишком длинный текст'],
])('%s is told at its line and nothing typed is lost', async (_case, line, field, message) => {
  const methodist = await signIn('methodist')
  const { url } = await aGroup()
  const answer = await methodist.post(url, sent([line, { name: '<script>', born: '=cmd|1' }]))
  expect(answer.status).toBe(422)
  expect(errorAt(answer, field)).toContain(message)
  expect(answer.text).toContain(`href="#${field}"`)
  for (const typed of Object.values(line)) expect(answer.text).toContain(typed)
  expect(answer.text).toContain('value="&lt;script&gt;"')
  expect(await read().person.count({ where: { kind: 'student' } })).toBe(0)
})

test('a child of another study group cannot be slipped into a list', async () => {
  const methodist = await signIn('methodist')
  const { url } = await aGroup()
  const stranger = await aStudent('Чужов Лев')
  await methodist.post(url, sent([{ personId: String(stranger.id), project: 'yes', topic: 'Чужой проект', needs: 'yes' }]))
  expect([await read().projectRecord.count(), await read().menteeProfile.count()]).toEqual([0, 0])
})

test('the director reads lists, blanks and who owes; only the methodist writes, a mentor sees none', async () => {
  await signIn('methodist')
  const leader = await aTeacher('Кузнецов Артём Валерьевич', { phone: '+79120000190' })
  const { group, people, url } = await aGroup('Робототехника', ['Авдеев Лев'], leader.id)
  const done = await aGroup('Театр')
  const { id: schoolYearId } = await theYear()
  await write((tx) => tx.groupReturn.create({ data: { schoolYearId, studyGroupId: done.group.id, activity: 'project', receivedOn: '2023-10-02' } }))
  await aMentee(people[0]?.id ?? 0, { needsMentor: 'yes', needsMentorWhy: 'защита весной' })
  const director = await signIn('director')
  expect(textOf(await director.get(url))).toContain('Авдеев Лев')
  expect((await director.get(url)).text).not.toContain('Сохранить список')
  expect(textOf(await director.get(`/study-groups/${group.id}/blank`))).toContain('Педагог: Кузнецов Артём Валерьевич')
  const missing = textOf(await director.get('/missing-lists'))
  expect(missing).toMatch(/Робототехника Кузнецов Артём Валерьевич \+7 912 000-01-90 1 по проектам, по соревнованиям/)
  expect(missing).toMatch(/Театр педагог не указан телефон не указан 0 по соревнованиям/)
  expect(textOf(await director.get('/missing-lists?activity=project'))).not.toContain('Театр')
  expect((await director.post(url, sent([], ['project']))).status).toBe(403)
  expect((await director.post(`/study-groups/${done.group.id}/receipts/removal`, { activity: 'project' })).status).toBe(403)
  const mentor = await signIn('mentor', leader.id)
  for (const path of [url, `/study-groups/${group.id}/blank`, '/missing-lists']) expect((await mentor.get(path)).status).toBe(403)
  expect(await read().groupReturn.count()).toBe(1)
})
