import type { MaterialKind } from '../generated/prisma/enums.ts'
import type { Sentences } from '../app/errors.ts'
import { quoted } from '../app/format.ts'

/** Kinds of a unit of the method library (domain §4.13). */
export const materialKinds = {
  practice: 'лучшая практика',
  method: 'методическая разработка',
  memo: 'памятка',
  template: 'шаблон',
  lessonPlan: 'конспект занятия',
  presentation: 'презентация',
  video: 'видео',
  checklist: 'чек-лист',
  diagnostics: 'диагностический материал',
} as const satisfies Record<MaterialKind, string>

export const libraryReasons = {
  'library.authorsNotAgreed': 'Нет даты согласия авторов на публикацию.',
  'library.pairNotCompleted': 'Результат пары публикуют после завершения её программы, а пара ещё работает.',
  'library.empty': 'Нет ни описания, ни файла, ни ссылки: публиковать пока нечего.',
} as const satisfies Sentences

export const notices = {
  saved: 'Материал сохранён.',
  published: 'Материал опубликован на сайте в разделе «Копилка».',
  withdrawn: 'Материал снят с сайта. В копилке он остался.',
  fileRemoved: 'Файл убран из материала.',
} as const

export const problems = {
  link: 'Введите адрес полностью, например https://centr.ru/opyt',
} as const

export const words = {
  publish: 'Опубликовать на сайте',
  withdraw: 'Снять с сайта',
  edit: 'Изменить',
  add: 'Добавить материал',
  published: 'на сайте',
  internal: 'для своих',
  hidden: 'скрыт с сайта',
  whyHidden: (people: string) =>
    `Отозвано согласие на публикацию: ${people}. Посетители сайта этот материал не видят. Уберите имя из текста и файлов или получите новое согласие.`,
  withdrawn: (people: string) => `отозвано: ${people}`,
  forMentors: 'для наставников',
  confirmPublish: 'Материал увидят все посетители сайта. Проверьте, что в тексте и файлах нет персональных данных детей.',
  pair: (mentor: string, topic: string) => `${mentor}: ${topic}`,
  remove: 'Убрать',
  cardDocx: 'Карточка в Word',
  cardPdf: 'Карточка в PDF',
  cardFile: (title: string) =>
    `Карточка – ${title
      .replace(/[\\/:*?"<>|]/g, ' ')
      .slice(0, 80)
      .trim()}`,
  decision: (kind: string, title: string, number: string | null) =>
    `${title.toLocaleLowerCase('ru').startsWith(kind) ? title : `${kind} ${quoted(title)}`}${number ? `, протокол № ${number}` : ''}`,
  difference: 'Чем отличается от обычной работы',
  resources: 'Необходимые ресурсы',
  conditions: 'Условия, при которых практику можно повторить',
  confirmRemove: 'Файл больше не будет виден в материале.',
  fields: {
    kind: 'Вид',
    authors: 'Авторы',
    form: 'Форма наставничества',
    direction: 'Направленность',
    problem: 'Проблема',
    goal: 'Цель',
    steps: 'Что делали',
    result: 'Результат',
    advice: 'Советы тем, кто повторит',
    link: 'Ссылка',
    agreed: 'Авторы согласны на публикацию',
    year: 'Учебный год',
  },
} as const
