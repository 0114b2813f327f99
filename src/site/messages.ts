import type { BasisLevel, ManualStatus, MaterialKind } from '../generated/prisma/enums.ts'

const entry = (label: string, url: string) => ({ label, url, items: [] })

/** The menu of the public pages. */
export const publicMenu = [entry('О наставничестве', '/site'), entry('Дорожная карта', '/site/roadmap'), entry('Документы', '/site/documents'), entry('Новости', '/site/news'), entry('Копилка', '/site/library')]

export const statuses = {
  done: { label: 'выполнено', tone: 'ok' },
  notDone: { label: 'не выполнено', tone: 'plain' },
  moved: { label: 'перенесён', tone: 'wait' },
  notApplicable: { label: 'не применимо', tone: 'plain' },
} as const satisfies Record<ManualStatus, { label: string; tone: string }>

export const levels = { federal: 'Федеральные', regional: 'Региональные', municipal: 'Муниципальные', local: 'Локальные акты центра' } as const satisfies Record<BasisLevel, string>

export const materialKinds = {
  practice: 'лучшая практика',
  method: 'методическая разработка',
  memo: 'памятка',
  template: 'образец документа',
  lessonPlan: 'конспект занятия',
  presentation: 'презентация',
  video: 'видео',
  checklist: 'чек-лист',
  diagnostics: 'диагностика',
} as const satisfies Record<MaterialKind, string>

export const words = {
  yearName: (name: string) => `${name.replace('-', '–')} учебный год`,
  inYear: (name: string) => `в ${name.replace('-', '–')} учебном году`,
  roadmap: (year: string) => `Дорожная карта (план мероприятий) системы наставничества на ${year.replace('-', '–')} учебный год`,
  orderTitle: 'О закреплении наставнических пар (групп)',
  order: (number: string, day: string) => `Приказ от ${day} № ${number}`,
  approvedBy: (number: string, day: string) => `Утверждена приказом от ${day} № ${number}`,
  otherYear: (year: string) => `Новости ${year.replace('-', '–')} учебного года`,
  feedTitle: (organisation: string) => `Наставничество – ${organisation}`,
  feedAbout: 'Новости системы наставничества',
  stage: (number: number) => `Этап ${number}`,
  parts: { problem: 'Какую задачу решает', goal: 'Цель', steps: 'Как это делается', result: 'Результат', advice: 'Советы' },
} as const
