import { expect, test } from 'vitest'
import { reasonsOf } from '../../src/matching/presenter.ts'
import { byScore, levelFor, type MenteeSide, type MentorSide, scoreOf } from '../../src/matching/score.ts'

const lesson = { id: 10, areaId: 6, name: 'открытое занятие, самоанализ', priority: 3 }
const diagnostics = { id: 9, areaId: 6, name: 'диагностика', priority: 2 }
const parents = { id: 26, areaId: 25, name: 'родители', priority: 1 }

const mentee: MenteeSide = {
  nameKey: 'шевченко анна',
  requests: [lesson, diagnostics, parents],
  directions: ['technical'],
  disciplines: [],
  slots: ['mon-evening', 'wed-evening'],
  wishKey: '',
}
const mentor: MentorSide = {
  nameKey: 'иванов петр',
  skills: [],
  directions: [],
  fieldKey: '',
  slots: [],
  wishKey: '',
  capacity: 2,
  taken: 2,
  trained: false,
  experienced: false,
}

const skill = (request: { id: number; areaId: number | null }, level: number) => ({ id: request.id, areaId: request.areaId, level })

type Case = [sentence: string, mentee: Partial<MenteeSide>, mentor: Partial<MentorSide>, total: number]

const cases: Case[] = [
  ['nothing in common', {}, {}, 0],
  ['every request at the highest level', {}, { skills: [skill(lesson, 3), skill(diagnostics, 3), skill(parents, 3)] }, 40],
  ['the most wanted request alone, highest level: 3 of 6', {}, { skills: [skill(lesson, 3)] }, 20],
  ['the same at the lowest level: half', {}, { skills: [skill(lesson, 1)] }, 10],
  ['the same at the middle level', {}, { skills: [skill(lesson, 2)] }, 15],
  ['the least wanted request: 1 of 6', {}, { skills: [skill(parents, 3)] }, 7],
  ['skills but no request', { requests: [] }, { skills: [skill(lesson, 3)] }, 0],
  ['a shared direction', {}, { directions: ['technical', 'art'] }, 20],
  [
    'the same discipline instead of a direction',
    { directions: ['art'], disciplines: [{ key: 'робототехника', name: 'Робототехника' }] },
    { fieldKey: 'мобильная робототехника 3d' },
    20,
  ],
  [
    'direction and discipline are not counted twice',
    { disciplines: [{ key: 'робототехника', name: 'Робототехника' }] },
    { directions: ['technical'], fieldKey: 'робототехника' },
    20,
  ],
  ['both of two slots', {}, { slots: ['mon-evening', 'wed-evening', 'sat-day'] }, 15],
  ['one of two slots', {}, { slots: ['mon-evening'] }, 8],
  ['three of many slots are enough', { slots: ['a', 'b', 'c', 'd', 'e'] }, { slots: ['a', 'b', 'c'] }, 15],
  ['slots of only one side', { slots: [] }, { slots: ['mon-evening'] }, 0],
  ['all places free', {}, { taken: 0 }, 10],
  ['half of the places free', {}, { taken: 1 }, 5],
  ['over the limit', {}, { taken: 3 }, 0],
  ['named by the mentee', { wishKey: 'иванов п.и.' }, {}, 5],
  ['named by both', { wishKey: 'иванов' }, { wishKey: 'шевченко анна' }, 10],
  ['part of a surname is not a name', { wishKey: 'ивановский' }, {}, 0],
  ['trained', {}, { trained: true }, 3],
  ['trained and experienced', {}, { trained: true, experienced: true }, 5],
  [
    'everything at once',
    { wishKey: 'иванов' },
    {
      skills: [skill(lesson, 3), skill(diagnostics, 3), skill(parents, 3)],
      directions: ['technical'],
      slots: mentee.slots,
      taken: 0,
      wishKey: 'шевченко',
      trained: true,
      experienced: true,
    },
    100,
  ],
]

test.each(cases)('%s: %3$i', (_sentence, one, other, total) => {
  expect(scoreOf({ ...mentee, ...one }, { ...mentor, ...other }).total).toBe(total)
})

test.each([
  ['the entry itself', lesson, { id: 10, areaId: 6, level: 2 }, 2],
  ['an entry of the area asked for', { id: 6, areaId: null }, { id: 10, areaId: 6, level: 1 }, 1],
  ['the whole area of the entry asked for', lesson, { id: 6, areaId: null, level: 3 }, 3],
  ['another entry of the area', lesson, { id: 9, areaId: 6, level: 3 }, 0],
  ['another area', { id: 6, areaId: null }, { id: 1, areaId: null, level: 3 }, 0],
])('a request is met by %s', (_sentence, request, one, level) => {
  expect(levelFor(request, [one])).toBe(level)
})

test('the reasons are said in words', () => {
  const score = scoreOf(
    { ...mentee, wishKey: 'иванов' },
    { ...mentor, skills: [skill(lesson, 3), skill(diagnostics, 2)], directions: ['technical'], slots: mentee.slots, taken: 1, trained: true },
  )
  expect(reasonsOf(score)).toEqual([
    'Закрывает 2 из 3 запросов: открытое занятие, самоанализ, диагностика',
    'Общая направленность: техническая',
    'Общих промежутков времени: 2',
    'Свободно мест: 1 из 2',
    'Наставляемый назвал этого наставника',
    'Обучение пройдено',
  ])
  expect(reasonsOf(scoreOf({ ...mentee, requests: [] }, mentor))).toEqual([
    'Запрос наставляемого не указан: уточните его в карточке',
    'Общей направленности нет',
    'Удобное время не указано',
    'Свободно мест: 0 из 2',
    'Обучение ещё не пройдено',
  ])
})

test('equal scores stand by name', () => {
  const scored = (nameKey: string, taken: number) => ({ nameKey, score: scoreOf(mentee, { ...mentor, taken }) })
  const order = [scored('яковлев', 1), scored('елкина', 1), scored('жуков', 0), scored('абрамов', 1)].sort(byScore)
  expect(order.map((one) => one.nameKey)).toEqual(['жуков', 'абрамов', 'елкина', 'яковлев'])
})
