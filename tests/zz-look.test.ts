import type { AddressInfo } from 'node:net'
import { mkdirSync } from 'node:fs'
import { test } from 'vitest'
import { read, write } from '../src/app/db.ts'
import { openBrowser } from './support/browser.ts'
import { theApp } from './support/app.ts'
import { aReadyPair, aTeacher, aMentee, aMentor, aStudent } from './support/factories.ts'
import { anActor, password, signIn, theYear } from './support/people.ts'

test('look', async () => {
  await signIn('methodist')
  await anActor('director')
  const year = await theYear()
  const { pair } = await aReadyPair({ status: 'active' })
  const m2 = await aMentor((await aTeacher('Соколова Мария Петровна')).id, { status: 'candidate' })
  await aMentee((await aStudent()).id)
  await write(async (tx) => {
    await tx.order.create({ data: { schoolYearId: year.id, status: 'registered', title: 'О закреплении', startsOn: '2023-10-30', endsOn: '2024-05-25', number: '254/1', datedOn: '2023-10-30', pairs: { create: { pairId: pair.id } } } })
    await tx.order.create({ data: { schoolYearId: year.id, status: 'submitted', title: 'О закреплении наставнических пар', startsOn: '2023-10-30', endsOn: '2024-05-25' } })
    const t = await tx.surveyTemplate.create({ data: { key: 'zz1', title: 'A1', purpose: '', phase: 'collection', audience: 'teachers', roadmapCode: '2.1' } })
    const c = await tx.campaign.create({ data: { schoolYearId: year.id, templateId: t.id, title: 'Запросы', status: 'closed', closesOn: '2023-09-30' } })
    const p = await tx.programme.create({ data: { pairId: pair.id, status: 'draft' } })
    await tx.activity.create({ data: { programmeId: p.id, position: 0, title: 'Открытое занятие', dueOn: '2023-11-11' } })
    for (const person of await tx.person.findMany()) await tx.invitation.create({ data: { campaignId: c.id, personId: person.id } })
    const user = await tx.user.findFirstOrThrow()
    await tx.roadmapItem.updateMany({ where: { code: '4.2б' }, data: { manualStatus: 'done', manualReason: 'Протокол установочной сессии № 1 от 16.10.2023', manualById: user.id, manualAt: new Date('2023-10-20') } })
    await tx.roadmapItem.updateMany({ where: { code: '2.2' }, data: { startsOn: '2023-10-04', dueOn: '2023-10-20', responsible: 'Глинка Н. И., методист', expectedResult: 'банк данных' } })
    await tx.roadmapItem.updateMany({ where: { code: '1.2' }, data: { dueOn: '2023-11-15', responsible: 'наставники, куратор', expectedResult: 'утверждённые программы' } })
    await tx.roadmapItem.updateMany({ where: { code: '5.1' }, data: { manualStatus: 'moved', dueOn: '2027-11-15', manualReason: 'Набор в объединения продлён', manualById: user.id, manualAt: new Date('2023-10-20') } })
    await tx.roadmap.updateMany({ data: { status: process.env.RM === 'approved' ? 'approved' : 'submitted', orderNumber: '253/1', orderDatedOn: '2023-10-03', submittedAt: new Date('2023-10-01') } })
  })
  void m2
  const server = theApp().listen(0, '127.0.0.1')
  await new Promise((r) => server.once('listening', r))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await openBrowser()
  mkdirSync('/tmp/look', { recursive: true })
  const item = await read().roadmapItem.findFirstOrThrow({ where: { code: '4.2б' } })
  for (const login of ['glinka', 'director']) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.goto(base + '/session')
    await page.fill('#login', login)
    await page.fill('#password', password)
    await page.click('button.btn-primary')
    const paths = (process.env.PATHS ?? '/,/roadmap,/roadmap/items/ITEM,/roadmap/print?columns=3,/roadmap/print?columns=6,/roadmap/submission,/roadmap/approval').split(',')
    for (const path of paths) {
      const name = `${login}${path.replace(/\W+/g, '-')}`
      await page.setViewportSize({ width: 1366, height: 768 })
      await page.goto(base + path.replace('ITEM', String(item.id)))
      await page.screenshot({ path: `/tmp/look/${name}-desk.png`, fullPage: true })
      if (path.includes('print')) await page.pdf({ path: `/tmp/look/${name}.pdf`, preferCSSPageSize: true })
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (over > 0) console.log('OVERFLOW', name, width, over)
        if (width === 390) await page.screenshot({ path: `/tmp/look/${name}-phone.png`, fullPage: true })
      }
    }
    await context.close()
  }
  await browser.close()
  server.close()
}, 180_000)
