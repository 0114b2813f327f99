// Long work of the built application: lists given out and read in, documents. Each in a process of its own, so that its peak of memory is its own.
import { setTimeout as pause } from 'node:timers/promises'
import { type Cell } from '../../src/app/spreadsheets/read.ts'
import { writeXlsx } from '../support/sheet.ts'
import { bigOrder } from './data.ts'
import { ask, type Running, signIn, startApp, stop } from './server.ts'

export type Heavy = { title: string; seconds: number; megabytes: number; mostSeconds: number | null; mostMegabytes: number | null }

const megabyte = 1024 * 1024
const importRows = 5000

export function measureExport(folder: string, password: string): Promise<Heavy> {
  return alone(folder, password, { title: 'Export of 10,000 people', mostSeconds: 5, mostMegabytes: 150 }, (app, cookie) => async () => {
    const answer = await fetch(app.url + '/people/export?gone=yes', { headers: { cookie } })
    const bytes = (await answer.arrayBuffer()).byteLength
    if (answer.status !== 200 || bytes < 100_000) throw new Error(`the export answered ${answer.status} with ${bytes} bytes`)
  })
}

export async function measureImport(folder: string, password: string): Promise<Heavy> {
  const file = new Blob([new Uint8Array(await manyStudents())])
  return alone(folder, password, { title: 'Import of 5,000 rows, to the preview', mostSeconds: 5, mostMegabytes: null }, (app, cookie) => async () => {
    const body = new FormData()
    body.set('kind', 'students')
    body.set('file', file, 'Обучающиеся.xlsx')
    const sent = await fetch(app.url + '/imports', { method: 'POST', body, redirect: 'manual', headers: { cookie, 'Sec-Fetch-Site': 'same-origin' } })
    const location = sent.headers.get('location')
    if (location === null) throw new Error(`the import answered ${sent.status}`)
    for (;;) {
      const page = await (await fetch(app.url + location, { headers: { cookie } })).text()
      if (page.includes(`${location}/application`)) return
      await pause(50)
    }
  })
}

/** An order of 60 pairs as PDF or Word, after a first document: the thread that prints is warm in all but one of a day. */
export function measureOrder(folder: string, password: string, format: 'pdf' | 'docx'): Promise<Heavy> {
  const task = { title: `An order of 60 pairs as ${format}`, mostSeconds: format === 'pdf' ? 1 : 0.3, mostMegabytes: null, before: '/orders/1/document.pdf' }
  return alone(folder, password, task, (app, cookie) => async () => {
    const answer = await fetch(`${app.url}/orders/${bigOrder}/document.${format}`, { headers: { cookie } })
    const bytes = (await answer.arrayBuffer()).byteLength
    if (answer.status !== 200 || bytes < 10_000) throw new Error(`the order answered ${answer.status} with ${bytes} bytes`)
  })
}

const asked = 200

/** 200 consents, a sheet with its code for every signature, behind the lists of their study groups. */
export function measureConsents(folder: string, password: string, format: 'pdf' | 'docx'): Promise<Heavy> {
  const task = { title: `${asked} consents in one ${format}`, mostSeconds: 5, mostMegabytes: null, before: '/orders/1/document.pdf' }
  return measureBlanks(folder, password, task, format, async (list) => {
    const alone = [...(await list('self')), ...(await list('representative'))].slice(0, asked)
    // A child from fourteen and the representative sign a sheet each.
    return [...alone, ...(await list('both')).slice(0, (asked - alone.length) / 2)]
  })
}

/** The same for 200 people as they come: those of children from fourteen are two sheets. */
export function measurePeople(folder: string, password: string): Promise<Heavy> {
  const task = {
    title: `Consents of ${asked} people, with two sheets of many children, in one pdf`,
    mostSeconds: null,
    mostMegabytes: null,
    before: '/orders/1/document.pdf',
  }
  return measureBlanks(folder, password, task, 'pdf', async (list) => (await list('')).slice(0, asked))
}

type Choose = (list: (signs: string) => Promise<string[]>) => Promise<string[]>

function measureBlanks(folder: string, password: string, task: Task, format: string, choose: Choose): Promise<Heavy> {
  return alone(folder, password, task, async (app, cookie) => {
    const people = await choose((signs) => participants(app, cookie, signs))
    const body = new URLSearchParams([...people.map((id): [string, string] => ['personIds', id]), ['kinds', 'dataDistribution'], ['format', format]])
    const headers = { cookie, 'Sec-Fetch-Site': 'same-origin' }
    return async () => {
      const sent = await fetch(app.url + '/consents/blanks', { method: 'POST', body, redirect: 'manual', headers })
      const answer = await fetch(app.url + (sent.headers.get('location') ?? ''), { headers: { cookie } })
      const bytes = (await answer.arrayBuffer()).byteLength
      if (answer.status !== 200 || bytes < 100_000) throw new Error(`blanks of ${people.length} answered ${answer.status} with ${bytes} bytes`)
    }
  })
}

/** The first people of the list, as many as are printed; a page after the last one shows the last one again. */
async function participants(app: Running, cookie: string, signs: string): Promise<string[]> {
  const people = new Set<string>()
  for (let page = 1; people.size < asked; page += 1) {
    const before = people.size
    const html = await (await fetch(`${app.url}/consents?scope=banks&signs=${signs}&page=${page}`, { headers: { cookie } })).text()
    for (const [, id = ''] of html.matchAll(/name="personIds" value="(\d+)"/g)) people.add(id)
    if (people.size === before) break
  }
  return [...people]
}

type Task = { title: string; mostSeconds: number | null; mostMegabytes: number | null; before?: string; runs?: number }

type Work = () => Promise<void>

type Prepare = (app: Running, cookie: string) => Work | Promise<Work>

/** The median of three runs, unless the task says how many, each in a process of its own. */
export async function alone(folder: string, password: string, task: Task, prepare: Prepare): Promise<Heavy> {
  const runs: Heavy[] = []
  for (let run = 0; run < (task.runs ?? 3); run += 1) runs.push(await once(folder, password, task, prepare))
  const [median] = runs.sort((one, other) => one.seconds - other.seconds).slice(Math.floor(runs.length / 2))
  if (!median) throw new Error(`${task.title} was not run`)
  return median
}

// The peak of memory is counted above what the process takes when idle; what `prepare` does before the work is not timed.
async function once(folder: string, password: string, task: Task, prepare: Prepare): Promise<Heavy> {
  const app = await startApp(folder)
  try {
    const cookie = await signIn(app, 'glinka', password)
    for (const path of ['/people', task.before ?? '/']) await (await fetch(app.url + path, { headers: { cookie } })).arrayBuffer()
    const work = await prepare(app, cookie)
    await pause(500)
    const idle = (await ask(app)).now
    const began = performance.now()
    await work()
    const seconds = (performance.now() - began) / 1000
    return { ...task, seconds, megabytes: ((await ask(app)).peak - idle) / megabyte }
  } finally {
    await stop(app)
  }
}

function manyStudents(): Promise<Buffer> {
  const headers = ['Фамилия', 'Имя', 'Отчество', 'Дата рождения', 'Школа', 'Класс', 'Телефон']
  const rows = Array.from({ length: importRows }, (_, index): Cell[] => [
    `Петров${'абвгдежзик'[index % 10]}`,
    `Иван${'абвгдежзик'[Math.floor(index / 10) % 10]}`,
    `Ильич${'абвгдежзик'[Math.floor(index / 100) % 10]}`,
    `${String(1 + (index % 28)).padStart(2, '0')}.${String(1 + (index % 12)).padStart(2, '0')}.20${String(8 + (index % 6)).padStart(2, '0')}`,
    'МАОУ СОШ № 7',
    `${1 + (index % 11)}`,
    '+79120000001',
  ])
  return writeXlsx({ name: 'Лист1', columns: headers.map((header) => ({ header, width: 20, kind: 'text' as const })), rows })
}
