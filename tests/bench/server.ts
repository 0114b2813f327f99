import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../src/app/root.ts'

export type Running = { url: string; child: ChildProcess }
export type Told = { statements: number; now: number; peak: number }

/** Starts a server of the benchmark and waits until it says where it answers. */
export async function start(file: string, args: string[], env: Record<string, string>): Promise<Running> {
  const loaders = file.endsWith('.ts') ? ['--import', 'tsx'] : ['--import', path.join(root, 'tests', 'bench', 'count-statements.js')]
  const child = spawn(process.execPath, [...loaders, file, ...args], {
    env: { ...process.env, ...env },
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  child.stdout?.on('data', (part: Buffer) => (printed += part.toString()))
  child.stderr?.on('data', (part: Buffer) => (printed += part.toString()))
  for (;;) {
    const address = /готов: (\S+)/.exec(printed)?.[1]
    if (address) return { url: address.replace('localhost', '127.0.0.1'), child }
    if (child.exitCode !== null) throw new Error(printed)
    await pause(50)
  }
}

/** The built application on a folder of data. */
export function startApp(folder: string): Promise<Running> {
  return start(path.join(root, 'dist', 'src', 'main.js'), [], { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'production' })
}

/** Statements since it was last asked, and memory in bytes: now and at its peak. */
export function ask({ child }: Running): Promise<Told> {
  return new Promise((resolve) => {
    child.once('message', (told) => resolve(told as Told))
    child.send('how much')
  })
}

export async function signIn({ url }: Running, login: string, password: string): Promise<string> {
  const body = new URLSearchParams({ login, password })
  const answer = await fetch(url + '/session', { method: 'POST', body, redirect: 'manual', headers: { 'Sec-Fetch-Site': 'same-origin' } })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

export async function stop({ child }: Running): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await Promise.race([gone, pause(3000)])
  if (child.exitCode === null) child.kill('SIGKILL')
}
