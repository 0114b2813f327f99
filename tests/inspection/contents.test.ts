import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { textOfDocx } from '../documents/text-of.ts'
import { anotherProgramme, aProgramme } from '../programmes/support.ts'
import { readTable } from '../../src/app/spreadsheets/read.ts'
import '../support/app.ts'
import { textOf } from '../support/page.ts'
import { aCentre, signIn, theYear } from '../support/people.ts'
import { makeFolder } from './archive.ts'

beforeEach(async () => {
  vi.setSystemTime(new Date('2023-12-20T10:00:00+05:00'))
  await aCentre()
})
afterEach(() => void vi.useRealTimers())

type Made = { pair: { id: number }; mentorPerson: { id: number }; menteePerson: { id: number } }

/** What a pair leaves: an award, a card of the library, news, answers and an addendum. */
async function leaveTraces({ pair, mentorPerson, menteePerson }: Made, topic: string): Promise<void> {
  const { id: schoolYearId } = await theYear()
  await write(async (tx) => {
    const award = { schoolYearId, pairId: pair.id, personId: mentorPerson.id, issuedOn: '2023-12-15' }
    await tx.award.create({ data: { ...award, kind: 'gratitude', number: `${topic}-1`, reason: `за ${topic}` } })
    await tx.award.create({ data: { ...award, kind: 'mentorCertificate', reason: `${topic}, сертификат` } })
    await tx.material.create({ data: { schoolYearId, kind: 'practice', title: `Практика ${topic}`, titleKey: topic, pairId: pair.id } })
    const news = { schoolYearId, status: 'published' as const, title: `Новость ${topic}`, body: 'Текст', happenedOn: '2023-12-01' }
    await tx.news.create({ data: { ...news, people: { create: [{ personId: menteePerson.id, named: true }] } } })
    await tx.pair.update({ where: { id: pair.id }, data: { labour: 'addendum', addendumNumber: `${topic}-ДС`, addendumOn: '2023-10-10' } })
    const template = await tx.surveyTemplate.findFirstOrThrow()
    for (const anonymous of [true, false]) {
      const title = anonymous ? `Тайная ${topic}` : `Именная ${topic}`
      const campaign = await tx.campaign.create({ data: { schoolYearId, templateId: template.id, title, anonymous, status: 'closed' } })
      const invitation = await tx.invitation.create({ data: { campaignId: campaign.id, personId: mentorPerson.id, pairId: pair.id, answered: true } })
      const response = { campaignId: campaign.id, submittedAt: new Date('2023-12-10T10:00:00Z'), answers: { create: [{ key: 'satisf', value: '"2"' }] } }
      if (!anonymous) await tx.response.create({ data: { ...response, invitationId: invitation.id } })
    }
  })
}

async function twoPairs() {
  const own = await aProgramme({ status: 'approved' })
  const other = await anotherProgramme()
  await leaveTraces(own, 'Альфа')
  await leaveTraces(other, 'Бета')
  return { own, methodist: await signIn('methodist') }
}

const bare = (names: Iterable<string>) => [...names].filter((name) => !name.endsWith('.pdf'))

test('the folder of a year holds awards, addenda, individual plans, minutes and cards of the library', async () => {
  const own = await aProgramme({ status: 'approved' })
  await leaveTraces(own, 'Альфа')
  const { id: schoolYearId } = await theYear()
  const minutes = { schoolYearId, body: 'Заседание методического объединения', number: '3', heldOn: '2023-12-05' }
  await write(async (tx) => {
    await tx.minutes.create({ data: { ...minutes, items: { create: [{ position: 0, title: 'Об итогах полугодия', decided: 'Принять' }] } } })
    await tx.award.create({ data: { schoolYearId, kind: 'gratitude', personId: own.menteePerson.id, pairId: own.pair.id, reason: 'за Бету' } })
    const received = { personId: own.mentorPerson.id, receivedOn: '2023-10-12', form: 'paper', signedBySelf: true } as const
    await tx.consent.create({ data: { ...received, schoolYearId, kind: 'extraDuties', storagePlace: 'дело 05-12' } })
    // What must not be there: another year's papers, and news that the public did not see.
    const past = await tx.schoolYear.create({ data: { name: '2022-2023', startsOn: '2022-09-01', endsOn: '2023-08-31' }, select: { id: true } })
    await tx.minutes.create({ data: { ...minutes, schoolYearId: past.id, number: '99' } })
    await tx.consent.create({ data: { ...received, schoolYearId: past.id, kind: 'dataProcessing', storagePlace: 'прошлогоднее дело' } })
    await tx.news.create({ data: { schoolYearId, status: 'draft', title: 'Черновик новости', body: 'Текст', happenedOn: '2023-12-02' } })
  })
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/inspection'))).toContain('Протокол 3 от 05.12.2023 Заседание методического объединения, подписанный: не приложен')
  const { files } = await makeFolder(methodist)
  const names = bare(files.keys())
  expect(names).toEqual(
    expect.arrayContaining([
      '05 Трудовое оформление/Оформление работы наставников.xlsx',
      '05 Трудовое оформление/Дополнительное соглашение Иванов – Шевченко.docx',
      '07 Программы и планы/Индивидуальный план Иванов – Шевченко.docx',
      '08 Журналы встреч, отчёты, протоколы/Протокол 3 от 05.12.2023 Заседание методического объединения.docx',
      '11 Итоговое мероприятие и копилка/Карточка копилки Практика Альфа.docx',
      '12 Благодарности и сертификаты/Реестр наград.xlsx',
      '12 Благодарности и сертификаты/Благодарности.docx',
      '12 Благодарности и сертификаты/Сертификаты наставников.docx',
    ]),
  )
  const cells = async (name: string) => (await readTable(files.get(name)!, name)).rows.flat().join('\n')
  expect(names.join()).not.toContain('Протокол 99')
  expect(await cells('04 Согласия/Реестр согласий.xlsx')).toContain('дело 05-12')
  expect(await cells('04 Согласия/Реестр согласий.xlsx')).not.toContain('прошлогоднее')
  expect(await cells('13 Новости/Новости сайта.xlsx')).toContain('Новость Альфа')
  expect(await cells('13 Новости/Новости сайта.xlsx')).not.toContain('Черновик')
  const letters = textOfDocx(files.get('12 Благодарности и сертификаты/Благодарности.docx')!)
  for (const reason of ['за Альфа', 'за Бету']) expect(letters).toContain(reason)
  expect(textOfDocx(files.get('08 Журналы встреч, отчёты, протоколы/Протокол 3 от 05.12.2023 Заседание методического объединения.docx')!)).toContain(
    'Об итогах полугодия',
  )
  const inventory = textOfDocx(files.get('00 Опись.docx')!).replace(/\s+/g, ' ')
  expect(inventory).toContain('12 Благодарности и сертификаты Благодарности есть')
  expect(inventory).not.toMatch(/не удалось|нет: нет/)
})

test('a passport holds rows of the banks, awards, answers and news of its own pair only', async () => {
  const { methodist, own } = await twoPairs()
  const second = await write((tx) => tx.pair.findFirstOrThrow({ where: { id: { not: own.pair.id } }, select: { id: true } }))
  // The mentor has another pair besides.
  await write((tx) => tx.pair.update({ where: { id: second.id }, data: { mentorProfileId: own.pair.mentorProfileId } }))
  const { files } = await makeFolder(methodist, own.pair.id)
  const names = bare(files.keys())
  expect(names).toEqual(
    expect.arrayContaining([
      '05 Трудовое оформление/Дополнительное соглашение Иванов – Шевченко.docx',
      '06 Банки/Банк наставников, строка пары.xlsx',
      '06 Банки/Банк наставляемых, строки пары.xlsx',
      '07 Программы и планы/Индивидуальный план Иванов – Шевченко.docx',
      '09 Анкетирование/Участие пары в анкетировании.xlsx',
      '11 Итоговое мероприятие и копилка/Карточка копилки Практика Альфа.docx',
      '12 Благодарности и сертификаты/Благодарности.docx',
      '13 Новости/Новости о паре.xlsx',
    ]),
  )
  const cells = async (name: string) => (await readTable(files.get(name)!, name)).rows.flat().join('\n')
  expect(await cells('09 Анкетирование/Участие пары в анкетировании.xlsx')).toMatch(/Именная Альфа\nИванов Пётр Ильич/)
  expect(await cells('06 Банки/Банк наставников, строка пары.xlsx')).toContain('Шевченко Анна Сергеевна')
  const [others] = await read().pairMember.findMany({ where: { pairId: second.id }, select: { menteeProfile: { select: { person: true } } } })
  const stranger = new RegExp(`Бета|Тайная|${others!.menteeProfile.person.lastName}`)
  for (const name of names) expect(name.endsWith('docx') ? textOfDocx(files.get(name)!) : await cells(name)).not.toMatch(stranger)
})

test('a long list of what is missing is folded', async () => {
  const { id: schoolYearId } = await theYear()
  const minutes = (number: string) => ({ schoolYearId, body: 'Совет', number, heldOn: '2023-12-05' })
  await write((tx) => tx.minutes.createMany({ data: Array.from({ length: 12 }, (_, index) => minutes(String(index + 1))) }))
  const page = await (await signIn('methodist')).get('/inspection')
  expect(textOf(page)).toContain('Показать остальное: ещё 7 строк')
  expect(page.text.match(/<li>.*Совет, подписанный/g)).toHaveLength(12)
})
