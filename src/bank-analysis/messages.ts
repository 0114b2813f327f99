import { counted } from '../app/format.ts'
import type { Lack } from './rules.ts'
import type { LoadState } from './loads.ts'

const mentees = (count: number) => counted(count, 'наставляемый', 'наставляемых', 'наставляемых')
const requests = (count: number) => counted(count, 'запрос', 'запроса', 'запросов')
const places = (count: number) => counted(count, 'место', 'места', 'мест')

export const words = {
  title: 'Анализ банка',
  form: 'Форма',
  direction: 'Направленность',
  noDirection: 'не указана',
  wholeArea: 'область целиком',
  priority: (value: number) => `вес ${value}`,
  level: (value: number) => `уровень ${value}`,
  levels: (first: number, second: number, third: number) =>
    [third && `высокий: ${third}`, second && `средний: ${second}`, first && `начальный: ${first}`].filter(Boolean).join(', '),
  requestsLegend: 'запросов',
  placesLegend: 'свободных мест',
  barText: (asked: number, free: number) => `${requests(asked)} / ${places(free)}`,
  barDesc: 'Сплошная полоса – запросы наставляемых без пары, заштрихованная – свободные места наставников, которые могут на них ответить.',
  suited: (count: number, best: string, score: number) => `${count}; лучший – ${best}, ${score} из 100`,
  chosen: (name: string) => `Выбран наставник: ${name}`,
  noRequests: 'запрос не указан',
  choose: 'Выбрать наставника',
  review: 'Посмотреть',
  file: (year: string) => `Анализ банка ${year}.xlsx`,
  sheet: 'Запросы и наставники',
  takes: (chosen: number) => `и ${chosen} по решениям`,
  freePlaces: (free: number, capacity: number) => `свободно ${free} из ${capacity}`,
  unableHere: (names: string) => `В банке это умеют, но просящим не подходят: ${names}.`,
  nobody: 'В банке этого не умеет никто.',
  allSuit: (waiting: number) => `Ждут пары: ${mentees(waiting)}. Подходящий наставник есть для каждого.`,
  someAlone: (waiting: number, alone: number) => `Ждут пары: ${mentees(waiting)}. Из них без подходящего наставника: ${alone}.`,
  noneWaits: 'Наставляемых без пары нет.',
  supply: (mentors: number, free: number) =>
    `В банке ${counted(mentors, 'наставник', 'наставника', 'наставников')}, у них ${counted(free, 'свободное место', 'свободных места', 'свободных мест')}.`,
  shortage: (missing: number) => `Останутся без ответа при любом распределении: ${requests(missing)}.`,
  enough: 'Свободных мест хватает на каждый запрос по отдельности.',
} as const

/** Parts of the page by their anchors. */
export const sections = {
  requests: 'Запросы и наставники',
  mentees: 'Наставляемые без пары',
  mentors: 'Нагрузка наставников',
  slices: 'По формам и направленностям',
} as const

/** Why nobody quite suits a mentee; `names` are the mentors the reason is about. */
export const lacks = {
  form: () => 'Нет наставников, готовых к этой форме',
  other: (names: string) => `Пара невозможна по правилам: ${names}`,
  noRequest: () => 'Запрос не указан: подобрать не по чему',
  competency: () => 'Никто из наставников этой формы не закрывает запрос',
  places: (names: string) => `Нет мест у тех, кто закрывает запрос: ${names}`,
  direction: (names: string) => `Запрос закрывают, но направленность другая: ${names}`,
} as const satisfies Record<Lack['code'], (names: string) => string>

export const lackTones = { form: 'bad', other: 'bad', noRequest: 'wait', competency: 'bad', places: 'bad', direction: 'wait' } as const satisfies Record<
  Lack['code'],
  string
>
export const lackLabels = {
  form: 'нет формы',
  other: 'нельзя',
  noRequest: 'нет запроса',
  competency: 'нет компетенции',
  places: 'нет мест',
  direction: 'другая направленность',
} as const satisfies Record<Lack['code'], string>

export const loadLabels = {
  over: 'сверх лимита',
  promised: 'обещано больше, чем мест',
  awaited: 'мест нет, его ждут',
  reserved: 'места обещаны',
  full: 'мест нет',
  idle: 'без пары',
  free: 'есть места',
} as const satisfies Record<LoadState, string>

export const loadTones = { over: 'bad', promised: 'bad', awaited: 'wait', reserved: 'wait', full: 'plain', idle: 'new', free: 'ok' } as const satisfies Record<
  LoadState,
  string
>

/** Columns of the analysis as a spreadsheet, in their order. */
export const sheetHeads = {
  area: 'Область',
  competency: 'Компетенция',
  requests: 'Запросов',
  weight: 'Вес запросов',
  mentors: 'Наставников',
  high: 'из них высокого уровня',
  middle: 'среднего уровня',
  low: 'начального уровня',
  free: 'Свободных мест',
  missing: 'Не хватает',
  seekers: 'Кто просит',
  able: 'Кто может помочь',
} as const
