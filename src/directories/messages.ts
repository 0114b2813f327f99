import type { Sentences } from '../app/errors.ts'

export const directoryReasons = {
  'directories.inUse': ({ used }) => `Запись используется: ${used ?? ''}. Удаляют только то, что нигде не отмечено; повтор можно объединить с нужной записью.`,
} as const satisfies Sentences

export const problems = {
  name: 'Введите название',
  taken: (name: string) => `«${name}» уже есть в справочнике`,
  takenMerge: (name: string) => `«${name}» уже есть в справочнике. Измените название или отметьте ниже, что это одно и то же`,
} as const

export const notices = {
  added: (name: string) => `Добавлено: ${name}.`,
  saved: 'Изменения сохранены.',
  merged: (name: string) => `Записи объединены, осталась «${name}».`,
  removed: (name: string) => `Удалено: ${name}.`,
} as const

export const words = {
  change: 'Изменить',
  remove: 'Удалить',
  confirmRemove: 'Запись исчезнет из справочника.',
  people: ['человек', 'человека', 'человек'],
  groups: ['объединение', 'объединения', 'объединений'],
  years: ['год', 'года', 'лет'],
  merge: (name: string, used: string) => `Это одно и то же: объединить с «${name}» (${used} перейдут туда, эта запись исчезнет)`,
  mergeUnused: (name: string) => `Это одно и то же: объединить с «${name}» (эта запись исчезнет)`,
} as const

export const titles = {
  sites: {
    title: 'Площадки',
    one: 'Площадка',
    empty: 'Площадок пока нет. Добавьте адреса, где идут занятия: по ним видно, удобно ли встречаться наставнику и наставляемому.',
  },
  courses: {
    title: 'ДООП',
    one: 'Программа (ДООП)',
    empty: 'Программ пока нет. Добавьте дополнительные общеобразовательные программы, по которым работают объединения.',
  },
} as const
