import type { BasisLevel } from '../generated/prisma/enums.ts'

const entry = (label: string, url: string) => ({ label, url, items: [] })

/** The menu of the public pages. */
export const publicMenu = [
  entry('О наставничестве', '/site'),
  entry('Дорожная карта', '/site/roadmap'),
  entry('Документы', '/site/documents'),
  entry('Новости', '/site/news'),
  entry('Копилка', '/site/library'),
]

export const levels = {
  federal: 'Федеральные',
  regional: 'Региональные',
  municipal: 'Муниципальные',
  local: 'Локальные акты центра',
} as const satisfies Record<BasisLevel, string>

// A year is not torn at its dash.
const unbroken = (year: string) => year.replace('-', '–\u2060')

export const words = {
  yearName: (name: string) => `${unbroken(name)} учебный год`,
  inYear: (name: string) => `в ${unbroken(name)} учебном году`,
  roadmap: (year: string) => `Дорожная карта (план мероприятий) системы наставничества на ${unbroken(year)} учебный год`,
  orderTitle: 'О закреплении наставнических пар (групп)',
  order: (number: string, day: string) => `Приказ от ${day} № ${number}`,
  approvedBy: (number: string, day: string) => `Утверждена приказом от ${day} № ${number}`,
  otherYear: (year: string) => `Новости ${unbroken(year)} учебного года`,
  feedTitle: (organisation: string) => `Наставничество – ${organisation}`,
  feedAbout: 'Новости системы наставничества',
  stage: (number: number) => `Этап ${number}`,
  parts: { problem: 'Какую задачу решает', goal: 'Цель', steps: 'Как это делается', result: 'Результат', advice: 'Советы' },
} as const
