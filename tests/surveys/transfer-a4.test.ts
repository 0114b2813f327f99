import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { achievementsFrom, newAchievements } from '../../src/surveys/rules/achievements.ts'
import { sameRecords } from '../../src/surveys/proposals-students.ts'
import '../support/app.ts'
import { aStudent } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { aCampaign, sentBy, shownIn } from './surveys.ts'

test.each([
  [
    { title: 'Турнир', year: '2022/2023', level: 'Городской', result: '1 место' },
    { name: 'Турнир', year: 2023, level: 'municipal', result: 'winner' },
  ],
  [
    { title: 'НТО', year: '', level: 'Всероссийский', result: 'призёр' },
    { name: 'НТО', year: null, level: 'national', result: 'prizewinner' },
  ],
  [
    { title: 'Сбор', year: 'весной', level: 'школа', result: 'диплом' },
    { name: 'Сбор, весной, школа, диплом', year: null, level: null, result: null },
  ],
])('an achievement %o is read without losing a word', (row, expected) => {
  expect(achievementsFrom(new Map([['achievements', [row]]]))).toEqual([expected])
})

test('an achievement the card has, in other letters or without its year, is not added again', () => {
  const one = { name: 'НТО', year: 2023, level: null, result: null }
  const said = [
    { ...one, name: 'нто', year: null },
    { ...one, year: 2022 },
    { ...one, year: 2022 },
  ]
  expect(newAchievements(said, [one])).toEqual([{ ...one, year: 2022 }])
})

test('each name finds its own record, and a corrected name its old one', () => {
  const found = (names: (string | null)[], known: string[], takenBefore: boolean) => sameRecords(names, known, (one) => one, takenBefore)
  expect(found(['Б', 'А'], ['А', 'Б'], false)).toEqual(['Б', 'А'])
  expect(found(['А', 'В'], ['А', 'Б'], true)).toEqual(['А', 'Б'])
  expect(found(['А', 'В'], ['А', 'Б'], false)).toEqual(['А', null])
  expect(found(['В'], ['А', 'Б'], true)).toEqual([null])
})

test('achievements and every competition of A4 come to the card, and nothing twice', async () => {
  const methodist = await signIn('methodist')
  const student = await aStudent()
  await write((tx) => tx.achievement.create({ data: { personId: student.id, name: 'Турнир роботов', year: 2022 } }))
  const campaign = await aCampaign('a4', { who: 'chosen', chosen: [student.id] })
  const response = await sentBy(campaign, student.id, {
    takes_part: 'regularly',
    achievements: [
      { title: 'Турнир роботов', year: '2022', level: 'городской', result: '' },
      { title: 'Профессионалы', year: '2023', level: 'региональный', result: 'победитель' },
    ],
    next: [
      { title: 'НТО', discipline: 'Космос', date: '15.03.2024' },
      { title: 'Большие вызовы', discipline: '', date: '' },
    ],
    level_goal: 'prize',
    need_mentor: 'very',
  })
  const url = `/surveys/responses/${response}/transfer`
  const page = await methodist.get(url)
  for (const text of ['Соревнование (2)', 'Большие вызовы', 'Профессионалы, 2023, региональный, победитель']) expect(textOf(page)).toContain(text)
  await methodist.post(url, shownIn(page)).expect(303)
  const { achievements, competitions } = await read().person.findUniqueOrThrow({
    where: { id: student.id },
    include: { achievements: true, competitions: true },
  })
  expect(achievements).toMatchObject([{ name: 'Турнир роботов' }, { name: 'Профессионалы', year: 2023, level: 'regional', result: 'winner' }])
  expect(competitions).toMatchObject([
    { name: 'НТО', discipline: 'Космос', startsOn: '2024-03-15', goal: 'стать призёром' },
    { name: 'Большие вызовы', discipline: null, goal: null },
  ])
  expect(await journalOf('person', student.id)).toEqual(['response.taken'])
  const again = await methodist.get(url)
  expect(textOf(again)).toContain('В карточке уже есть всё')
  await methodist.post(url, shownIn(again)).expect(303)
  expect([await read().achievement.count(), await read().competitionRecord.count()]).toEqual([2, 2])
})
