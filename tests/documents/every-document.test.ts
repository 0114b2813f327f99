import type { Response } from 'supertest'
import { expect, test } from 'vitest'
import { play } from '../../prisma/seed/play.ts'
import { read, write } from '../../src/app/db.ts'
import { findReal } from '../../src/document-templates/previews.ts'
import { tried } from '../../src/document-templates/trial.ts'
import { documentNames } from '../../src/documents/fields.ts'
import { readTemplate } from '../../src/documents/in-force.ts'
import type { TemplateName } from '../../src/documents/types.ts'
import { drafted } from '../orders/support.ts'
import '../support/app.ts'
import { aMentee, aReadyPair, aStudent } from '../support/factories.ts'
import { type Browser, signIn, theYear } from '../support/people.ts'
import { contentOfPdf, textOfDocx } from './text-of.ts'

// From the page where a person finds it to both of its files; `says` stands in both.
type Paper = { page: string; word: string; pdf: string; says: string }
type Centre = Awaited<ReturnType<typeof aFullYear>>

const format = (url: string, kind: 'docx' | 'pdf') => `${url}${url.includes('?') ? '&' : '?'}format=${kind}`
const asked = (page: string, url: string, says: string): Paper => ({ page, word: format(url, 'docx'), pdf: format(url, 'pdf'), says })
const ended = (page: string, url: string, says: string): Paper => ({ page, word: `${url}.docx`, pdf: `${url}.pdf`, says })
const consent = (personId: number, kinds: string, says: string): Paper => {
  const choice = `?personIds=${personId}&kinds=${kinds}`
  return { page: '/consents?show=all', word: `/consents/blanks.docx${choice}`, pdf: `/consents/blanks.pdf${choice}`, says }
}

/** Every document of domain §4.1–4.13, with what the centre has of each. */
const papers: Record<string, (centre: Centre) => Paper> = {
  'приказ о закреплении (4.1)': ({ orders }) => ended(orders.assignment, `${orders.assignment}/document`, 'Список наставнических пар'),
  'приказ для сайта (4.1)': ({ orders }) => ended(orders.assignment, `${orders.assignment}/website`, 'ПРИКАЗ'),
  'приказ об утверждении положения (4.1)': ({ orders }) => ended(orders.regulation, `${orders.regulation}/document`, 'Утвердить Положение'),
  'приказ о кураторе (4.1)': ({ orders }) => ended(orders.curator, `${orders.curator}/document`, 'Назначить куратором'),
  'лист ознакомления (4.1)': ({ act }) => asked(act, `${act}/acquaintance?who=mentors`, 'ЛИСТ ОЗНАКОМЛЕНИЯ'),
  'журнал приказов': () => ended('/orders/journal', '/orders/journal', 'Журнал регистрации приказов'),
  'согласие наставника (4.2)': ({ mentor }) => consent(mentor, 'extraDuties', 'на возложение дополнительных обязанностей'),
  'согласие наставляемого (4.3)': ({ learner }) => consent(learner, 'participation', 'на участие в системе наставничества'),
  'согласие представителя (4.4)': ({ child }) => consent(child, 'participation', 'законного представителя на участие'),
  'согласие на обработку (4.5)': ({ child }) => consent(child, 'dataProcessing', 'на обработку персональных данных'),
  'согласие на распространение (4.5)': ({ child }) => consent(child, 'dataDistribution', 'разрешённых для распространения'),
  'требование о прекращении (4.5)': ({ distributed }) => ended(`${distributed}/withdrawal`, `${distributed}/withdrawal`, 'ТРЕБОВАНИЕ'),
  'персонализированная программа (4.6)': ({ programme }) => asked(programme, `${programme}/document`, 'ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА'),
  'индивидуальный план (4.7)': ({ programme }) => asked(programme, `${programme}/plan/document?period=year`, 'ндивидуальный'),
  'отчёт наставника (4.8)': ({ programme }) => asked(`${programme}/reports/final`, `${programme}/reports/final/document`, 'Отчёт наставника'),
  'лист встреч (4.9)': ({ programme }) => asked(`${programme}/meetings`, `${programme}/meetings/document`, 'Лист встреч'),
  'протокол (4.9)': ({ minutes }) => ended(minutes, `${minutes}/document`, 'СЛУШАЛИ'),
  'награды пачкой (4.10)': ({ awards }) => asked('/awards', `/awards/document?${awards}&side=landscape`, 'БЛАГОДАРНОСТЬ'),
  'награды пачкой, книжный лист (4.10)': ({ awards }) => asked('/awards', `/awards/document?${awards}&side=portrait`, 'БЛАГОДАРНОСТЬ'),
  'дорожная карта, как утверждена (4.11)': () => asked('/roadmap/print?columns=3', '/roadmap/document?columns=3', 'Дорожная карта'),
  'рабочая дорожная карта (4.11)': () => asked('/roadmap/print?columns=6', '/roadmap/document?columns=6', 'Ответственный'),
  'справка по мониторингу (4.12)': () => ended('/monitoring', '/monitoring/report', 'АНАЛИТИЧЕСКАЯ СПРАВКА'),
  'справка по анкетированию (4.12)': ({ survey }) => ended(`${survey}/results`, `${survey}/results`, 'по результатам анкетирования'),
  'бланк анкеты': ({ template }) => asked(template, `${template}/blank`, 'МАОУ ДО'),
  'карточка копилки (4.13)': ({ material }) => ended(material, `${material}/card`, 'КАРТОЧКА МЕТОДИЧЕСКОЙ КОПИЛКИ'),
  'дополнительное соглашение (351.8)': ({ labour }) => asked(labour, `${labour}/document`, 'ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ'),
}

test('a methodist downloads every document of the centre as Word and as PDF from a page that shows it, and tries templates on them', async () => {
  await play(7)
  const methodist = await signIn('methodist')
  const centre = await aFullYear(methodist)
  const faults: string[] = []
  for (const [name, paperOf] of Object.entries(papers)) faults.push(...(await faultsOf(methodist, paperOf(centre))).map((fault) => `${name}: ${fault}`))
  expect(faults).toEqual([])

  const links = { origin: 'https://nastavnik.test', secret: 'проба' }
  const untried: TemplateName[] = []
  for (const template of documentNames()) {
    const real = await findReal(template, { actor: methodist.actor, year: await theYear(), links })
    const text = real && textOfDocx((await tried(template, readTemplate(template), real, false)) ?? Buffer.alloc(0))
    if (!text || text.includes('‹')) untried.push(template)
  }
  expect(untried).toEqual([])
}, 240_000)

/** What the seed leaves out, as a methodist would enter it; and the addresses of what it has. */
async function aFullYear(methodist: Browser) {
  const { id: schoolYearId } = await theYear()
  const regulation = await drafted(methodist, 'regulation', { extraItems: 'Утвердить Положение о системе наставничества' })
  const curator = await drafted(methodist, 'curatorAppointment', { curatorName: 'методист Глинка Н. И.' })
  const meeting = {
    body: 'методическое объединение',
    number: '1',
    heldOn: '20.12.2023',
    items: '1',
    'title-1': 'Итоги',
    'heard-1': 'Глинку Н. И.',
    version: '0',
  }
  const minutes = (await methodist.post('/minutes', meeting)).headers.location ?? ''
  const pair = await read().pair.findFirstOrThrow({ where: { form: 'teacherTeacher' }, select: { id: true, mentorProfile: { select: { personId: true } } } })
  const given = { schoolYearId, kind: 'gratitude', personId: pair.mentorProfile.personId, pairId: pair.id, reason: 'за труд' } as const
  const awards = await write((tx) => tx.award.createManyAndReturn({ data: [given, given], select: { id: true } }))
  const act = await write((tx) => tx.legalBasis.create({ data: { level: 'local', title: 'Положением', position: 1 }, select: { id: true } }))
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { endsOn: '2026-05-31' } }))
  // Everybody of the seed has signed long ago.
  const { mentorPerson, menteePerson } = await aReadyPair()
  const child = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2014-05-12' })
  await aMentee(child.id)
  const distributed = await read().consent.findFirstOrThrow({ where: { kind: 'dataDistribution', withdrawnOn: null, receivedOn: { not: null } } })
  const assignment = await read().order.findFirstOrThrow({ where: { kind: 'assignment' }, select: { id: true } })
  return {
    orders: { assignment: `/orders/${assignment.id}`, regulation, curator },
    minutes,
    awards: awards.map(({ id }) => `ids=${id}`).join('&'),
    act: `/legal-bases/${act.id}`,
    labour: `/pairs/${pair.id}/labour`,
    mentor: mentorPerson.id,
    learner: menteePerson.id,
    child: child.id,
    distributed: `/consents/${distributed.personId}/dataDistribution`,
    programme: `/programmes/${(await read().programme.findFirstOrThrow({ where: { status: 'completed' }, select: { id: true } })).id}`,
    survey: `/surveys/${(await read().campaign.findFirstOrThrow({ select: { id: true } })).id}`,
    template: `/surveys/templates/${(await read().surveyTemplate.findFirstOrThrow({ select: { key: true } })).key}`,
    material: `/library/${(await read().material.findFirstOrThrow({ select: { id: true } })).id}`,
  }
}

async function faultsOf(methodist: Browser, { page, word, pdf, says }: Paper): Promise<string[]> {
  const shown = await methodist.get(page)
  const offered = addressesIn(shown)
  const offers = [word, pdf].every((url) => offered.some((address) => (url.split('?')[0] ?? '').startsWith(address)))
  const docx = await methodist.get(word).responseType('blob')
  const printed = await methodist.get(pdf).responseType('blob')
  if (shown.status !== 200 || docx.status !== 200 || printed.status !== 200) return [`${shown.status} ${docx.status} ${printed.status}`]
  return [
    ...(offers ? [] : [`${page} does not offer it: ${offered.join(' ')}`]),
    ...(textOfDocx(docx.body as Buffer).includes(says) ? [] : ['the Word file does not say it']),
    ...(contentOfPdf(printed.body as Buffer).text.includes(says.replaceAll(' ', '')) ? [] : ['the PDF does not say it']),
  ]
}

/** Where the links, forms and buttons of a page lead, without what is asked. */
function addressesIn({ text }: Response): string[] {
  const main = text.slice(text.indexOf('<main'))
  return [...main.matchAll(/(?:href|action|formaction)="(\/[^"?]{3,})[^"]*"/g)].map(([, address = '']) => address)
}
