import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isTaken, read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aCentre } from '../support/people.ts'

const satisfied = async () => (await read().organisation.findFirstOrThrow({ select: { satisfiedFrom: true } })).satisfiedFrom

test('four hundred people who read and write at once lose nothing', async () => {
  await aCentre()
  const raise = () =>
    write(async (tx) => {
      const { version } = await tx.organisation.findUniqueOrThrow({ where: { id: 1 } })
      await tx.organisation.update({ where: { id: 1 }, data: { version: version + 1 } })
    })
  await Promise.all(Array.from({ length: 400 }, raise))
  expect((await read().organisation.findFirstOrThrow()).version).toBe(400)
})

test('a reader does not see a transaction that is still open', async () => {
  await aCentre()
  const change = write(async (tx) => {
    await tx.organisation.update({ where: { id: 1 }, data: { satisfiedFrom: 10 } })
    await pause(100)
  })
  await pause(30)
  expect(await satisfied()).toBe(8)
  await change
  expect(await satisfied()).toBe(10)
})

test('a command that fails leaves nothing behind and does not touch the one after it', async () => {
  await aCentre()
  const broken = write(async (tx) => {
    await tx.schoolYear.create({ data: { name: '2030-2031', startsOn: '2030-09-01', endsOn: '2031-08-31' } })
    throw new Error('stop')
  })
  const next = write((tx) => tx.organisation.update({ where: { id: 1 }, data: { satisfiedFrom: 7 } }))
  await expect(broken).rejects.toThrow('stop')
  await next
  expect([await read().schoolYear.count(), await satisfied()]).toEqual([1, 7])
})

test('the reader refuses to write', async () => {
  await aCentre()
  await expect(read().organisation.update({ where: { id: 1 }, data: { satisfiedFrom: 6 } })).rejects.toThrow()
  expect(await satisfied()).toBe(8)
})

test('a write inside a write joins it: both stay or neither', async () => {
  await aCentre()
  const outer = write(async () => {
    await write((tx) => tx.organisation.update({ where: { id: 1 }, data: { satisfiedFrom: 6 } }))
    expect(await satisfied()).toBe(6)
    throw new Error('undo')
  })
  await expect(outer).rejects.toThrow('undo')
  expect(await satisfied()).toBe(8)
})

test('a taken unique value is told apart from other failures', async () => {
  await aCentre()
  const again = write((tx) => tx.schoolYear.create({ data: { name: '2023-2024', startsOn: '2023-09-01', endsOn: '2024-08-31' } }))
  expect(isTaken(await again.catch((error: unknown) => error))).toBe(true)
  expect(isTaken(new Error('other'))).toBe(false)
})

test('the journal refuses a change even from inside the application', async () => {
  await aCentre()
  const before = await read().auditEntry.findMany()
  await expect(write((tx) => tx.auditEntry.updateMany({ data: { actorName: 'Никто' } }))).rejects.toThrow()
  await expect(write((tx) => tx.auditEntry.deleteMany())).rejects.toThrow()
  expect(await read().auditEntry.findMany()).toEqual(before)
})

test('SQLite runs with a write-ahead log, full synchronisation and foreign keys', async () => {
  const [mode] = await write((tx) => tx.$queryRaw<{ journal_mode: string }[]>`PRAGMA journal_mode`)
  const [sync] = await write((tx) => tx.$queryRaw<{ synchronous: bigint }[]>`PRAGMA synchronous`)
  const [keys] = await write((tx) => tx.$queryRaw<{ foreign_keys: bigint }[]>`PRAGMA foreign_keys`)
  expect([mode?.journal_mode, Number(sync?.synchronous), Number(keys?.foreign_keys)]).toEqual(['wal', 2, 1])
})

test('a statement takes as many values as SQLite does, whatever else it does with the rows', async () => {
  const ids = Array.from({ length: 30_000 }, (_, index) => index)
  const where = { id: { in: ids } }
  expect(await read().person.count({ where })).toBe(0)
  expect(await read().person.findMany({ where, orderBy: { nameKey: 'asc' }, take: 5 })).toEqual([])
  expect(await read().person.count({ where: { id: { notIn: ids } } })).toBe(0)
})
