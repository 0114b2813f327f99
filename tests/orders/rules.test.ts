import { expect, test } from 'vitest'
import type { Actor } from '../../src/app/actor.ts'
import { available } from '../../src/app/workflow.ts'
import type { OrderStatus } from '../../src/generated/prisma/enums.ts'
import { missingForRegistration, missingForSignature, orderWorkflow, type OrderFacts } from '../../src/orders/rules.ts'
import { fingerprint, seal } from '../../src/orders/snapshot.ts'
import type { OrderContent } from '../../src/orders/snapshot.ts'

const ready: OrderFacts = { missing: [], prohibited: [], uncitable: [], sameContent: true }
const missing = { code: 'consents.absent' }
const as = (role: Actor['role']): Actor => ({ userId: 1, role, name: 'x', personId: null, mustChangePassword: false })

test.each<[OrderStatus, string[], string[]]>([
  ['draft', ['submit'], []],
  ['submitted', ['withdraw'], ['approve', 'sendBack']],
  ['returned', ['submit'], []],
  ['approved', ['register'], ['reopen']],
  ['registered', ['execute', 'cancel'], []],
  ['executed', ['cancel'], []],
  ['cancelled', [], []],
])('in «%s» the methodist may %j and the director %j', (status, methodist, director) => {
  const names = (actor: Actor) => available(orderWorkflow, status, ready, actor).map(({ name }) => name)
  expect(names(as('methodist'))).toEqual(methodist)
  expect(names(as('director'))).toEqual(director)
  expect(names(as('mentor'))).toEqual([])
})

test('an order waits for pairs, for lawful pairs and for every consent', () => {
  expect(missingForSignature(ready)).toEqual([])
  expect(missingForSignature({ ...ready, prohibited: [{ code: 'orders.left' }], missing: [missing] })).toEqual([{ code: 'orders.left' }, missing])
})

test('a signed order is reopened only when it can no longer take effect', () => {
  const reopen = (facts: OrderFacts) =>
    available<OrderStatus, OrderFacts, typeof orderWorkflow>(orderWorkflow, 'approved', facts, as('director')).find(({ name }) => name === 'reopen')?.blockedBy
  expect(reopen(ready)).toEqual([{ code: 'orders.signed' }])
  expect(reopen({ ...ready, missing: [missing] })).toEqual([])
  expect(missingForRegistration({ ...ready, sameContent: false })).toEqual([{ code: 'orders.peopleChanged' }])
})

test('the seal depends on content, number and day', () => {
  const seals = [seal('{}', '1', '2023-10-16'), seal('{ }', '1', '2023-10-16'), seal('{}', '2', '2023-10-16'), seal('{}', '1', '2023-10-17')]
  expect(new Set(seals).size).toBe(4)
  const content: OrderContent = {
    founder: null,
    orgFullName: null,
    orgShortName: 'Ц',
    directorPost: 'Директор',
    directorInitials: null,
    place: null,
    title: 'О',
    preamble: 'В',
    items: [],
    control: { n: 1, text: 'К' },
    pairs: [],
    acquaintances: [],
    executor: null,
    annex: null,
  }
  expect(fingerprint(content)).not.toBe(fingerprint({ ...content, title: 'Об' }))
})
