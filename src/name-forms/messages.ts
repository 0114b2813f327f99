import type { Case } from '../documents/names-cases.ts'

export const cases: Readonly<Record<Case, string>> = { genitive: 'Кого', dative: 'Кому', accusative: 'Кого (вижу)', instrumental: 'Кем' }
export const genders = { male: 'мужской', female: 'женский' } as const

export const words = {
  title: 'Имя в документах',
  edit: 'Изменить формы имени',
  uncertain: 'не уверены, документ обойдётся без падежей',
} as const

/** What stands under a field: the form that documents print, that is proposed, or that comes back when one's own is erased. */
export const hints = {
  printed: (form: string) => `Сейчас в документах: ${form}`,
  proposed: (form: string) => `Предлагаем: ${form}`,
  byRules: (form: string) => `По правилам: ${form}. Чтобы вернуть эту форму, сотрите свою`,
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
