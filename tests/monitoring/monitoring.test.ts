import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

/** Nine finished pairs; their mentees marked their satisfaction as given. */
async function aFinishedYear(marks: number[]) {
  const year = await theYear()
  const template = await read().surveyTemplate.findFirstOrThrow({ where: { key: 'm3x' } })
  const campaign = await write((tx) =>
    tx.campaign.create({ data: { schoolYearId: year.id, templateId: template.id, title: 'Итоговая анкета наставляемых', status: 'closed' } }),
  )
  const mentor = await aMentor((await aTeacher('Иванов Пётр Ильич')).id, { capacity: 9 })
  for (const [index, mark] of marks.entries()) {
    const person = index === 0 ? await aStudent('Ёлкина Мария Олеговна') : await aTeacher(`Шевченко Анна ${index}`, { teachingYears: index })
    const mentee = await aMentee(person.id)
    await aPair(mentor.id, [mentee.id], { status: 'completed', form: index === 0 ? 'teacherStudent' : 'teacherTeacher' })
    const answers = { create: { key: 'satisf', value: JSON.stringify(mark) } }
    await write((tx) =>
      tx.invitation.create({
        data: { campaignId: campaign.id, personId: person.id, response: { create: { campaignId: campaign.id, submittedAt: new Date(), answers } } },
      }),
    )
  }
  return campaign
}

test('the page counts pairs by form and satisfaction with both numbers', async () => {
  const methodist = await signIn('methodist')
  await aFinishedYear([10, 9, 8, 8, 9, 10, 8, 7, 3])
  const page = textOf(await methodist.get('/monitoring'))
  expect(page).toContain('Наставляемые довольны 7 из 9 – 77,8 %')
  expect(page).toContain('педагог-педагог 0 8 0')
  expect(page).toContain('педагог-ученик 0 1 0')
  expect(page).toContain('Наставники довольны ответов пока нет')
})

test('a small group is shown in numbers only', async () => {
  const methodist = await signIn('methodist')
  await aFinishedYear([10, 9, 3])
  const page = textOf(await methodist.get('/monitoring'))
  expect(page).toContain('Наставляемые довольны 2 из 3 ')
  expect(page).not.toContain('66,7')
})

test('the headcount gives the indicators their whole, and earlier ones stay', async () => {
  const methodist = await signIn('methodist')
  await aFinishedYear([10, 9, 8, 8, 9, 10])
  const form = { asOfOn: '01.10.2023', teachers: '60', youngSpecialists: '8', students10to19: '300' }
  const answer = await methodist.post('/monitoring/headcount', form)
  const page = textOf(await methodist.follow(answer))
  expect(page).toContain('Обучающиеся 10–19 лет в роли наставляемых 1 из 300 – 0,3 %')
  expect(page).toContain('Молодые специалисты в роли наставляемых 3 из 8 – 37,5 %')
  expect(page).toContain('Обучающиеся 15–19 лет в роли наставников 0, численность не введена')
  await methodist.post('/monitoring/headcount', { ...form, asOfOn: '01.01.2024', teachers: '61' })
  expect(await read().headcount.count()).toBe(2)
  expect(await journalOf('headcount', 1)).toEqual(['headcount.entered'])
})

test('a headcount without a single number gets a sentence', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/monitoring/headcount', { asOfOn: '01.10.2023' })
  expect([answer.status, errorAt(answer, 'teachers')]).toEqual([422, 'Введите хотя бы одно число'])
})

test('the report goes to the director, comes back with a remark and is approved', async () => {
  const methodist = await signIn('methodist')
  await aFinishedYear([10, 9, 8, 8, 9, 10])
  await methodist.post('/monitoring/report', { strengths: 'Сильные наставники', version: '0' })
  const early = await methodist.post('/monitoring/report/submission', {}, '/monitoring')
  expect(textOf(await methodist.follow(early))).toContain('В справке нет выводов')

  await methodist.post('/monitoring/report', { strengths: 'Сильные наставники', conclusions: 'Цели достигнуты', version: '1' })
  await methodist.post('/monitoring/report/submission').expect(303)
  const director = await signIn('director')
  const silent = await director.post('/monitoring/report/return', { remark: ' ' })
  expect([silent.status, errorAt(silent, 'remark')]).toEqual([422, 'Напишите, что исправить: без этого методист не поймёт причину'])
  await director.post('/monitoring/report/return', { remark: 'Добавьте задачи' }).expect(303)
  expect(textOf(await methodist.get('/monitoring'))).toContain('Замечание директора: Добавьте задачи')

  await methodist.post('/monitoring/report', { conclusions: 'Цели достигнуты', nextTasks: 'Больше групп', version: '4' }).expect(303)
  await methodist.post('/monitoring/report/submission').expect(303)
  await director.post('/monitoring/report/approval').expect(303)
  const { id, status } = await read().monitoringReport.findFirstOrThrow()
  expect(status).toBe('approved')
  expect(await journalOf('monitoringReport', id)).toEqual([
    'monitoringReport.changed',
    'monitoringReport.changed',
    'monitoringReport.submitted',
    'monitoringReport.returned',
    'monitoringReport.changed',
    'monitoringReport.submitted',
    'monitoringReport.approved',
  ])

  const fixed = await methodist.post('/monitoring/report', { conclusions: 'Другие', version: '7' }, '/monitoring')
  expect(textOf(await methodist.follow(fixed))).toContain('менять её нельзя')
})

test('the second of two people who write the report is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  await methodist.post('/monitoring/report', { conclusions: 'Черновик', version: '0' }).expect(303)
  await methodist.post('/monitoring/report', { conclusions: 'Цели достигнуты', version: '1' }).expect(303)
  for (const version of ['0', '1']) {
    const late = await methodist.post('/monitoring/report', { conclusions: 'Другие выводы', version })
    expect([late.status, late.text.includes('Другие выводы')]).toEqual([409, true])
  }
  expect((await read().monitoringReport.findFirstOrThrow()).conclusions).toBe('Цели достигнуты')
})

test('the report prints as Word and PDF with the figures of the page', async () => {
  const methodist = await signIn('methodist')
  await aFinishedYear([10, 9, 8, 8, 9, 3])
  await methodist.post('/monitoring/report', { conclusions: 'Цели достигнуты', version: '0' })
  const { id: schoolYearId } = await theYear()
  const order = { schoolYearId, kind: 'assignment', startsOn: '2023-10-16', endsOn: '2024-05-25', datedOn: '2023-10-30' } as const
  await write((tx) =>
    tx.order.createMany({
      data: [
        { ...order, title: 'О закреплении', number: '254/1', status: 'registered' },
        { ...order, title: 'Отменённый', number: '254/2', status: 'cancelled' },
      ],
    }),
  )
  await write((tx) => tx.legalBasis.create({ data: { level: 'local', title: 'Положением о системе наставничества', position: 1 } }))
  const pdf = await methodist.get('/monitoring/report.pdf')
  expect([pdf.headers['content-type'], (pdf.body as Buffer).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-'])
  const docx = await methodist
    .get('/monitoring/report.docx')
    .buffer()
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)))
    })
  const { default: PizZip } = await import('pizzip')
  const xml = new PizZip(docx.body as Buffer)
    .file('word/document.xml')!
    .asText()
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
  expect(xml).toContain('Цели достигнуты')
  expect(xml).toContain('5 из 6 – 83,3 %')
  expect(xml).toContain('Мониторинг проведён в соответствии с Положением о системе наставничества.')
  expect(xml).toMatch(/Выполнение дорожной карты .*1\. Подготовка условий.* \d+ из \d+ – /)
  expect(xml).toContain('О закреплении 254/1 30.10.2023')
  expect(xml).not.toContain('Отменённый')
})
