import type { Sentences } from '../app/errors.ts'
import { shortDate } from '../app/format.ts'
import type { NewsStatus } from '../generated/prisma/enums.ts'
import type { Category } from './consent-rules.ts'

export const statuses = {
  draft: { label: 'черновик', tone: 'new' },
  published: { label: 'опубликовано', tone: 'ok' },
  withdrawn: { label: 'снято', tone: 'plain' },
} as const satisfies Record<NewsStatus, { label: string; tone: string }>

export const categoryNames = { name: 'имя', photo: 'фото' } as const satisfies Record<Category, string>

type Params = Record<string, string | number>

const missing = ({ name, category }: Params) => `${name}: нет согласия на распространение персональных данных (${categoryNames[category as Category]})`
const day = (params: Params) => shortDate(String(params.day))

export const newsReasons = {
  'news.absent': missing,
  'news.unsigned': (params) => `${missing(params)} – подписали не все, кто должен`,
  'news.later': (params) => `${missing(params)} – согласие начнёт действовать ${day(params)}`,
  'news.notAllowed': (params) => `${missing(params)} – в согласии это не разрешено`,
  'news.expired': (params) => `${missing(params)} – срок согласия истёк ${day(params)}`,
  'news.withdrawn': (params) => `${missing(params)} – отозвано согласие ${day(params)}`,
  'news.tooManyPhotos': ({ most }) => `К новости можно приложить не больше ${most} фотографий. Удалите лишние и добавьте снова.`,
} as const satisfies Sentences

export const problems = {
  title: 'Введите заголовок новости',
  body: 'Напишите текст новости',
  outsideYear: (year: string) => `Этот день не относится к ${year} учебному году. Проверьте год`,
  officialUrl: 'Введите адрес страницы полностью, например https://centr.ru/news/15',
  item: 'Выберите пункт из списка',
  alt: 'Опишите, что на фотографии: описание читают тем, кто не видит снимок',
  photo: 'Выберите фотографии',
  unreadable: (name: string) => `Файл «${name}» не открывается как фотография. Сохраните снимок заново в JPG или PNG`,
} as const

export const notices = {
  created: 'Черновик сохранён. Отметьте, кто назван или показан, и добавьте фотографии.',
  saved: 'Новость сохранена.',
  published: 'Новость опубликована.',
  withdrawn: 'Новость снята с публикации. Посетители сайта её больше не видят.',
  people: 'Отметки о людях сохранены.',
  photosAdded: 'Фотографии добавлены. Сведения о месте и времени съёмки из файлов удалены.',
  photoChanged: 'Описание фотографии сохранено.',
  photoRemoved: 'Фотография удалена.',
} as const

export const words = {
  people: 'Кто назван или показан',
  photos: 'Фотографии',
  publish: 'Опубликовать',
  publishAgain: 'Опубликовать снова',
  withdraw: 'Снять с публикации',
  confirmWithdraw: 'Посетители сайта больше не увидят новость. Текст, фотографии и отметки сохранятся, новость можно опубликовать снова.',
  onSite: 'Открыть на сайте',
  coverage: (covered: number, all: number) => `Освещено ${covered} из ${all} пунктов карты`,
  noRoadmap: 'Дорожной карты этого года ещё нет',
  noItem: 'Не связана с пунктом карты: в отчёт по этапу 7 не войдёт',
  stage: (number: number) => `Этап ${number}`,
  hidden: (lines: string[]) => `скрыто: ${lines.join('; ')}`,
  hiddenBecause: (name: string, categories: string) => `нет согласия – ${name} (${categories})`,
  hiddenWithdrawn: (name: string, categories: string) => `отозвано согласие – ${name} (${categories})`,
  bare: (word: string, names: string) => `В тексте есть фамилия «${word}» без имени. Если это ${names}, отметьте, что человек назван: нужно его согласие.`,
  nobodyShown: 'На фотографиях никто не отмечен. Если людей можно узнать, отметьте их: для каждого нужно согласие на фото.',
  tickPeople: 'Отметить людей',
  surname: (word: string) => `в тексте есть фамилия «${word}»`,
  found: (mention: string) => `в тексте: «${mention}»`,
  named: 'назван(а)',
  shown: 'на фото',
  nobody: 'никто не отмечен',
  several: 'в базе несколько человек с таким именем: отметьте того, о ком речь',
  or: ' или ',
  somebody: 'человек из вашей базы',
  searched: (q: string) => `Найдены по запросу «${q}»`,
  more: (most: number) => `Показаны первые ${most}. Уточните фамилию или имя.`,
  photoFile: 'photo',
  removePhoto: 'Удалить',
  confirmRemovePhoto: 'Файл фотографии будет удалён без возможности вернуть.',
  labels: { day: 'День', item: 'Пункт дорожной карты', officialUrl: 'На официальном сайте' },
  photoNumber: (number: number) => `Фотография ${number}`,
} as const

export const listColumns = [
  { label: 'Заголовок', sort: 'title' },
  { label: 'День', sort: 'day' },
  { label: 'Пункт дорожной карты', sort: null },
  { label: 'Фото', sort: null, numeric: true },
  { label: 'Состояние', sort: null },
]
