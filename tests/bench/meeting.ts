// The staff meeting: eighty people answer A1 from their telephones within one minute while the methodist works.
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { addDays, today } from '../../src/app/clock.ts'
import type { DataFolder } from '../../src/app/data-folder.ts'
import { closeDatabase, openDatabase, read } from '../../src/app/db.ts'
import { createCampaign, moveCampaign } from '../../src/surveys/commands/campaigns.ts'
import { tokenOf } from '../../src/surveys/links.ts'
import { a1 } from '../surveys/a1.ts'
import { signIn, startApp, stop } from './server.ts'

/** Times in milliseconds; `lost` are answers that were sent and do not stand in the base as they were typed. */
export type Meeting = {
  people: number
  requests: number
  errors: number
  median: number
  tail: number
  longest: number
  seconds: number
  lost: number
  pages: number
  pagesTail: number
}

const people = 80
const arrival = 20_000
const thinking = 9000
const breath = 500
const workPages = ['/people', '/mentors', '/surveys', '/pairs']

type Invited = { id: number; linkNumber: number }
type Sample = { ms: number; ok: boolean }

/** Runs the meeting on a folder of data filled by `fillFiveYears`. */
export async function measureMeeting(folder: DataFolder, password: string): Promise<Meeting> {
  const { campaignId, invited } = await invite(folder)
  const app = await startApp(folder.folder)
  const cookie = await signIn(app, 'glinka', password)
  const [answers, work]: [Sample[], Sample[]] = [[], []]
  const meeting = { over: false }
  const began = performance.now()
  const methodist = workOn(app.url, cookie, [...workPages, `/surveys/${campaignId}`], work, meeting)
  await Promise.all(invited.map((one, index) => answer(app.url, `/s/${tokenOf(folder.linkSecret, one)}`, index, answers)))
  const seconds = (performance.now() - began) / 1000
  meeting.over = true
  await methodist
  await stop(app)
  const times = answers.map(({ ms }) => ms)
  const errors = [...answers, ...work].filter(({ ok }) => !ok).length
  return {
    ...{ people, requests: answers.length, errors, seconds, lost: countLost(folder.database, invited) },
    ...{ median: at(times, 0.5), tail: at(times, 0.95), longest: Math.max(...times), pages: work.length, pagesTail: at(work.map(({ ms }) => ms), 0.95) }, // prettier-ignore
  }
}

async function invite(folder: DataFolder): Promise<{ campaignId: number; invited: Invited[] }> {
  await openDatabase(folder.database)
  const user = await read().user.findFirstOrThrow({ where: { login: 'glinka' }, select: { id: true, name: true } })
  const staff = await read().person.findMany({ where: { kind: 'staff', leftOn: null }, select: { id: true }, orderBy: { id: 'asc' }, take: people })
  const actor = { userId: user.id, name: user.name, role: 'methodist', personId: null, mustChangePassword: false } as const
  const campaign = { template: 'a1', title: 'Педсовет', closesOn: addDays(today(), 1), who: 'chosen', chosen: staff.map(({ id }) => id) } as const
  const { id: campaignId } = await createCampaign(actor, 1, { ...campaign, chosen: [...campaign.chosen] })
  await moveCampaign(actor, campaignId, 'open')
  const invited = await read().invitation.findMany({ where: { campaignId }, select: { id: true, linkNumber: true }, orderBy: { id: 'asc' } })
  await closeDatabase()
  return { campaignId, invited }
}

// As a telephone does it: the first page, then for each section its page, words kept after a pause, the button.
async function answer(origin: string, link: string, index: number, samples: Sample[]): Promise<void> {
  await pause((arrival / people) * index)
  await ask(origin + link, {}, samples, 200)
  for (const section of [1, 2, 3, 4] as const) {
    await ask(`${origin}${link}/${section}`, {}, samples, 200)
    await pause(thinking)
    await ask(`${origin}${link}/${section}/draft`, sent(section, index), samples, 200)
    await ask(`${origin}${link}/${section}`, sent(section, index), samples, 303)
  }
  await ask(origin + link, {}, samples, 200)
}

async function workOn(origin: string, cookie: string, pages: string[], samples: Sample[], meeting: { over: boolean }): Promise<void> {
  for (let turn = 0; !meeting.over; turn += 1) {
    await ask(origin + (pages[turn % pages.length] ?? '/'), { headers: { cookie } }, samples, 200)
    await pause(breath)
  }
}

function sent(section: keyof typeof a1, index: number): RequestInit {
  const fields = Object.entries<string | readonly string[]>(wordsOf(section, index)).flatMap(([name, values]) => [values].flat().map((value) => [name, value]))
  return { method: 'POST', body: new URLSearchParams(fields), headers: { 'Sec-Fetch-Site': 'same-origin' } }
}

function wordsOf(section: keyof typeof a1, index: number): Record<string, string | readonly string[]> {
  return { ...a1[section], ...(section === 2 ? { main_request: requestOf(index) } : {}) }
}

const requestOf = (index: number) => `Запрос номер ${index + 1}: вести проект с детьми`

async function ask(url: string, init: RequestInit, samples: Sample[], expected: number): Promise<void> {
  const began = performance.now()
  try {
    const answered = await fetch(url, { ...init, redirect: 'manual' })
    await answered.arrayBuffer()
    samples.push({ ms: performance.now() - began, ok: answered.status === expected })
  } catch {
    samples.push({ ms: performance.now() - began, ok: false })
  }
}

const keys = ['ped_years', 'org_years', 'direction', 'category', 'satisfied_training', 'difficulties', 'top3', 'main_request'].concat(
  ...['want_mentor', 'kind', 'slots', 'ready_mentor', 'can_share', 'comments'],
)

function countLost(file: string, invited: Invited[]): number {
  const base = new Database(file, { readonly: true })
  const rows = base.prepare<[number], { key: string; value: string }>(
    'SELECT a.key, a.value FROM "Answer" a JOIN "Response" r ON r.id = a."responseId" WHERE r."invitationId" = ? AND r."submittedAt" IS NOT NULL',
  )
  const lost = invited.map(({ id }, index) => {
    const found = new Map(rows.all(id).map(({ key, value }) => [key, value]))
    return keys.filter((key) => !found.has(key) || (key === 'main_request' && found.get(key) !== JSON.stringify(requestOf(index)))).length
  })
  base.close()
  return lost.reduce((sum, count) => sum + count, 0)
}

function at(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
