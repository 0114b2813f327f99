import type { Case } from '../documents/names-cases.ts'

export const cases: Readonly<Record<Case, string>> = { genitive: 'Кого', dative: 'Кому', accusative: 'Кого (вижу)', instrumental: 'Кем' }
export const genders = { male: 'мужской', female: 'женский' } as const

export const words = {
  title: 'Имя в документах',
  edit: 'Изменить формы имени',
  uncertain: 'не уверены, документ обойдётся без падежей',
} as const

export const notices = {
  saved: 'Формы имени сохранены.',
  postSaved: 'Формы должности сохранены.',
  accepted: (count: string) => `Приняты предложенные формы: ${count}.`,
} as const
export const states = {
  uncertain: { label: 'проверьте', tone: 'wait' },
  stored: { label: 'записано', tone: 'ok' },
  certain: { label: 'по правилам', tone: 'plain' },
  director: 'руководитель',
} as const
export const postsForms = ['должность', 'должности', 'должностей'] as const
export const peopleForms = ['человек', 'человека', 'человек'] as const
