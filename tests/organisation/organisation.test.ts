import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, centre, signIn } from '../support/people.ts'

test('an empty database leads every page to the set-up page', async () => {
  const visitor = aBrowser()
  const answer = await visitor.get('/accounts')
  expect([answer.status, answer.headers.location]).toEqual([303, '/setup'])
  expect(textOf(await visitor.get('/setup'))).toContain('Первая настройка')
})

test('set-up creates the centre, its year and its methodist, and signs the methodist in', async () => {
  const visitor = aBrowser()
  const answer = await visitor.post('/setup', centre)
  expect(answer.status).toBe(303)
  expect(textOf(await visitor.follow(answer))).toContain('Настройка завершена')
  expect(await read().organisation.findFirst({ select: { shortName: true } })).toEqual({ shortName: 'МАОУ ДО «ЦОиПО»' })
  expect(await read().schoolYear.findFirst({ select: { name: true, startsOn: true, endsOn: true } })).toEqual({
    name: '2023-2024',
    startsOn: '2023-09-01',
    endsOn: '2024-08-31',
  })
  expect(await journalOf('organisation', 1)).toEqual(['organisation.setUp'])
  expect((await visitor.get('/setup')).status).toBe(404)
})

test('set-up needs the code from the console and keeps what was typed', async () => {
  const visitor = aBrowser()
  const answer = await visitor.post('/setup', { ...centre, code: 'WRONG' })
  expect(answer.status).toBe(422)
  expect(errorAt(answer, 'code')).toContain('Код не подходит')
  expect(answer.text).toContain('МАОУ ДО «ЦОиПО»')
  expect(answer.text).not.toContain(centre.password)
  expect(await read().organisation.count()).toBe(0)
})

test('a methodist changes the settings and the journal names the fields', async () => {
  const methodist = await signIn('methodist')
  const form = {
    ...centre,
    representativeUntil: '14',
    adultFrom: '18',
    satisfiedFrom: '7',
    storageYears: '3',
    approvalStamp: 'byDocument',
    inn: '6626001234',
    signsElectronically: 'on',
    version: '0',
  }
  const answer = await methodist.post('/organisation', form)
  expect(textOf(await methodist.follow(answer))).toContain('Сведения об организации сохранены')
  expect(
    await read().organisation.findFirst({ select: { inn: true, approvalStamp: true, satisfiedFrom: true, signsElectronically: true, version: true } }),
  ).toEqual({
    inn: '6626001234',
    approvalStamp: 'byDocument',
    satisfiedFrom: 7,
    signsElectronically: true,
    version: 1,
  })
  expect(await journalOf('organisation', 1)).toEqual(['organisation.setUp', 'organisation.changed'])
})

test('the second of two people who edit the settings is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const form = { ...centre, representativeUntil: '14', adultFrom: '18', satisfiedFrom: '8', storageYears: '3', approvalStamp: 'byPerson', version: '0' }
  await methodist.post('/organisation', { ...form, city: 'г. Ревда' })
  const late = await methodist.post('/organisation', { ...form, city: 'г. Полевской' })
  expect(late.status).toBe(409)
  expect(textOf(late)).toContain('эту запись изменил другой человек')
  expect(late.text).toContain('г. Полевской')
  expect(await read().organisation.findFirst({ select: { city: true } })).toEqual({ city: 'г. Ревда' })
})

test('both styles of the approval stamp are shown in the centre’s own words, and one of them must be chosen', async () => {
  const methodist = await signIn('methodist')
  const page = await methodist.get('/organisation')
  expect(textOf(page)).toMatch(
    /УТВЕРЖДАЮ директор МАОУ ДО «ЦОиПО» _+ О. В. Плотникова 3 октября 2023 г. .*УТВЕРЖДЕНА приказом МАОУ ДО «ЦОиПО» от 03.10.2023 № 253\/1/,
  )
  expect(page.text).toMatch(/value="byPerson" checked/)
  expect(errorAt(await methodist.post('/organisation', { ...centre, approvalStamp: 'byAngel', version: '0' }), 'approvalStamp')).not.toBeNull()
})

test('the forms of the director’s and the curator’s names are proposed where the program is certain', async () => {
  const methodist = await signIn('methodist')
  await write((tx) => tx.organisation.update({ where: { id: 1 }, data: { curatorName: 'Заяц Лев', curatorDative: 'Л. Зайцу' } }))
  const { text } = await methodist.get('/organisation')
  expect(text.replaceAll('\u00a0', ' ')).toMatch(/name="directorDative" value=""[^>]* placeholder="О. В. Плотниковой"/)
  expect(text).toMatch(/name="curatorDative" value="Л. Зайцу"/)
  expect(text).not.toMatch(/name="curatorGenitive"[^>]* placeholder/)
})

test('written forms of a name go when the name changes and they were left as they stood; retyped ones stay', async () => {
  const methodist = await signIn('methodist')
  const forms = { curatorName: 'Заяц Лев', curatorDative: 'Л. Зайцу', directorDative: 'О. В. Плотниковой', directorGenitive: 'О. В. Плотниковой' }
  await write((tx) => tx.organisation.update({ where: { id: 1 }, data: forms }))
  const bounds = { representativeUntil: '14', adultFrom: '18', satisfiedFrom: '8', storageYears: '3', approvalStamp: 'byPerson', version: '0' }
  const typed = {
    ...centre,
    ...bounds,
    ...forms,
    directorName: 'Кузнецов Илья Олегович',
    directorInitials: 'И. О. Кузнецов',
    directorGenitive: 'И. О. Кузнецова',
  }
  await methodist.post('/organisation', typed, '/organisation').expect(303)
  const select = { directorDative: true, directorGenitive: true, curatorDative: true } as const
  expect(await read().organisation.findFirst({ select })).toEqual({
    ...{ directorDative: null, directorGenitive: 'И. О. Кузнецова', curatorDative: 'Л. Зайцу' },
  })
})

test('a wrong taxpayer number gets a sentence at the field', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/organisation', {
    ...centre,
    representativeUntil: '14',
    adultFrom: '18',
    satisfiedFrom: '8',
    storageYears: '3',
    approvalStamp: 'byPerson',
    inn: '12',
    version: '0',
  })
  expect([answer.status, errorAt(answer, 'inn')]).toEqual([422, 'ИНН – 10 или 12 цифр'])
})

test('set-up cannot be repeated through the command either', async () => {
  await aCentre()
  await expect(aCentre()).rejects.toThrow()
  expect(await read().user.count()).toBe(1)
})
