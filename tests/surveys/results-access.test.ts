import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { readTable } from '../../src/app/spreadsheets/read.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import { downloadSheet, sheetBytes } from '../support/sheet.ts'
import { aCampaign, sentBy } from './surveys.ts'

test('a filtered page is a link: it says how many, gives numbers only below five, and no words', async () => {
  const campaign = await requests(['technical', 'technical', 'technical', 'art', 'art', 'art', 'art', 'art'])
  const director = await signIn('director')
  const page = textOf(await director.get(`/surveys/${campaign}/results?direction=technical`))
  const few = page.slice(page.indexOf('Итоги по 3 из 8'))
  expect(few).toContain('по 3 из 8 ответов')
  expect(few).toMatch(/: 3 из 3 3 из 3/)
  expect(few).toContain('Ответы словами здесь не показаны')
  for (const hidden of ['%', 'Среднее', 'Запрос 0']) expect(few).not.toContain(hidden)
  // Five are shown, but the three left out would follow from the difference of two pages.
  const rest = textOf(await director.get(`/surveys/${campaign}/results?direction=art`))
  expect(rest).toContain('5 из 5 – 100 %')
  expect(rest).not.toContain('Запрос 4')
  expect(textOf(await director.get(`/surveys/${campaign}/results`))).toContain('Запрос 4')
  expect(textOf(await director.get(`/surveys/${campaign}/results?direction=sport`))).toContain('По этим условиям никто не ответил')
})

test('by form and role the answers of a final event are told apart by the pairs of the year', async () => {
  await aCentre()
  const people = []
  for (const index of [0, 1, 2]) people.push(await aTeacher(`Педагог${index} Анна`))
  const mentor = await aMentor(people[0]!.id)
  await aPair(mentor.id, [(await aMentee(people[1]!.id)).id, (await aMentee(people[2]!.id)).id], { status: 'active' })
  const campaign = await aCampaign('event')
  for (const person of people) await sentBy(campaign, person.id, {})
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get(`/surveys/${campaign}/results?role=mentor`))).toContain('по 1 из 3 ответов')
  expect(textOf(await methodist.get(`/surveys/${campaign}/results?role=mentee`))).toContain('по 2 из 3 ответов')
})

test('the methodist gives the answers out with names, a dictionary, right types and no formulas', async () => {
  const campaign = await requests(['technical', 'art', 'art', 'art', 'art'], '=cmd|calc')
  const methodist = await signIn('methodist')
  const { name, rows } = await downloadSheet(methodist, `/surveys/${campaign}/results.xlsx`)
  expect(name).toBe('Ответы на анкету – Анкета осени.xlsx')
  const [head = [], ...lines] = rows
  const column = (title: string) => head.findIndex((cell) => String(cell).startsWith(title))
  expect(lines).toHaveLength(5)
  expect(lines[0]?.slice(0, 2)).toEqual([1, 'Учитель0 Анна Сергеевна'])
  expect(lines.map((line) => line[column('Сколько лет вы работаете')])).toEqual([0, 1, 2, 3, 4])
  expect(lines[1]?.[column('Испытываете ли вы затруднения?: дисциплина')]).toBe('часто')
  expect(lines[0]?.[column('Сформулируйте ваш главный запрос')]).toBe('=cmd|calc 0')
  expect(head.map(String).filter((cell) => cell.includes('(только для куратора)'))).toHaveLength(1)
  const bytes = await sheetBytes(methodist, `/surveys/${campaign}/results.xlsx`)
  expect((await readTable(bytes, 'a.xlsx')).otherSheets).toEqual(['Словарь'])
  expect((await downloadSheet(methodist, `/surveys/${campaign}/results.xlsx?direction=technical`)).rows).toHaveLength(2)
  expect((await (await signIn('director')).get(`/surveys/${campaign}/results.xlsx`)).status).toBe(403)
})

test('an anonymous campaign has no filters, no names and no moments, and below five answers no rows at all', async () => {
  const campaign = await requests(['technical', 'art', 'art', 'art'])
  await write((tx) => tx.campaign.update({ where: { id: campaign }, data: { anonymous: true } }))
  const methodist = await signIn('methodist')
  const page = await methodist.get(`/surveys/${campaign}/results?direction=technical`)
  expect(textOf(page)).toContain('отобрать ответы по форме, роли или направленности нельзя')
  expect(textOf(page)).not.toContain('по 1 из')
  expect(textOf(page)).not.toContain('Запрос 0')
  const refused = await methodist.follow(await methodist.get(`/surveys/${campaign}/results.xlsx`))
  expect(textOf(refused)).toContain('ответов меньше 5')

  const fifth = await aTeacher('Учитель9 Анна Сергеевна')
  await write((tx) => tx.invitation.create({ data: { campaignId: campaign, personId: fifth.id } }))
  await sentBy(campaign, fifth.id, { main_request: 'Запрос 9', org_years: 9 })
  const { rows } = await downloadSheet(methodist, `/surveys/${campaign}/results.xlsx`)
  expect(rows[0]?.slice(0, 2)).toEqual(['№', 'Ваш педагогический стаж'])
  expect(JSON.stringify(rows)).not.toMatch(/Учитель|20\d\d-/)
  expect(rows.slice(1).map((row) => row[0])).toEqual([1, 2, 3, 4, 5])
  expect(await read().response.count({ where: { campaignId: campaign } })).toBe(5)
})

async function requests(directions: ('technical' | 'art')[], words = 'Запрос') {
  await aCentre()
  const teachers = []
  for (const [index, direction] of directions.entries()) teachers.push(await aTeacher(`Учитель${index} Анна Сергеевна`, { direction }))
  const campaign = await aCampaign('a1')
  for (const [index, { id }] of teachers.entries())
    await sentBy(campaign, id, {
      ped_years: 'from1',
      org_years: index,
      main_request: `${words} ${index}`,
      difficulties: { discipline: index === 1 ? 'often' : 'never' },
    })
  return campaign
}

test('the printed report says what the page says, in Word and on paper, and no more of a filtered one', async () => {
  const campaign = await requests(['technical', 'technical', 'technical', 'art', 'art', 'art', 'art', 'art'])
  const director = await signIn('director')
  const docx = textOfDocx(await sheetBytes(director, `/surveys/${campaign}/results.docx`)).replaceAll('\u00a0', ' ')
  for (const line of ['Ответили 8 из 8 – 100 %.', 'Среднее 3,5, медиана 3,5. От 0 до 7. Ответили: 8.', '– Запрос 4', '1 из 8 – 12,5 %'])
    expect(docx).toContain(line)
  expect(docx).not.toMatch(/Учитель|С кем работать не хотели бы/)
  const few = textOfDocx(await sheetBytes(director, `/surveys/${campaign}/results.docx?direction=technical`)).replaceAll('\u00a0', ' ')
  expect(few).toContain('Отбор: техническая. Справка составлена по 3 из 8 ответов.')
  expect(few).not.toMatch(/Запрос \d|Среднее/)
  const pdf = contentOfPdf(await sheetBytes(director, `/surveys/${campaign}/results.pdf`))
  expect(pdf.text).toContain('анкетирования')
})
