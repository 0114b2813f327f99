import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
import { addresseeOf, postFormsOf } from '../../src/name-forms/queries.ts'
import { organisation } from '../../src/organisation/queries.ts'
import '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

const url = `/name-forms/posts/${encodeURIComponent('балетмейстер постановщик')}`
const setPost = (id: number, post: string) => write((tx) => tx.person.update({ where: { id }, data: { post } }))

test('posts the program is not sure of are proposed and accepted in one press, once for all who hold them', async () => {
  const methodist = await signIn('methodist')
  for (const name of ['Заяц Иван Петрович', 'Козёл Лев Львович']) await setPost((await aTeacher(name)).id, 'хормейстер')
  expect(textOf(await methodist.get('/name-forms'))).toContain('Должности в падежах')
  expect(textOf(await methodist.get('/name-forms/posts'))).toMatch(
    /хормейстер хормейстера хормейстеру хормейстером 2 человека проверьте .*директор директора .* руководитель по правилам/,
  )
  const answer = await methodist.post('/name-forms/posts', { post: ['хормейстер', 'директор', 'никто'] })
  expect(textOf(await methodist.follow(answer))).toContain('Приняты предложенные формы: 1 должность.')
  expect(await postFormsOf('Хормейстер')).toMatchObject({ dative: 'хормейстеру', instrumental: 'хормейстером' })
  expect(await postFormsOf('директор')).toBeNull()
  expect(await journalOf('organisation', 1)).toContain('organisation.postFormsSaved')
})

test('a corrected form of the director’s post stands in applications; the second of two is told', async () => {
  const methodist = await signIn('methodist')
  await write((tx) => tx.organisation.update({ where: { id: 1 }, data: { directorPost: 'балетмейстер, постановщик' } }))
  expect((await addresseeOf(await organisation())).directorPostDative).toBeNull()
  await methodist.post(url, { dative: 'балетмейстеру, постановщику', version: '0' }).expect(303)
  expect((await addresseeOf(await organisation())).directorPostDative).toBe('Балетмейстеру, постановщику')
  const late = await methodist.post(url, { dative: 'балету', version: '0' })
  expect([late.status, late.text.includes('балету')]).toEqual([409, true])
  expect((await methodist.post(url, { dative: 'я'.repeat(151), version: '1' })).status).toBe(422)
})

test('the forms of posts are the methodist’s, and a post nobody holds is not found', async () => {
  const director = await signIn('director')
  expect((await director.get('/name-forms/posts')).status).toBe(403)
  expect((await director.post('/name-forms/posts', { post: 'директор' })).status).toBe(403)
  expect((await (await signIn('methodist')).get(url)).status).toBe(404)
})
