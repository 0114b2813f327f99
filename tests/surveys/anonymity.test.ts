import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { sheetKey } from '../../src/surveys/links.ts'
import { theApp, theDataFolder } from '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, signIn } from '../support/people.ts'
import { aCampaign, invitationFor, linkFor } from './surveys.ts'

const surnames = ['Авдеев', 'Борисов', 'Волков', 'Громов', 'Дьяков', 'Ежов', 'Жуков', 'Зайцев']

/** Teachers in a pair with one mentor: whom the feedback on the final event may be sent to. */
async function someGuests(names: string[]) {
  const mentor = await aMentor((await aTeacher('Наставников Олег Ильич')).id)
  const people = []
  for (const name of names) {
    const person = await aTeacher(`${name} Пётр Ильич`)
    await aPair(mentor.id, [(await aMentee(person.id)).id], { status: 'active' })
    people.push(person)
  }
  return people
}

const secret = () => String(theApp().locals.linkSecret)
const wordsOf = (index: number) => `Откровенное слово номер ${index + 1}`

/** The steps of the feedback on the final event, filled in. */
async function answerBy(link: string, words: string) {
  const browser = aBrowser()
  await browser.post(`${link}/1`, { event_useful: '7', event_order: '6', practice: words, comments: words })
  return browser
}

/** Every row of every table of the file, as somebody who took a copy of it reads them. */
function everyTable(): [string, string[]][] {
  const base = new Database(path.join(theDataFolder(), 'nastavnik.sqlite'), { readonly: true })
  const tables = base.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const rows = tables.map(({ name }): [string, string[]] => [
    name,
    base
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map((row) => JSON.stringify(row)),
  ])
  base.close()
  return rows
}

function rawFiles(): string {
  const file = path.join(theDataFolder(), 'nastavnik.sqlite')
  return [file, `${file}-wal`]
    .filter((name) => existsSync(name))
    .map((name) => readFileSync(name, 'latin1'))
    .join('')
}

test('whoever holds the whole base cannot tell whose an anonymous answer is, nor in what order they came', async () => {
  await aCentre()
  const people = await someGuests(surnames)
  const who = { who: 'chosen', chosen: people.map(({ id }) => id) } as const
  const campaign = await aCampaign('event', { ...who, anonymous: true })
  const named = await aCampaign('event', { ...who, title: 'Именная' })
  const { openedAt } = await read().campaign.findUniqueOrThrow({ where: { id: campaign } })
  const before = await read().auditEntry.count()
  const ids: number[] = []
  const links = []
  for (const [index, { id }] of people.entries()) {
    const link = await linkFor(campaign, id)
    links.push(link)
    await answerBy(link, wordsOf(index))
    const [sent] = await read().answer.findMany({ where: { value: JSON.stringify(wordsOf(index)) }, select: { responseId: true } })
    ids.push(sent?.responseId ?? 0)
    // Named answers between them have moments: numbers of rows must not set the anonymous ones among these.
    await answerBy(await linkFor(named, id), 'имя известно')
  }

  const responses = await read().response.findMany({ where: { campaignId: campaign } })
  const nothing = {
    invitationId: null,
    draftKey: null,
    respondent: null,
    fromPaper: false,
    version: 0,
    takenById: null,
    createdAt: openedAt,
    submittedAt: openedAt,
  }
  expect(responses).toHaveLength(8)
  for (const response of responses) expect(response).toMatchObject(nothing)
  expect([ids.every((id) => id < 0), ids.toSorted((one, other) => one - other)]).not.toEqual([true, ids])
  expect(ids.toSorted((one, other) => other - one)).not.toEqual(ids)
  const rows = await read().$queryRaw<{ rowid: number; responseId: number }[]>`SELECT rowid, "responseId" FROM "Answer" WHERE "responseId" < 0 ORDER BY rowid`
  const byRow = [...new Set(rows.map(({ responseId }) => responseId))]
  expect([byRow.length, rows.every(({ rowid }) => rowid < 0)]).toEqual([8, true])
  expect(byRow).not.toEqual(ids)

  // A number that stands at an answer stands nowhere else, and its words are in its own table only.
  for (const [table, text] of everyTable()) {
    if (table === 'Response' || table === 'Answer') continue
    expect([table, text.filter((row) => ids.some((id) => row.includes(String(id))) || row.includes('Откровенное'))]).toEqual([table, []])
  }
  const invited = await read().invitation.findMany({ where: { campaignId: campaign }, select: { answered: true, remindedOn: true, mailProblem: true } })
  expect(invited).toEqual(surnames.map(() => ({ answered: true, remindedOn: null, mailProblem: null })))

  const since = await read().auditEntry.findMany({ skip: before, orderBy: { id: 'asc' }, select: { subjectKind: true, subjectId: true } })
  const known = new Set((await read().response.findMany({ where: { campaignId: named }, select: { id: true } })).map(({ id }) => id))
  expect(since.length).toBeGreaterThan(0)
  expect(since.filter(({ subjectKind, subjectId }) => subjectKind !== 'response' || !known.has(subjectId))).toEqual([])

  const raw = rawFiles()
  const keys = await Promise.all(people.map(async ({ id }) => sheetKey(secret(), { invitationId: (await invitationFor(campaign, id)).id })))
  expect(raw.length).toBeGreaterThan(10_000)
  expect([...keys, ...links.map((link) => link.slice(3))].filter((trace) => raw.includes(trace))).toEqual([])
})

test('after sending, an anonymous link neither shows nor changes the answers', async () => {
  const methodist = await signIn('methodist')
  const [teacher, other] = await someGuests(['Авдеев', 'Борисов'])
  const campaign = await aCampaign('event', { who: 'chosen', chosen: [teacher!.id, other!.id], anonymous: true })
  const link = await linkFor(campaign, teacher!.id)
  expect(textOf(await aBrowser().get(link))).toContain('никто, даже методист, не узнает, какие из них ваши')
  await answerBy(link, wordsOf(0))
  await answerBy(link, 'второй раз')
  for (const page of [link, `${link}/1`]) {
    const shown = await aBrowser().get(page)
    expect([shown.status, textOf(shown).includes('Ваши ответы приняты'), shown.text.includes('Откровенное')]).toEqual([200, true, false])
  }
  await aBrowser().post(`${link}/submission`).expect(303)
  expect(await read().answer.count({ where: { value: JSON.stringify('второй раз') } })).toBe(0)
  const page = await methodist.get(`/surveys/${campaign}`)
  expect(textOf(page)).toContain('ответили 1 из 2')
  expect(page.text).not.toContain('/surveys/responses/')
  const { id } = await invitationFor(campaign, teacher!.id)
  expect((await methodist.get(`/surveys/invitations/${id}/paper`)).status).toBe(404)
  const removal = await methodist.post(`/surveys/invitations/${id}/removal`, {}, `/surveys/${campaign}`)
  expect(textOf(await methodist.follow(removal))).toContain('приглашение с ответами не убирают')
  expect(await journalOf('campaign', campaign)).toEqual(['survey.created', 'survey.opened'])
})

test('an unfinished anonymous questionnaire goes on after its link was renewed', async () => {
  const methodist = await signIn('methodist')
  const [teacher] = await someGuests(['Авдеев'])
  const campaign = await aCampaign('event', { who: 'chosen', chosen: [teacher!.id], anonymous: true })
  await aBrowser().post(`${await linkFor(campaign, teacher!.id)}/1`, { comments: 'Начало слов' })
  expect(await read().response.findFirstOrThrow()).toMatchObject({ invitationId: null, submittedAt: null })
  // As long as it is not sent it stands in the base under a key that only the server's secret makes.
  expect(rawFiles()).toContain(sheetKey(secret(), { invitationId: (await invitationFor(campaign, teacher!.id)).id }))
  await methodist.post(`/surveys/invitations/${(await invitationFor(campaign, teacher!.id)).id}/link`).expect(303)
  expect((await aBrowser().get(`${await linkFor(campaign, teacher!.id)}/1`)).text).toContain('Начало слов')
  expect(await read().response.count()).toBe(1)
})

test('a sheet of paper of an anonymous campaign is entered without a person, who is only noted as having answered', async () => {
  const methodist = await signIn('methodist')
  const [teacher] = await someGuests(['Авдеев'])
  const campaign = await aCampaign('event', { who: 'chosen', chosen: [teacher!.id], anonymous: true })
  const started = await methodist.post(`/surveys/${campaign}/sheets`)
  const base = started.headers.location ?? ''
  expect(textOf(await methodist.get(base))).not.toContain('Авдеев')
  const sent = await methodist.post(base, { event_useful: '7', event_order: '6', practice: wordsOf(0), comments: wordsOf(0), then: 'stop' })
  expect(textOf(await methodist.follow(sent))).toContain('ответили 0 из 1, 1 анкета без имени')
  expect((await methodist.get(base)).headers.location).toBe(`/surveys/${campaign}`)
  await methodist.post(`/surveys/invitations/${(await invitationFor(campaign, teacher!.id)).id}/sheet`).expect(303)
  expect(textOf(await methodist.get(`/surveys/${campaign}`))).toContain('ответили 1 из 1')
  expect(await read().response.findFirstOrThrow()).toMatchObject({ fromPaper: false, invitationId: null, draftKey: null })
  expect(await journalOf('campaign', campaign)).toEqual(['survey.created', 'survey.opened', 'survey.sheetEntered', 'survey.sheetMarked'])
  const named = await aCampaign('event', { who: 'chosen', chosen: [teacher!.id] })
  const refused = await methodist.post(`/surveys/${named}/sheets`, {}, `/surveys/${named}`)
  expect(textOf(await methodist.follow(refused))).toContain('Анкета именная')
})

test('questionnaires that feed the banks are named only', async () => {
  const methodist = await signIn('methodist')
  await aTeacher()
  expect(textOf(await methodist.get('/surveys/new?template=a1'))).toContain('Эта анкета только именная')
  const answer = await methodist.post('/surveys', { template: 'a1', title: 'Запросы', closesOn: '12.10.2099', who: 'all', anonymous: 'yes' })
  expect([answer.status, textOf(answer).includes('она может быть только именной'), await read().campaign.count()]).toEqual([422, true, 0])
  expect((await methodist.post('/surveys', { template: 'm3x', title: 'Итог', closesOn: '12.10.2099', who: 'all', anonymous: 'yes' })).status).toBe(303)
  expect((await read().campaign.findFirstOrThrow()).anonymous).toBe(true)
})
