import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { nameIn } from '../../src/documents/names-cases.ts'
import { saveNameForms } from '../../src/name-forms/commands.ts'
import { findNamed } from '../../src/name-forms/queries.ts'
import { updatePerson } from '../../src/people/commands.ts'
import '../support/app.ts'
import { aMentor, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { anActor, signIn } from '../support/people.ts'

test('names that are not certain are proposed and accepted in one press; certain ones are not asked about', async () => {
  const methodist = await signIn('methodist')
  const { id: hare } = await aTeacher('Заяц Иван Петрович')
  await aMentor(hare)
  await aMentor((await aTeacher('Плотникова Ольга Викторовна')).id)
  const page = textOf(await methodist.get('/name-forms'))
  expect(page).toContain('Зайцу Ивану Петровичу')
  expect(page).not.toContain('Плотниковой')
  const answer = await methodist.post('/name-forms', { person: String(hare) })
  expect(textOf(await methodist.follow(answer))).toContain('Все имена склоняются уверенно')
  expect(nameIn('dative', await findNamed(hare))).toBe('Зайцу Ивану Петровичу')
  expect((await journalOf('person', hare)).at(-1)).toBe('person.nameFormsSaved')
})

test('the card shows the forms, the methodist changes them, the second of two is told', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aTeacher('Козёл Лев Львович')
  expect(textOf(await methodist.get(`/people/${id}`))).toContain('не уверены, документ обойдётся без падежей')
  await methodist.post(`/people/${id}/name-forms`, { dative: 'Козёлу Льву Львовичу', version: '0' }).expect(303)
  expect(textOf(await methodist.get(`/people/${id}`))).toContain('Козёлу Льву Львовичу')
  expect(textOf(await methodist.get(`/people/${id}/name-forms`))).toContain('По правилам: Козлу Льву Львовичу. Чтобы вернуть эту форму, сотрите свою')
  const late = await methodist.post(`/people/${id}/name-forms`, { dative: 'Козлу', version: '0' })
  expect([late.status, late.text.includes('Козлу')]).toEqual([409, true])
  expect(await journalOf('person', id)).toContain('person.nameFormsSaved')
})

test('written forms do not outlive the name: of a new one they are computed again', async () => {
  const actor = await anActor('methodist')
  const { id } = await aTeacher('Козёл Лев Львович')
  await saveNameForms(actor, id, { gender: 'male', genitive: null, dative: 'Козлу Льву Львовичу', accusative: null, instrumental: null, version: 0 })
  await write((tx) => updatePerson(tx, actor, id, { post: 'методист' }))
  expect(nameIn('dative', await findNamed(id))).toBe('Козлу Льву Львовичу')
  await write((tx) => updatePerson(tx, actor, id, { lastName: 'Петров' }))
  expect(nameIn('dative', await findNamed(id))).toBe('Петрову Льву Львовичу')
})

test('the forms of names are the methodist’s', async () => {
  const { id } = await aTeacher('Козёл Лев Львович')
  const director = await signIn('director')
  expect((await director.get(`/people/${id}/name-forms`)).status).toBe(403)
  expect((await director.post(`/people/${id}/name-forms`, { dative: 'Козлу' })).status).toBe(403)
  expect(await read().nameForms.count()).toBe(0)
  expect(textOf(await director.get(`/people/${id}`))).not.toContain('Имя в документах')
})
