import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { approve, idIn } from '../orders/support.ts'
import '../support/app.ts'
import { aMentee, aPair, aReadyPair, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

beforeEach(() => void vi.setSystemTime(new Date('2024-02-02T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const leaves = { leftOn: '01.02.2024', reason: 'уволен(а)', version: '0' }
const ready = 'Проект приказа о прекращении готов: проверьте и отправьте директору'

/** Two pairs of a mentor that work by order № 255/1, and one that was entered without an order. */
async function threePairs() {
  const made = await aReadyPair({ status: 'active' })
  const more = []
  for (const [name, topic] of [
    ['Белов Никита Романович', 'Документы'],
    ['Власова Инна Львовна', 'Без приказа'],
  ] as const)
    more.push(await aPair(made.mentor.id, [(await aMentee((await aTeacher(name)).id, { status: 'inProgramme' })).id], { status: 'active', topic }))
  const [second, loose] = more
  if (!second || !loose) throw new Error('two more pairs')
  const pairs = { create: [made.pair, second].map(({ id }, position) => ({ pairId: id, position })) }
  const { schoolYearId } = made.pair
  await write((tx) =>
    tx.order.create({
      data: {
        ...{ schoolYearId, title: 'О закреплении', startsOn: '2023-10-16', endsOn: '2024-05-25' },
        status: 'registered',
        number: '255/1',
        datedOn: '2023-10-16',
        pairs,
      },
    }),
  )
  return { ...made, second, loose }
}

const statuses = async () => (await read().pair.findMany({ orderBy: { id: 'asc' } })).map(({ status }) => status)

test('pairs of an order are ended by an order: one draft for all of them, and they work until it is registered', async () => {
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  const { mentorPerson, pair, second, loose, mentee } = await threePairs()
  expect(textOf(await methodist.get(`/people/${mentorPerson.id}/leaving`))).toContain('программа составит проект приказа о прекращении')
  const decisions = Object.fromEntries([pair, second, loose].map(({ id }) => [`pair-${id}`, 'end']))
  const card = await methodist.follow(await methodist.post(`/people/${mentorPerson.id}/leaving`, { ...leaves, ...decisions }))
  const url = `/orders/${(await read().order.findFirstOrThrow({ where: { kind: 'termination' } })).id}`
  expect(textOf(card)).toContain(ready)
  expect(card.text).toContain(`href="${url}"`)
  expect(await statuses()).toEqual(['active', 'active', 'terminated'])
  const drafted = await read().order.findUniqueOrThrow({ where: { id: idIn(url) }, include: { changes: { orderBy: { id: 'asc' } } } })
  expect(drafted).toMatchObject({ status: 'draft', effectiveOn: '2024-02-01', title: 'О прекращении наставничества' })
  const ending = { act: 'terminate', initiator: 'circumstances', effectiveOn: '2024-02-01', why: 'Выбытие наставника из центра: увольнение' }
  expect(drafted.changes).toMatchObject([
    { pairId: pair.id, ...ending },
    { pairId: second.id, ...ending },
  ])
  expect([await journalOf('order', drafted.id), await journalOf('pair', pair.id)]).toEqual([['order.created'], []])

  const home = await methodist.get('/')
  expect(textOf(home)).toContain('Отправить директору проект приказа о прекращении')
  expect(textOf(home)).not.toContain('участник выбыл')
  await methodist.post(`${url}/submission`, {}, url)
  expect(textOf(await methodist.get('/'))).not.toContain('Отправить директору проект приказа о прекращении')
  await approve(director, url)
  expect((await statuses())[0]).toBe('active')
  await methodist.post(`${url}/registration`, { number: '31/1', datedOn: '02.02.2024' }, url).expect(303)
  expect(await statuses()).toEqual(['terminated', 'terminated', 'terminated'])
  expect(await read().pair.findUnique({ where: { id: pair.id } })).toMatchObject({ endedOn: '2024-02-01', endedBy: 'circumstances', endedWhy: ending.why })
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id: mentee.id } })).status).toBe('inBank')
  expect(await journalOf('pair', pair.id)).toEqual(['pair.terminated'])
})

test('a pair in another draft is not ended twice, nor past an amendment that nobody signed', async () => {
  const methodist = await signIn('methodist')
  const { mentorPerson, menteePerson, pair, second, loose } = await threePairs()
  const words = { title: 'О приказе', extraItems: '', version: '0' }
  await methodist.post('/orders/new/retopic', { ...words, pairId: pair.id, newTopic: 'Самоанализ', effectiveOn: '02.02.2024' }).expect(303)
  const amendment = (await read().order.findFirstOrThrow({ where: { kind: 'amendment' } })).id
  const page = await methodist.get(`/people/${menteePerson.id}/leaving`)
  expect(page.text).toContain(`href="/orders/${amendment}"`)
  const held = await methodist.post(`/people/${menteePerson.id}/leaving`, { ...leaves, [`pair-${pair.id}`]: 'end' })
  expect([held.status, errorAt(held, `pair-${pair.id}`)]).toEqual([422, expect.stringContaining('уберите пару из неподписанного приказа об изменении')])
  await methodist.post(`/orders/${amendment}/removal`, {})

  await methodist.post(`/people/${menteePerson.id}/leaving`, { ...leaves, [`pair-${pair.id}`]: 'end' }).expect(303)
  const first = await read().orderChange.findFirstOrThrow({ where: { pairId: pair.id } })
  expect(first.why).toBe('Выбытие наставляемого из центра: увольнение')
  const decisions = { [`pair-${pair.id}`]: 'end', [`pair-${second.id}`]: 'end', [`pair-${loose.id}`]: 'keep' }
  const card = await methodist.follow(await methodist.post(`/people/${mentorPerson.id}/leaving`, { ...leaves, ...decisions }))
  const changes = await read().orderChange.findMany({ orderBy: { id: 'asc' } })
  expect(changes.map(({ pairId, act }) => [pairId, act])).toEqual([
    [pair.id, 'terminate'],
    [second.id, 'terminate'],
  ])
  for (const { orderId } of changes) expect(card.text).toContain(`href="/orders/${orderId}"`)
  expect(await statuses()).toEqual(['active', 'active', 'active'])
})

test('taking the mark back removes the draft that it made; one that was touched stays and is named', async () => {
  const methodist = await signIn('methodist')
  const { mentorPerson, pair, second, loose } = await threePairs()
  const decisions = Object.fromEntries([pair, second, loose].map(({ id }) => [`pair-${id}`, id === loose.id ? 'keep' : 'end']))
  const leave = async (version: number) => {
    await methodist.post(`/people/${mentorPerson.id}/leaving`, { ...leaves, ...decisions, version: String(version) }).expect(303)
    return (await read().order.findFirstOrThrow({ where: { kind: 'termination' }, orderBy: { id: 'desc' } })).id
  }
  const first = await leave(0)
  const back = textOf(await methodist.follow(await methodist.post(`/people/${mentorPerson.id}/return`)))
  expect(back).toContain('Проект приказа о прекращении, составленный при выбытии, удалён')
  expect([await read().order.count({ where: { kind: 'termination' } }), (await journalOf('order', first)).at(-1)]).toEqual([0, 'order.removed'])
  const url = `/orders/${await leave(2)}`
  await methodist.post(`${url}/submission`, {}, url).expect(303)
  const kept = await methodist.follow(await methodist.post(`/people/${mentorPerson.id}/return`))
  expect([textOf(kept).includes('проверьте, нужен ли он'), kept.text.includes(`href="${url}"`)]).toEqual([true, true])
  expect(await read().order.findFirstOrThrow({ where: { kind: 'termination' }, select: { status: true } })).toEqual({ status: 'submitted' })
})
