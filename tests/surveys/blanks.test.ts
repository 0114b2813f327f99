import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import PizZip from 'pizzip'
import { read } from '../../src/app/db.ts'
import { qrShape } from '../../src/documents/qr.ts'
import { codeOf as commonCode } from '../../src/surveys/links.ts'
import { listOffered, questionsOf } from '../../src/surveys/queries/templates.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import { theApp } from '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { sheetBytes } from '../support/sheet.ts'
import { aCampaign, invitationFor, linkFor } from './surveys.ts'

const codesIn = (docx: Buffer): string[] =>
  [...(new PizZip(docx).file('word/document.xml')?.asText() ?? '').matchAll(/<w:p><w:pPr><w:jc[^>]*><\/w:pPr><w:r><w:pict>.*?<\/w:p>/g)].map(
    ([drawing]) => drawing,
  )
const codeOf = (path: string) => qrShape(`http://nastavnik.test${path}`)
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
    expect([key, contentOfPdf(pdf).pages <= (key === 'a1' ? 3 : 4)]).toEqual([key, true])
  }
}, 240_000)

test('those who have not answered get blanks with their names and numbers in one file; an anonymous one has neither', async () => {
  const methodist = await signIn('methodist')
  const [first, second] = [await aTeacher('Авдеев Пётр Ильич'), await aTeacher('Шевченко Анна Сергеевна')]
  const named = await aCampaign('m7')
  expect(textOf(await methodist.get(`/surveys/${named}/paper`))).toContain('Напечатать бланки 1–2')
  const all = tight(textOfDocx(await sheetBytes(methodist, `/surveys/${named}/blanks`)))
  for (const person of [first, second]) expect(all).toContain(tight(`${person.lastName} ${person.firstName}`))
  expect(all).toContain(tight(`Бланк № ${(await invitationFor(named, second.id)).id}`))
  const anonymous = await aCampaign('m7', { anonymous: true })
  const sheet = tight(textOfDocx(await sheetBytes(methodist, `/surveys/${anonymous}/blanks`)))
  expect([sheet.includes('Анкетаанонимная'), /Авдеев|Бланк№|Фамилия,имя/.test(sheet)]).toEqual([true, false])
})

test('a blank leads to the telephone: a named one by the own link, a nameless one by the common link, one of a closed campaign nowhere', async () => {
  const methodist = await signIn('methodist')
  const [first, second] = [await aTeacher('Авдеев Пётр Ильич'), await aTeacher('Шевченко Анна Сергеевна')]
  const named = await aCampaign('a1')
  const all = await sheetBytes(methodist, `/surveys/${named}/blanks`)
  expect(codesIn(all)).toEqual([codeOf(await linkFor(named, first.id)), codeOf(await linkFor(named, second.id))])
  expect(textOfDocx(all)).toContain('Можно ответить и с телефона')
  const pdf = await sheetBytes(methodist, `/surveys/${named}/blanks?format=pdf`)
  if (process.env.BLANKS) writeFileSync(`${process.env.BLANKS}/named.pdf`, pdf)
  if (process.env.BLANKS) writeFileSync(`${process.env.BLANKS}/named.docx`, all)
  expect(contentOfPdf(pdf).pages).toBeLessThanOrEqual(6)
  const anonymous = await aCampaign('m7', { anonymous: true })
  expect(codesIn(await sheetBytes(methodist, `/surveys/${anonymous}/blanks`))).toEqual([])
  await methodist.post(`/surveys/${anonymous}/common`).expect(303)
  const campaign = await read().campaign.findUniqueOrThrow({ where: { id: anonymous }, select: { id: true, commonNumber: true } })
  const common = codeOf(`/c/${commonCode(String(theApp().locals.linkSecret), { id: anonymous, commonNumber: campaign.commonNumber! })}`)
  expect(codesIn(await sheetBytes(methodist, `/surveys/${anonymous}/blanks`))).toEqual([common, common])
  expect(codesIn(await sheetBytes(methodist, `/surveys/${anonymous}/blank`))).toEqual([common])
  await methodist.post(`/surveys/${named}/closure`).expect(303)
  expect(codesIn(await sheetBytes(methodist, `/surveys/${named}/blanks`))).toEqual([])
})

test('blanks of many people come in several files, none of them longer than the server makes in seconds', async () => {
  const methodist = await signIn('methodist')
  for (let number = 10; number < 32; number += 1) await aTeacher(`Учитель${number} Анна Сергеевна`)
  const id = await aCampaign('m7')
  const page = textOf(await methodist.get(`/surveys/${id}/paper`))
  expect(page).toContain('Напечатать бланки 1–20 · для Word Напечатать бланки 21–22 · для Word В одном файле не больше 20 бланков')
  const [first, second] = [await sheetBytes(methodist, `/surveys/${id}/blanks?part=1`), await sheetBytes(methodist, `/surveys/${id}/blanks?part=2`)]
  expect([codesIn(first).length, codesIn(second).length]).toEqual([20, 2])
  expect([textOfDocx(first).includes('Учитель30'), textOfDocx(second).includes('Учитель30')]).toEqual([false, true])
  for (const part of ['3', 'x', '-1']) expect([part, (await methodist.get(`/surveys/${id}/blanks?part=${part}`)).status]).toEqual([part, 404])
})
