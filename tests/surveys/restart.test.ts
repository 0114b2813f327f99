import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { root } from '../../src/app/root.ts'
import { theDataFolder } from '../support/app.ts'
import { makeFolder } from '../support/folders.ts'
import { aTeacher } from '../support/factories.ts'
import { aCentre } from '../support/people.ts'
import { a1 } from './a1.ts'
import { aCampaign, linkFor } from './surveys.ts'

type Running = { child: ChildProcess; url: string }

async function startServer(folder: string): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'src', 'main.ts')], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' },
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()))
  for (;;) {
    const url = /готов: (\S+)/.exec(printed)?.[1]
    if (url) return { child, url: url.replace('localhost', '127.0.0.1') }
    if (child.exitCode !== null) throw new Error(printed)
    await pause(50)
  }
}

async function kill({ child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

function send({ url }: Running, address: string, fields: Record<string, string | readonly string[]>): Promise<Response> {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])))
  return fetch(url + address, { method: 'POST', body, redirect: 'manual', headers: { 'Sec-Fetch-Site': 'same-origin' } })
}

test('a server killed in the middle of a section goes on from the last word after a restart', async () => {
  await aCentre()
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const link = await linkFor(await aCampaign('a1', { who: 'chosen', chosen: [teacher.id] }), teacher.id)
  const folder = makeFolder('killed')
  cpSync(theDataFolder(), folder, { recursive: true })

  const first = await startServer(folder)
  for (const number of [1, 2] as const) expect((await send(first, `${link}/${number}`, a1[number])).status).toBe(303)
  expect((await send(first, `${link}/3/draft`, { want_mentor: 'yes', kind: 'alone' })).status).toBe(200)
  // The next words are on their way when the power goes.
  const onTheWay = send(first, `${link}/3/draft`, { want_mentor: 'yes', kind: ['alone', 'remote'] }).catch(() => null)
  await kill(first, 'SIGKILL')
  await onTheWay

  const second = await startServer(folder)
  const page = await (await fetch(`${second.url}${link}/3`)).text()
  expect(page).toMatch(/name="want_mentor" value="yes" checked/)
  expect(page).toMatch(/name="kind" value="alone" checked/)
  for (const number of [3, 4] as const) expect((await send(second, `${link}/${number}`, a1[number])).status).toBe(303)
  expect(await (await fetch(second.url + link)).text()).toContain('ответы отправлены')
  await kill(second, 'SIGTERM')

  const base = new Database(path.join(folder, 'nastavnik.sqlite'), { readonly: true })
  const answers = base.prepare<[], { key: string; value: string }>('SELECT key, value FROM "Answer"').all()
  const sound = base.pragma('integrity_check', { simple: true })
  base.close()
  rmSync(folder, { recursive: true, force: true })
  expect(sound).toBe('ok')
  expect(Object.fromEntries(answers.map(({ key, value }) => [key, JSON.parse(value)]))).toMatchObject({
    ped_years: 'from1',
    main_request: a1[2].main_request,
    kind: { chosen: ['alone', 'remote'], other: null },
    comments: 'Спасибо',
  })
}, 60_000)
