import type { Sentences } from '../app/errors.ts'
import { counted, longDate, shortDate } from '../app/format.ts'
import type { Ground, Kind, Viewer } from './register.ts'

export const kindLabels = {
  name: 'Фамилия, имя, отчество',
  nameForms: 'Имя в падежах',
  kind: 'Кто это',
  birth: 'Дата рождения',
  contacts: 'Телефон, электронная почта',
  representatives: 'Законные представители и их контакты',
  school: 'Школа и класс',
  work: 'Место работы, должность',
  education: 'Образование, категория, общий стаж',
  teaching: 'Педагогический стаж',
  noRecord: 'Дата справки об отсутствии судимости',
  directions: 'Направленность',
  groups: 'Объединения, в которых занимается',
  leads: 'Объединения, которыми руководит',
  sites: 'Площадки',
  left: 'Дата выбытия',
  achievements: 'Достижения',
  certificates: 'Документы об обучении',
  mentor: 'Участие в банке наставников по годам',
  mentorWords: 'Сведения наставника о себе: интересы, время, пожелания',
  mentee: 'Участие в банке наставляемых по годам',
  menteeWords: 'Запрос наставляемого: тексты, время, пожелания',
  projects: 'Проекты',
  competitions: 'Соревнования и конкурсы',
  choices: 'Решения о подборе наставника',
  pairs: 'Пары, программы и журналы встреч',
  orders: 'Приказы о закреплении',
  actsRead: 'Ознакомление с локальными актами',
  orderChanges: 'Приказы об изменениях и прекращении',
  awards: 'Благодарности и сертификаты',
  trainings: 'Обучение наставников',
  answers: 'Анкеты и ответы',
  consents: 'Согласия',
  news: 'Упоминания в новостях сайта',
  curatorNote: 'Примечание куратора',
  avoided: 'Нежелательный наставник',
  tags: 'Метки списков',
  imports: 'Строки загруженных списков',
  account: 'Учётная запись',
  duplicates: 'Отметки «это разные люди»',
  views: 'Журнал доступа к карточке',
} as const satisfies Record<Kind, string>

export const valueWords = {
  records: ['запись', 'записи', 'записей'],
  hired: (day: string) => `принят(а) ${day}`,
  total: (years: number) => `общий стаж ${counted(years, 'год', 'года', 'лет')}`,
  teaching: (years: number) => counted(years, 'год', 'года', 'лет'),
  present: 'есть',
  mentor: 'наставник',
  mentee: 'наставляемый',
  asMentor: (others: string) => `наставник, наставляемые: ${others}`,
  asMentee: (mentor: string) => `наставляемый, наставник: ${mentor}`,
  score: (score: number) => `соответствие ${score} из 100`,
  order: (title: string, number: string | null, datedOn: string | null) =>
    number === null || datedOn === null ? `«${title}», не зарегистрирован` : `№ ${number} от ${shortDate(datedOn)} «${title}»`,
  award: (number: string | null, day: string | null, reason: string) => [number && `№ ${number}`, day && `от ${day}`, reason].filter(Boolean).join(' '),
  acquainted: (day: string) => `ознакомлен(а) ${day}`,
  named: 'назван(а)',
  shown: 'есть на фото',
  disabled: 'отключена',

  received: (day: string) => `получено ${day}`,
  withdrawn: (day: string) => `отозвано ${day}`,
  scan: '(скан в программе)',
} as const

export const viewers = {
  methodist: 'методист',
  director: 'директор',
  mentor: 'наставник пары',
  public: 'посетители сайта',
} as const satisfies Record<Viewer, string>

/** Grounds that need no consent (152-ФЗ), by kind of person where it matters. */
export const grounds = {
  consent: (day: string) => `согласие от ${day}`,
  noConsent: 'согласие не получено',
  labour: 'трудовые отношения (п. 5 ч. 1 ст. 6)',
  education: 'образовательная деятельность (п. 2 ч. 1 ст. 6)',
  order: 'приказ: хранится по закону об архивном деле',
  acts: 'обязанность знакомить с локальными актами (ст. 22 ТК, ч. 2 ст. 55 273-ФЗ)',
  proof: 'обязанность доказать согласие (ч. 3 ст. 9)',
  security: 'учёт действий с данными (п. 8 ч. 2 ст. 19)',
  account: 'работа в программе (п. 5 ч. 1 ст. 6)',
  publication: 'согласие на распространение (ст. 10.1)',
} as const satisfies Record<Exclude<Ground, 'basic' | 'participation'>, string> & Record<string, unknown>

export const sources = {
  form: 'внесено вручную',
  import: (file: string) => `список «${file}»`,
  filled: (file: string) => `дополнено из списка «${file}»`,
  changed: 'изменено вручную',
  answers: 'анкета',
  consent: 'бланк согласия',
  unknown: 'сведений о внесении нет',
} as const

export const terms = {
  until: (day: string) => `до ${day}`,
  participating: (years: number) => `пока участвует и ${counted(years, 'учебный год', 'учебных года', 'учебных лет')} после`,
  permanent: 'постоянно',
  views: (years: number) => counted(years, 'год', 'года', 'лет'),
  over: 'срок истёк',
} as const

export const storageTerm = (years: number) => counted(years, 'полный учебный год', 'полных учебных года', 'полных учебных лет')

export const words = {
  program: 'Программа',
  dataTitle: 'Какие данные о человеке хранит центр',
  people: 'Люди',
  personalData: 'Персональные данные',
  viewsTitle: 'Журнал доступа к карточкам детей',
  nobody: 'нет учётных записей',
  noMentors: 'у человека нет пар с наставником, у которого есть учётная запись',
  anyone: 'все, кто открыл новость',
  officer: 'Ответственный за персональные данные',
  operator: 'Оператор',
  address: 'Адрес',
  preparedOn: 'Составлено',
  cardTitle: 'Персональные данные',
  cardLink: 'Какие данные хранит центр и кто их видит',
  cardNote: 'Страницу можно напечатать и отдать человеку или его законному представителю',
  viewsLink: 'Кто открывал карточку',
  viewsNote: (count: number) => counted(count, 'запись', 'записи', 'записей'),
  anonymised: (day: string) => `Обезличено: ${longDate(day)} Остались только записи для статистики.`,
  toCard: 'Вернуться в карточку',
} as const

/** The word to type before data are made anonymous. */
export const confirmation = 'обезличить'

export const problems = {
  nobody: 'Отметьте хотя бы одного человека',
  word: 'Введите слово «обезличить»: действие нельзя отменить',
} as const

export const notices = {
  anonymised: (count: number) => `Обезличены данные: ${counted(count, 'человек', 'человека', 'человек')}. Числа в отчётах не изменились.`,
} as const

export const anonymousName = (id: number) => ({ lastName: 'Обезличено', firstName: `№ ${id}` })
export const anonymousUser = (id: number) => `Обезличено № ${id}`
export const anonymousLogin = (id: number) => `anonymous-${id}`
export const removedFileName = 'файл удалён при обезличивании'

export const dueWords = {
  expired: 'истёк срок хранения',
  withdrawn: 'отозвано согласие на обработку данных',
} as const

/** What becomes of the data, by fate; kinds of data stand in one place, the register. */
export const fateTitles = {
  goes: 'Исчезнет',
  partly: 'Сотрутся слова, имена и файлы, останутся отметки и даты',
  yearOnly: 'Останется только год',
  stays: 'Останется для статистики и как документ',
} as const

export const withdrawalWords = {
  processing: 'Согласие на обработку',
  distribution: 'Согласие на распространение',
  toAnonymise: 'Обезличить данные',
  unpublish: {
    news: (title: string) => `Убрать из новости «${title}»`,
    materials: (title: string) => `Убрать имя из материала копилки «${title}»`,
    acts: (title: string) => `Убрать имя из локального акта «${title}»`,
  },
} as const

export const personalDataReasons = {
  'personalData.alreadyDone': 'Данные этого человека уже обезличены.',
  'personalData.participates': 'Человек участвует в программе: его данные ещё нужны.',
  'personalData.stillKept': (params) => `Срок хранения не истёк: данные хранят до ${shortDate(String(params.until))}.`,
  'personalData.atWork': 'Человек работает в центре. Если это не так, отметьте выбытие.',
  'personalData.activePair': (params) => `Не завершена пара: ${params.topic}. Завершите или расформируйте её.`,
  'personalData.hasAccount': 'У человека есть работающая учётная запись. Отключите её.',
  'personalData.inNews': (params) => `Человек назван или показан в новости «${params.title}». Уберите имя и отметку.`,
  'personalData.inImport': (params) => `Человек есть в списке «${params.file}», который ещё не внесён. Внесите список или удалите загрузку.`,
} as const satisfies Sentences
