import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import type { Role } from '../../src/app/actor.ts'
import { read, write } from '../../src/app/db.ts'
import { features } from '../../src/features.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import { aConsent, approve, draftOrder } from '../orders/support.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { aBrowser, type Browser, signIn, theYear } from '../support/people.ts'

/** Values of the mentor’s own child that only the curator may know, and everything about other mentors’ people. */
const curatorOnly = ['тайна-примечание', 'тайна-ответ', 'тайна-пометка']
// Tags are words of the lists, which the director reads too.
const staffOnly = ['тайна-метка']
const ownHidden = ['12.05.2010', '12 мая 2010', '2010-05-12', 'тайна-папка', 'Нелюбимов']
const strangers = [
  'Чужинин',
  'Чужедетов',
  'Чужематерь',
  'тайна-школа',
  'тайна-должность',
  '999 000-00-1',
  '+799900000',
  'chuzhoj',
  'тайна-запрос',
  '2011-07-08',
  '08.07.2011',
]
const own = ['Своядетова', '+79120001100', '912 000-11-00', 'Своямать', 'svoja@mail.ru']

async function aWatchedCentre() {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const year = await theYear()
  const avoided = await aTeacher('Нелюбимов Олег Ильич')
  const mentorPerson = await aTeacher('Иванов Пётр Ильич')
  const other = await aTeacher('Чужинин Фёдор Ильич', {
    post: 'тайна-должность',
    phone: '+79990000011',
    email: 'chuzhoj1@mail.ru',
    curatorNote: 'тайна-пометка',
  })
  const child = await aStudent('Своядетова Мария Олеговна', {
    ...{ phone: '+79120001100', email: 'svoja@mail.ru', curatorNote: 'тайна-примечание' },
    representatives: { create: { fullName: 'Своямать Анна Петровна', relation: 'мать', phone: '+79120001101' } },
    tags: { create: { tag: { create: { name: 'тайна-метка', nameKey: 'тайна-метка' } } } },
  })
  const strange = await aStudent('Чужедетов Илья Олегович', {
    ...{ phone: '+79990000012', email: 'chuzhoj2@mail.ru', birthOn: '2011-07-08', school: 'тайна-школа' },
    representatives: { create: { fullName: 'Чужематерь Анна Петровна', relation: 'мать', phone: '+79990000013' } },
  })
  const form = { form: 'teacherStudent', status: 'agreed' } as const
  const pair = await aPair(
    (await aMentor(mentorPerson.id)).id,
    [(await aMentee(child.id, { avoidedPersonId: avoided.id, mainRequest: 'Собрать робота' })).id],
    form,
  )
  const pair2 = await aPair((await aMentor(other.id)).id, [(await aMentee(strange.id, { mainRequest: 'тайна-запрос' })).id], { ...form, topic: 'Другая тема' })
  for (const adult of [mentorPerson, other]) for (const kind of ['extraDuties', 'dataProcessing'] as const) await aConsent(adult.id, kind)
  for (const kid of [child, strange])
    for (const kind of ['participation', 'dataProcessing'] as const) await aConsent(kid.id, kind, { signedByRepresentative: true })
  await write((tx) => tx.consent.updateMany({ data: { storagePlace: 'тайна-папка' } }))
  const order = await draftOrder(methodist, [pair.id, pair2.id])
  await methodist.post(`${order}/submission`, {}, order).expect(303)
  await approve(director, order)
  await methodist.post(`${order}/registration`, { number: '5', datedOn: '20.10.2023', confirmed: '20.10.2023' }).expect(303)
  expect(await read().order.count({ where: { status: 'registered' } })).toBe(1)
  await anAnswer(year.id, child.id, pair.id)
  const mentor = await signIn('mentor', mentorPerson.id)
  const elsewhere = await signIn('mentor', other.id)
  for (const [browser, id] of [
    [mentor, pair.id],
    [elsewhere, pair2.id],
  ] as const) {
    await browser.post('/programmes', { pairId: String(id) }).expect(303)
    const programme = await read().programme.findUniqueOrThrow({ where: { pairId: id } })
    const text = browser === mentor ? 'Моя работа' : 'тайна-запрос'
    await write(async (tx) => {
      await tx.programme.update({ where: { id: programme.id }, data: { goal: text } })
      await tx.activity.create({ data: { programmeId: programme.id, position: 1, title: text, dueOn: '2023-11-01' } })
      await tx.meeting.create({ data: { programmeId: programme.id, heldOn: '2023-11-01', topic: text, createdById: 1 } })
    })
  }
  return { mentor, director, methodist }
}

async function anAnswer(schoolYearId: number, personId: number, pairId: number): Promise<void> {
  await write(async (tx) => {
    const template = await tx.surveyTemplate.findFirstOrThrow({ where: { phase: 'entry' }, include: { questions: true } })
    const key = template.questions.find(({ type }) => type === 'long' || type === 'short')?.key ?? 'free'
    const { id: campaignId } = await tx.campaign.create({ data: { schoolYearId, templateId: template.id, title: 'Опрос', status: 'open' } })
    const answers = { create: { key, value: '"тайна-ответ"' } }
    await tx.invitation.create({ data: { campaignId, personId, pairId, response: { create: { campaignId, submittedAt: new Date(), answers } } } })
  })
}

/** Every GET a role may open, with the first ids of everything in it; files are read as text. Spaces are left out. */
async function walk(browser: Pick<Browser, 'get'>, role: Role | null): Promise<Map<string, string>> {
  const actor = role === null ? null : { userId: 1, role, name: '', personId: null, mustChangePassword: false }
  const paths = features.flatMap((feature) => feature.list).filter((page) => page.method === 'GET' && page.policy.allows(actor) === 'allow')
  const seen = new Map<string, string>()
  for (const { path } of paths)
    for (const id of path.includes(':') ? ['1', '2', '3', '4', '5'] : ['1']) {
      const url = path.replace(':kind', 'dataProcessing').replace(':bank', 'menteeStudents').replace(':token', 'x').replace(/:\w+/g, id)
      const answer = await browser.get(url).buffer(true).parse(bytesOf)
      if (answer.status === 200)
        seen.set(
          url,
          textIn(String(answer.headers['content-type']), Buffer.isBuffer(answer.body) ? answer.body : Buffer.alloc(0)).replace(/[\s\u00a0]+|&nbsp;/g, ''),
        )
    }
  return seen
}

function bytesOf(res: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = []
  ;(res as IncomingMessage).on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)))
}

function textIn(type: string, body: Buffer): string {
  if (type.includes('wordprocessingml')) return textOfDocx(body)
  return type.includes('pdf') ? contentOfPdf(body).text : body.toString('utf8')
}

function leaks(seen: Map<string, string>, markers: string[]): string[] {
  return [...seen].flatMap(([url, text]) => markers.filter((marker) => text.includes(marker.replaceAll(' ', ''))).map((marker) => `${url}: ${marker}`))
}

test('a mentor is shown nothing of other mentors’ people and nothing the curator keeps to oneself, files included', async () => {
  const { mentor, director } = await aWatchedCentre()
  const mine = await walk(mentor, 'mentor')
  expect(leaks(mine, [...strangers, ...curatorOnly, ...staffOnly, ...ownHidden])).toEqual([])
  expect(leaks(mine, own).filter((leak) => leak.startsWith('/pairs/1:'))).toHaveLength(4)
  for (const url of ['/orders/1', '/orders/1/document.docx', '/orders/1/document.pdf', '/programmes/1', '/programmes/1/document'])
    expect(mine.get(url), url).toContain('Своядетова')
  const theirs = await walk(director, 'director')
  // What people wrote in questionnaires stands in the results without a name (§8.2: «сводку»).
  expect(leaks(theirs, [...curatorOnly, 'Не предлагать наставника'])).toEqual([
    '/surveys/1/results: тайна-ответ',
    '/surveys/1/results.docx: тайна-ответ',
    '/surveys/1/results.pdf: тайна-ответ',
  ])
  expect(leaks(theirs, ['Чужедетов']).length).toBeGreaterThan(3)
  const visitor = await walk(aBrowser(), null)
  expect(leaks(visitor, [...strangers, ...curatorOnly, ...staffOnly, ...ownHidden, ...own])).toEqual([])
  expect(visitor.size).toBeGreaterThan(5)
}, 120_000)
