import { existsSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import Database from 'better-sqlite3'
import path from 'node:path'
import { play } from '../../prisma/seed/play.ts'
import { read, write } from '../../src/app/db.ts'
import { pathOf, storeFile } from '../../src/app/uploads.ts'
import { monitoringFigures } from '../../src/monitoring/figures.ts'
import '../support/app.ts'
import { theDataFolder } from '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

afterEach(() => void vi.useRealTimers())

const itIs = (day: string) => void vi.setSystemTime(new Date(`${day}T10:00:00+05:00`))

/** «Table.column» of every stored text with one of the words, journals and signed orders aside. */
function placesWith(words: string[]): string[] {
  const db = new Database(path.join(theDataFolder(), 'nastavnik.sqlite'), { readonly: true })
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'").all()
  const evidence = ['AuditEntry.actorName', 'CardView.userName', 'Order.snapshot']
  const found = tables.flatMap(({ name }) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) =>
          typeof value === 'string' && words.some((word) => value.includes(word)) ? [`${name}.${column}`] : [],
        ),
      ),
  )
  db.close()
  return [...new Set(found)].filter((place) => !evidence.includes(place))
}

test('a person whose term is over becomes a number for good, after the word is typed', async () => {
  itIs('2027-08-31')
  let methodist = await signIn('methodist')
  const year = await theYear()
  const child = await aStudent('Маркерова Мария Олеговна', {
    ...{ phone: '+79120009911', email: 'marker@mail.ru', curatorNote: 'маркер-примечание', leftOn: '2024-05-31' },
    tags: { create: { tag: { create: { name: 'маркер-метка', nameKey: 'маркер-метка' } } } },
  })
  await aMentee(child.id, { mainRequest: 'маркер-запрос', recommendedBy: 'маркер-рекомендация', status: 'completed' })
  const scan = await write((tx) => storeFile(tx, null, { name: 'маркер-скан.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-') }))
  const paper = { personId: child.id, schoolYearId: year.id, kind: 'dataProcessing', receivedOn: '2023-10-01', representativeName: 'маркер-мать' } as const
  await write((tx) => tx.consent.create({ data: { ...paper, scanId: scan } }))
  const { storedName } = await read().storedFile.findUniqueOrThrow({ where: { id: scan } })
  expect(textOf(await methodist.get('/personal-data'))).toContain('Таких людей нет')
  await methodist.post('/personal-data/anonymisation', { person: String(child.id), word: 'обезличить' }, '/personal-data').expect(303)
  expect((await read().person.findUniqueOrThrow({ where: { id: child.id } })).lastName).toBe('Маркерова')
  itIs('2027-09-02')
  methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/'))).toContain('Обезличить данные, срок хранения истёк: 1 человек')
  expect(textOf(await methodist.get('/personal-data'))).toContain('Маркерова Мария Олеговна')
  const asked = textOf(await methodist.get(`/personal-data/anonymisation?person=${child.id}`))
  expect(asked).toContain('Маркерова Мария Олеговна : истёк срок хранения')
  expect(asked).toContain('Законные представители и их контакты')
  const wrong = await methodist.post('/personal-data/anonymisation', { person: String(child.id), word: 'да' })
  expect(wrong.status).toBe(422)
  expect(errorAt(wrong, 'word')).toContain('Введите слово «обезличить»')
  await methodist.post('/personal-data/anonymisation', { person: String(child.id), word: 'Обезличить' }).expect(303)
  const after = await read().person.findUniqueOrThrow({ where: { id: child.id } })
  expect(after).toMatchObject({ lastName: 'Обезличено', firstName: `№ ${child.id}`, birthOn: '2010-01-01', leftOn: '2024-05-31', school: null })
  expect(placesWith(['Маркер', 'маркер', '+79120009911', 'Ёлкина', '2010-05-12'])).toEqual(['Tag.name', 'Tag.nameKey'])
  expect(existsSync(pathOf(storedName))).toBe(false)
  expect(await journalOf('person', child.id)).toEqual(['person.anonymised'])
  const card = textOf(await methodist.get(`/people/${child.id}`))
  expect(card).toContain(`Обезличено № ${child.id}`)
  expect(card).toContain('2010 год рождения')
  expect(card).not.toContain('Отметить выбытие')
  await methodist.get(`/people/${child.id}/edit`).expect(404)
  await methodist.post(`/people/${child.id}/return`).expect(404)
})

test('data that are still needed stay, and the page says why', async () => {
  itIs('2024-01-10')
  const methodist = await signIn('methodist')
  const mentorPerson = await aTeacher('Иванов Пётр Ильич')
  const child = await aStudent('Ёлкина Мария Олеговна')
  const mentee = await aMentee(child.id)
  const pair = await aPair((await aMentor(mentorPerson.id)).id, [mentee.id], { status: 'active', topic: 'Робот' })
  await signIn('mentor', mentorPerson.id)
  const child1 = textOf(await methodist.get(`/personal-data/anonymisation?person=${child.id}&person=${mentorPerson.id}`))
  expect(child1).toContain('Человек участвует в программе: его данные ещё нужны')
  expect(child1).toContain('Не завершена пара: Робот')
  expect(child1).toContain('Человек работает в центре')
  expect(child1).toContain('У человека есть работающая учётная запись')
  const refused = await methodist.post(
    '/personal-data/anonymisation',
    { person: [child.id, mentorPerson.id].map(String), word: 'обезличить' },
    '/personal-data',
  )
  expect(textOf(await methodist.follow(refused))).toContain('Не завершена пара: Робот')
  expect(await read().person.count({ where: { anonymisedAt: { not: null } } })).toBe(0)
  expect((await read().pair.findUniqueOrThrow({ where: { id: pair.id } })).status).toBe('active')
})

test('the figures of a whole year are the same after everybody became a number', async () => {
  await play(7)
  const year = await theYear()
  const before = await monitoringFigures(year)
  const people = await read().person.findMany({ select: { id: true, lastName: true, firstName: true, phone: true, email: true } })
  const orders = await read().order.findMany({ select: { id: true, snapshot: true, sha256: true } })
  itIs('2030-10-01')
  await write(async (tx) => {
    const { orderId, pairId } = await tx.orderPair.findFirstOrThrow()
    await tx.orderChange.create({ data: { orderId, pairId, act: 'retopic', effectiveOn: '2024-01-16', why: 'маркер-причина' } })
    await tx.user.updateMany({ where: { role: 'mentor' }, data: { disabledAt: new Date() } })
    await tx.newsPerson.deleteMany()
    await tx.person.updateMany({ data: { leftOn: '2024-06-01' } })
    await tx.pair.updateMany({ where: { status: { in: ['draft', 'agreed'] } }, data: { status: 'terminated' } })
  })
  const methodist = await read().user.findFirstOrThrow({ where: { role: 'methodist' }, select: { id: true, name: true } })
  const actor = { userId: methodist.id, role: 'methodist', name: methodist.name, personId: null, mustChangePassword: false } as const
  const { anonymise } = await import('../../src/personal-data/commands/anonymisation.ts')
  const ids = people.map(({ id }) => id)
  await anonymise(actor, ids)
  expect(await monitoringFigures(year)).toEqual(before)
  expect(await read().order.findMany({ select: { id: true, snapshot: true, sha256: true } })).toEqual(orders)
  const contacts = people.flatMap(({ phone, email }) => [phone, email]).filter((text) => text !== null)
  const names = people.map(({ lastName, firstName }) => `${lastName} ${firstName}`)
  expect(contacts.length).toBeGreaterThan(2)
  // A person named in news cannot be made anonymous; here the ties were cut by hand.
  expect(placesWith([...contacts, ...names, 'маркер-причина'])).toEqual(['News.body'])
}, 120_000)
