// npm run bench: pages of the built application against their floor, in turns, in one run. Writes docs/performance.md.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import Database from 'better-sqlite3'
import { openDataFolder } from '../../src/app/data-folder.ts'
import { closeDatabase, openDatabase } from '../../src/app/db.ts'
import { migrate } from '../../src/app/migrations.ts'
import { root } from '../../src/app/root.ts'
import { setUpOrganisation } from '../../src/organisation/commands.ts'
import { fillBanks } from './data.ts'
import { type MeasuredPage, measuredPages, templateFrom } from './pages.ts'

const rounds = Number(process.env.ROUNDS ?? 5)
const seconds = Number(process.env.SECONDS_EACH ?? 2)
const sizes = [
  { title: '60 staff, 400 students', staff: 60, students: 400 },
  { title: '10,000 people', staff: 600, students: 9400 },
]
const password = 'синий трактор едет лесом'
const centre = {
  code: '',
  fullName: 'Центр',
  shortName: 'МАОУ ДО «ЦОиПО»',
  city: 'г. Зареченск',
  directorPost: 'директор',
  directorName: 'Плотникова Ольга Викторовна',
  directorInitials: 'О. В. Плотникова',
  timeZone: 'Asia/Yekaterinburg',
  schoolYear: '2023-2024',
  name: 'Глинка Наталья Игоревна',
  login: 'glinka',
  password,
  repeated: password,
}

type Line = { page: string; app: number; floor: number; appTail: number; perSecond: number; bytes: number }

const report = [heading()]
for (const size of sizes) {
  const lines = await measure(size)
  report.push(
    `## ${size.title}\n\n| page | app, ms (p50) | app, ms (p99) | floor, ms (p50) | app / floor | app, requests/s | bytes |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n${lines.map(tableLine).join('\n')}\n`,
  )
}
writeFileSync(path.join(root, 'docs', 'performance.md'), report.join('\n'))
console.log(report.join('\n'))

async function measure(size: { staff: number; students: number }): Promise<Line[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const children: ChildProcess[] = []
  try {
    const data = openDataFolder(folder)
    await migrate(data.database, data.backups)
    await openDatabase(data.database)
    await setUpOrganisation(centre)
    await fillBanks(1, size.staff, size.students)
    await closeDatabase()
    const app = await start(children, path.join(root, 'dist', 'src', 'main.js'), [], {
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'production',
    })
    const cookie = await signIn(app)
    const specs = await Promise.all(measuredPages.map(async (page) => [page.path, await floorOf(page, data.database, app, cookie)] as const))
    const spec = path.join(folder, 'floor.json')
    writeFileSync(spec, JSON.stringify({ database: data.database, pages: Object.fromEntries(specs) }))
    const floor = await start(children, path.join(root, 'tests', 'bench', 'floor-server.ts'), [spec], {})
    const lines: Line[] = []
    for (const page of measuredPages) lines.push(await compare(page, app, floor, cookie))
    return lines
  } finally {
    for (const child of children) child.kill('SIGTERM')
    await pause(300)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(children: ChildProcess[], file: string, args: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [...(file.endsWith('.ts') ? ['--import', 'tsx'] : []), file, ...args], { env: { ...process.env, ...env }, cwd: root })
  children.push(child)
  let printed = ''
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()))
  for (;;) {
    const address = /готов: (\S+)/.exec(printed)?.[1]
    if (address) return address.replace('localhost', '127.0.0.1')
    if (child.exitCode !== null) throw new Error(printed)
    await pause(50)
  }
}

async function signIn(app: string): Promise<string> {
  const body = new URLSearchParams({ login: centre.login, password })
  const answer = await fetch(app + '/session', { method: 'POST', body, redirect: 'manual', headers: { 'Sec-Fetch-Site': 'same-origin' } })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

async function floorOf(page: MeasuredPage, database: string, app: string, cookie: string) {
  const html = await (await fetch(app + page.path, { headers: { cookie } })).text()
  const db = new Database(database, { readonly: true })
  const rows = db.prepare<string[], { id: number; name: string }>(page.sql).all(...page.parameters)
  db.close()
  if (rows.length === 0) throw new Error(`nothing to measure on ${page.path}`)
  return { sql: page.sql, count: page.count, parameters: page.parameters, template: templateFrom(html, rows) }
}

async function compare(page: MeasuredPage, app: string, floor: string, cookie: string): Promise<Line> {
  const own = await (await fetch(app + page.path, { headers: { cookie } })).text()
  const least = await (await fetch(floor + page.path)).text()
  if (own !== least) throw new Error(`the floor of ${page.path} sends another page`)
  const apps = []
  const floors = []
  for (let round = 0; round < rounds; round += 1) {
    apps.push(await load(app + page.path, cookie))
    floors.push(await load(floor + page.path, ''))
  }
  const middle = (values: number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
  return {
    page: page.title,
    app: middle(apps.map((run) => run.p50)),
    floor: middle(floors.map((run) => run.p50)),
    appTail: middle(apps.map((run) => run.p99)),
    perSecond: middle(apps.map((run) => run.perSecond)),
    bytes: Buffer.byteLength(own),
  }
}

async function load(url: string, cookie: string) {
  const times: number[] = []
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ url, connections: 1, duration: seconds, headers: cookie ? { cookie } : {} }, (error: unknown, done) =>
      error ? reject(new Error('the load failed', { cause: error })) : resolve(done),
    )
    run.on('response', (_client, status, _bytes, time) => {
      if (status !== 200) reject(new Error(`${url} answered ${status}`))
      times.push(time)
    })
  })
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), perSecond: result.requests.average }
}

function tableLine({ page, app, appTail, floor, perSecond, bytes }: Line): string {
  return `| ${page} | ${app.toFixed(2)} | ${appTail.toFixed(2)} | ${floor.toFixed(2)} | ${(app / floor).toFixed(1)} | ${perSecond.toFixed(0)} | ${bytes} |`
}

function heading(): string {
  return `# Performance

Written by \`npm run bench\`. Each page of the built application is asked by one client in turns with its floor: a bare HTTP server with one
prepared better-sqlite3 statement and one compiled template that sends the same bytes. The median of ${rounds} rounds of ${seconds} s is shown; what matters
is the ratio, since both ran on the same machine in the same minutes (${cpus().length} cores, Node ${process.versions.node}).
`
}
