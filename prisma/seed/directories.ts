import { addEntry } from '../../src/directories/commands-entries.ts'
import type { EntryData } from '../../src/directories/form.ts'
import type { AchievementData, CertificateData } from '../../src/people/data.ts'
import { type Cast } from './cast.ts'

const bare: Omit<EntryData, 'name'> = { address: null, direction: null, years: null }

const sites = [
  { name: 'Главный корпус', address: 'г. Зареченск, ул. Центральная, 12' },
  { name: 'Технический корпус', address: 'г. Зареченск, ул. Заводская, 3' },
  { name: 'Эколого-биологическая станция', address: 'г. Зареченск, пер. Садовый, 8' },
]

const courses = [
  { name: 'Робототехника: от модели к роботу', direction: 'technical', years: 3 },
  { name: 'Исследователи природы', direction: 'science', years: 2 },
  { name: 'Театральное мастерство', direction: 'art', years: 4 },
  { name: 'Школа юного журналиста', direction: 'social', years: 1 },
] as const

/** Where and by which programme the study groups work: name of the group to names of the site and the programme. */
export const placeOf: Readonly<Record<string, readonly [site: string, course: string]>> = {
  Робототехника: ['Технический корпус', 'Робототехника: от модели к роботу'],
  'Юный эколог': ['Эколого-биологическая станция', 'Исследователи природы'],
  'Театр-студия «Маска»': ['Главный корпус', 'Театральное мастерство'],
  Медиашкола: ['Главный корпус', 'Школа юного журналиста'],
}

/** Fills the directories; ids by name. */
export async function fillDirectories({ methodist }: Cast): Promise<{ sites: Map<string, number>; courses: Map<string, number> }> {
  const made = { sites: new Map<string, number>(), courses: new Map<string, number>() }
  for (const site of sites) made.sites.set(site.name, (await addEntry(methodist, 'sites', { ...bare, ...site })) ?? 0)
  for (const course of courses) made.courses.set(course.name, (await addEntry(methodist, 'courses', { ...bare, ...course })) ?? 0)
  return made
}

/** Achievements that matter for mentoring, by surname. */
export const achievements: Readonly<Record<string, AchievementData[]>> = {
  Третьякова: [
    { year: 2022, name: 'Конкурс «Сердце отдаю детям»', level: 'regional', result: 'winner' },
    { year: 2021, name: 'Фестиваль педагогического мастерства', level: 'municipal', result: 'prizewinner' },
  ],
  Кузнецов: [
    { year: 2023, name: 'Команда объединения на Всероссийской робототехнической олимпиаде', level: 'national', result: 'participant' },
    { year: 2022, name: 'Региональные соревнования «Юниор-профи»', level: 'regional', result: 'prizewinner' },
  ],
  Лебедева: [{ year: 2022, name: 'Конкурс программ дополнительного образования', level: 'regional', result: 'prizewinner' }],
  Ершов: [{ year: 2020, name: 'Публикация «Разновозрастная группа: приёмы работы»', level: 'municipal', result: null }],
  Морозова: [{ year: 2023, name: 'Театральный фестиваль «Первый ряд»', level: 'municipal', result: 'winner' }],
  Фадеев: [{ year: 2023, name: 'Конкурс школьных медиа «Репортёр»', level: 'regional', result: 'prizewinner' }],
  Громова: [{ year: 2023, name: 'Конференция «Шаг в будущее»', level: 'municipal', result: 'participant' }],
}

/** Training passed elsewhere, by surname. */
export const certificates: Readonly<Record<string, CertificateData[]>> = {
  Третьякова: [{ title: 'Наставничество в образовательной организации', hours: 36, completedOn: '2023-04-21', document: 'удостоверение № 7712-23' }],
  Гордеев: [{ title: 'Наставник на производстве', hours: 16, completedOn: '2022-11-18', document: 'сертификат завода' }],
}
