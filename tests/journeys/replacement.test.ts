import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { aMentor, aTeacher } from '../support/factories.ts'
import { aCentre, anActor, password } from '../support/people.ts'
import { aConsent, aConsentedPair } from '../orders/support.ts'
import { asMethodist } from './autumn.ts'
import { enter, fill, follow, itIs, phone, press, reads, someone, walking } from './walk.ts'

walking()

test('in the middle of the year the mentor is replaced by an order, which the director signs by phone in two clicks', { timeout: 120_000 }, async () => {
  itIs('2024-01-15')
  await aCentre()
  await anActor('director')
  const { pair } = await aConsentedPair()
  const newcomer = await aTeacher('Цой Мария Львовна')
  const { id: mentorProfileId } = await aMentor(newcomer.id)
  for (const kind of ['extraDuties', 'dataProcessing'] as const) await aConsent(newcomer.id, kind)
  const [methodist, director] = [await someone(), await someone(phone)]
  await asMethodist(methodist)
  await enter(director, 'director', password)

  await methodist.goto(`/orders/new?pairs=${pair.id}`)
  await press(methodist, 'Составить проект приказа')
  await press(methodist, 'Отправить директору')
  await sign(director)
  await register(methodist, '255/1')

  await methodist.goto(`/pairs/${pair.id}`)
  await follow(methodist, 'Заменить наставника')
  await methodist.getByLabel('Новый наставник').selectOption({ label: 'Цой Мария Львовна – свободно мест: 2 из 2' })
  await press(methodist, 'Сохранить проект')
  expect(await reads(methodist)).toContain('Внести в приказ от 15.01.2024 № 255/1 изменения')
  await press(methodist, 'Отправить директору')
  await sign(director)
  await register(methodist, '12/1')

  expect(await read().pair.findUnique({ where: { id: pair.id }, select: { mentorProfileId: true, status: true } })).toEqual({
    mentorProfileId,
    status: 'active',
  })
  await methodist.goto(`/pairs/${pair.id}`)
  expect(await reads(methodist)).toContain('Приказ «О внесении изменений» № 12/1 от 15.01.2024')
  await follow(methodist, /^Приказ «О закреплении/)
  expect(await reads(methodist)).toContain('Изменён приказом № 12/1 от 15.01.2024')
})

// From the home page: one click opens the order with its text and consents, the other signs it.
async function sign(director: Awaited<ReturnType<typeof someone>>): Promise<void> {
  await director.goto('/')
  await follow(director, 'Подписать приказ')
  await director.waitForLoadState()
  expect(await director.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await press(director, 'Утвердить')
  expect(await reads(director)).toContain('Приказ утверждён')
}

async function register(methodist: Awaited<ReturnType<typeof someone>>, number: string): Promise<void> {
  await methodist.reload()
  await fill(methodist, { 'Номер приказа': number })
  await press(methodist, 'Зарегистрировать приказ')
  expect(await reads(methodist)).toContain(`Приказ № ${number} от 15.01.2024 зарегистрирован`)
}
