// npm run bench: pages of the built application against their floor, in turns, in one run; long work; a staff meeting.
// Writes docs/performance.md. «npm run bench -- meeting» runs one part (pages, heavy, folder, meeting) and leaves the others as they stand there.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import Database from 'better-sqlite3'
import { openDataFolder } from '../../src/app/data-folder.ts'
import { closeDatabase, openDatabase } from '../../src/app/db.ts'
import { migrate } from '../../src/app/migrations.ts'
import { root } from '../../src/app/root.ts'
import { setUpOrganisation } from '../../src/organisation/commands.ts'
import { addAccounts, fillFiveYears } from './data.ts'
import { measureFolder } from './folder.ts'
import { type Heavy, measureConsents, measureExport, measureImport, measureOrder, measurePeople } from './heavy.ts'
import { measureMeeting } from './meeting.ts'
import { type MeasuredPage, measuredPages, type Row, templateFrom } from './pages.ts'
import { type Line, type Measured, report } from './report.ts'
import { ask, type Running, signIn, start, startApp, stop } from './server.ts'

const rounds = Number(process.env.ROUNDS ?? 5)
const each = Number(process.env.EACH ?? 20)
const size = { staff: 600, students: 9400, mentors: 100, mentees: 200, pairs: 140, groups: 60, texts: 30, invited: 100, lines: 20_000 }
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

const written = path.join(root, 'docs', 'performance.md')
const wanted = process.argv.slice(2)
const runs = (part: 'pages' | 'heavy' | 'folder' | 'meeting') => wanted.length === 0 || wanted.includes(part)

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
try {
  const data = openDataFolder(folder)
  await migrate(data.database, data.backups)
  await openDatabase(data.database)
  await setUpOrganisation(centre)
  await closeDatabase()
  fillFiveYears(data.database, size)
  addAccounts(data.database)
  if (runs('pages')) write({ lines: await measurePages(data.database) })
  if (runs('heavy')) write({ heavy: await measureHeavy() })
  if (runs('folder')) write({ folder: await measureFolder(data, password) })
  if (runs('meeting')) write({ meeting: await measureMeeting(data, password) })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

// Part by part: one that fails leaves the figures of those before it.
function write(measured: Measured): void {
  const text = report(measured, readFileSync(written, 'utf8'), rounds, each)
  writeFileSync(written, text)
  console.log(text)
}

async function measureHeavy(): Promise<Heavy[]> {
  const lists = [await measureExport(folder, password), await measureImport(folder, password)]
  const documents = [await measureOrder(folder, password, 'docx'), await measureOrder(folder, password, 'pdf')]
  const consents = [await measureConsents(folder, password, 'pdf'), await measureConsents(folder, password, 'docx')]
  return [...lists, ...documents, ...consents, await measurePeople(folder, password)]
}

async function measurePages(database: string): Promise<Line[]> {
  const app = await startApp(folder)
  const cookies = { glinka: '', director: '', mentor: '' }
  for (const login of ['glinka', 'director', 'mentor'] as const) cookies[login] = await signIn(app, login, password)
  const pages = []
  for (const page of measuredPages) pages.push(await floorOf(page, database, app, cookies[page.login]))
  const spec = path.join(folder, 'floor.json')
  writeFileSync(spec, JSON.stringify({ database, pages }))
  const floor = await start(path.join(root, 'tests', 'bench', 'floor-server.ts'), [spec], {})
  const lines: Line[] = []
  for (const [index, page] of measuredPages.entries()) lines.push(await compare(page, app, `${floor.url}/${index}`, cookies[page.login]))
  await stop(app)
  await stop(floor)
  return lines
}

async function floorOf({ path: address, rows, count }: MeasuredPage, database: string, app: Running, cookie: string) {
  const html = await bodyOf(app.url + address, cookie)
  const db = new Database(database, { readonly: true })
  const found = db.prepare<[], Row>(rows).all()
  db.close()
  if (found.length === 0) throw new Error(`nothing to measure on ${address}`)
  return { rows, count, template: templateFrom(html, found) }
}

async function compare({ title, path: address, mostMs }: MeasuredPage, app: Running, floor: string, cookie: string): Promise<Line> {
  await ask(app)
  const own = await bodyOf(app.url + address, cookie)
  const { statements } = await ask(app)
  if (own !== (await bodyOf(floor, ''))) throw new Error(`the floor of ${address} sends another page`)
  const apps: number[] = []
  const floors: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    apps.push(...(await load(app.url + address, cookie)))
    floors.push(...(await load(floor, '')))
  }
  return { title, path: address, app: at(apps, 0.5), tail: at(apps, 0.95), floor: at(floors, 0.5), statements, bytes: Buffer.byteLength(own), mostMs }
}

function at(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

async function bodyOf(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie } })
  if (answer.status !== 200 || answer.redirected) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}

async function load(url: string, cookie: string): Promise<number[]> {
  const times: number[] = []
  await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ url, connections: 1, amount: each, headers: cookie ? { cookie } : {} }, (error: unknown, done) =>
      error ? reject(new Error('the load failed', { cause: error })) : resolve(done),
    )
    run.on('response', (_client, status, _bytes, time) => {
      if (status !== 200) reject(new Error(`${url} answered ${status}`))
      times.push(time)
    })
  })
  return times
}
