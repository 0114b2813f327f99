import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Response } from 'supertest'
import { read } from '../../src/app/db.ts'
import type { ImportKind } from '../../src/imports/fields.ts'
import { allRead } from '../../src/app/background.ts'
import type { Browser } from '../support/people.ts'

export const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))

/** Uploads a file the way a methodist does; returns the answer. */
export function send(browser: Browser, kind: string, name: string, bytes: Buffer): Promise<Response> {
  return browser.send('/imports', { kind }, { file: { name, bytes } })
}

/** Uploads a file and waits until it is read; returns the id of the import. */
export async function uploaded(browser: Browser, kind: ImportKind, name: string, bytes: Buffer = fixture(name)): Promise<number> {
  const answer = await send(browser, kind, name, bytes)
  expect(answer.status).toBe(303)
  await allRead()
  return Number(/\/imports\/(\d+)$/.exec(answer.headers.location ?? '')?.[1])
}

export async function apply(browser: Browser, id: number, version?: number): Promise<Response> {
  const { version: now } = await theImport(id)
  return browser.post(`/imports/${id}/application`, { version: String(version ?? now) }, `/imports/${id}`)
}

export function theImport(id: number) {
  return read().import.findUniqueOrThrow({ where: { id } })
}

/** How many rows of an import have each status. */
export async function statuses(id: number): Promise<Record<string, number>> {
  const groups = await read().importRow.groupBy({ by: ['status'], where: { importId: id }, _count: { _all: true } })
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count._all]))
}

/** Text of a list in CSV. */
export const csv = (...rows: string[][]) => Buffer.from(rows.map((row) => row.join(';')).join('\r\n'))
