import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listOffered, questionsOf } from '../../src/surveys/queries/templates.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import { aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { sheetBytes } from '../support/sheet.ts'
import { aCampaign, invitationFor } from './surveys.ts'

const tight = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, '')

test('a blank of every questionnaire has the text of each question, its variants and rows, in Word and on paper', async () => {
  const methodist = await signIn('methodist')
  const templates = await listOffered()
  expect(templates).toHaveLength(24)
  for (const { id, key, title } of templates) {
    const questions = await questionsOf(id)
    const url = `/surveys/templates/${key}/blank`
    const [docx, pdf] = [await sheetBytes(methodist, url), await sheetBytes(methodist, `${url}?format=pdf`)]
    if (process.env.BLANKS) writeFileSync(`${process.env.BLANKS}/${key}.pdf`, pdf)
    if (process.env.BLANKS) writeFileSync(`${process.env.BLANKS}/${key}.docx`, docx)
    const [word, paper] = [tight(textOfDocx(docx)), tight(contentOfPdf(pdf).text)]
    const said = questions.flatMap(({ text, options }) => [text, ...options.options.map(({ label }) => label), ...options.rows.map(({ label }) => label)])
    const wanted = [title, ...said].map(tight)
    expect([key, wanted.filter((one) => !word.includes(one)), wanted.filter((one) => !paper.includes(one))]).toEqual([key, [], []])
    expect(word).not.toMatch(/undefined|\[object|[{}]/)
  }
}, 240_000)

test('those who have not answered get blanks with their names and numbers in one file; an anonymous one has neither', async () => {
  const methodist = await signIn('methodist')
  const [first, second] = [await aTeacher('Авдеев Пётр Ильич'), await aTeacher('Шевченко Анна Сергеевна')]
  const named = await aCampaign('m7')
  expect(textOf(await methodist.get(`/surveys/${named}/paper`))).toContain('Напечатать бланки: 2')
  const all = tight(textOfDocx(await sheetBytes(methodist, `/surveys/${named}/blanks`)))
  for (const person of [first, second]) expect(all).toContain(tight(`${person.lastName} ${person.firstName}`))
  expect(all).toContain(tight(`Бланк № ${(await invitationFor(named, second.id)).id}`))
  const anonymous = await aCampaign('m7', { anonymous: true })
  const sheet = tight(textOfDocx(await sheetBytes(methodist, `/surveys/${anonymous}/blanks`)))
  expect([sheet.includes('Анкетаанонимная'), /Авдеев|Бланк№|Фамилия,имя/.test(sheet)]).toEqual([true, false])
})
