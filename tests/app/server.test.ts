import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { root } from '../../src/app/root.ts'
import { centre } from '../support/people.ts'

let folder = ''
const started: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'server-'))
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The real program in a process of its own, on a free port. */
function start() {
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'src', 'main.ts')], { env, cwd: root })
  started.push(child)
  let printed = ''
  const hear = (part: Buffer) => void (printed += part.toString())
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const seen = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(printed)
      if (found) return found[1] ?? ''
      if (child.exitCode !== null) throw new Error('the program ended: ' + printed)
      await pause(20)
    }
  }
  return { child, seen, printed: () => printed }
}

function storedHash(): string | undefined {
  const db = new Database(path.join(folder, 'nastavnik.sqlite'), { readonly: true })
  const user = db.prepare<[], { passwordHash: string }>('SELECT passwordHash FROM User').get()
  db.close()
  return user?.passwordHash
}

test('a fresh folder is filled, the set-up code is printed and the first page is answered', async () => {
  const { child, seen } = start()
  const code = seen(/Код для настройки: (\w{8})/)
  const address = await seen(/готов: (\S+)/)
  expect(await code).toMatch(/^[0-9A-F]{8}$/)
  const answer = await fetch(address + '/setup')
  expect([answer.status, (await answer.text()).includes('Первая настройка')]).toEqual([200, true])
  const headers = { Origin: address, 'Content-Type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams({ ...centre, code: await code }).toString()
  await fetch(address + '/setup', { method: 'POST', redirect: 'manual', headers, body })
  expect(storedHash()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  if (process.platform !== 'win32') expect(statSync(path.join(folder, 'session-secret')).mode & 0o777).toBe(0o600)
  child.kill('SIGTERM')
  const [exitCode] = (await once(child, 'exit')) as [number]
  expect(exitCode).toBe(0)
})

test('a database of a newer version stops the start with a sentence', async () => {
  const file = path.join(folder, 'nastavnik.sqlite')
  copyFileSync(inject('templateDatabase'), file)
  const db = new Database(file)
  db.exec("INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '29991231000000_future', 1, 1)")
  db.close()
  const { child, printed } = start()
  const [exitCode] = (await once(child, 'close')) as [number]
  expect([exitCode, printed()]).toEqual([1, expect.stringContaining('более новой версией программы') as string])
  expect(printed()).not.toContain('    at ')
})
