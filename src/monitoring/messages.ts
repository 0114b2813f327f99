import type { Sentences } from '../app/errors.ts'
import type { ReportStatus } from '../generated/prisma/enums.ts'
import type { IndicatorKey } from './rules.ts'

export const reportStatuses = { draft: 'черновик', submitted: 'на утверждении', returned: 'возвращена', approved: 'утверждена' } as const satisfies Record<
  ReportStatus,
  string
>

export const monitoringReasons = {
  'monitoring.noConclusions': 'В справке нет выводов.',
  'monitoring.exitOpen': 'Итоговые анкеты ещё собираются: закройте опрос.',
  'monitoring.noExit': 'Итогового анкетирования в этом году не было.',
  'monitoring.reportFixed': 'Справка на утверждении или утверждена: менять её нельзя.',
} as const satisfies Sentences

export const indicatorLabels = {
  menteeStudents: 'Обучающиеся 10–19 лет в роли наставляемых',
  mentorStudents: 'Обучающиеся 15–19 лет в роли наставников',
  youngMentees: 'Молодые специалисты в роли наставляемых',
  teachers: 'Педагоги – участники наставничества',
} as const satisfies Record<IndicatorKey, string>

export const notices = {
  headcount: 'Контингент сохранён, показатели пересчитаны.',
  saved: 'Справка сохранена.',
  submitted: 'Справка отправлена директору.',
  approved: 'Справка утверждена.',
  returned: 'Справка возвращена методисту с замечанием.',
} as const

export const problems = {
  nothing: 'Введите хотя бы одно число',
  remark: 'Напишите, что исправить: без этого методист не поймёт причину',
} as const

export const words = {
  byForm: 'Пары и группы по формам',
  active: 'работают',
  completed: 'завершены',
  terminated: 'прекращены досрочно',
  mentees: 'Наставляемые довольны',
  mentors: 'Наставники довольны',
  ofForm: (side: string, form: string) => `${side}, «${form}»`,
  noAnswers: 'ответов пока нет',
  noWhole: (part: number) => `${part}, численность не введена`,
  from: (mark: number) => `Доволен тот, кто поставил от ${mark} до 10`,
  activities: 'Выполнено мероприятий программ',
  programmes: 'Программ утверждено',
  finished: 'Программ завершено',
  trained: 'Наставников обучено',
  practices: 'Практик в копилке за год',
  news: 'Новостей опубликовано',
  coverage: (answered: string) => `ответили ${answered}`,
  nobodyInvited: 'никто не приглашён',
  lowCoverage: 'Ответили меньше 70 %: данные не представительны',
  submit: 'Отправить директору',
  approve: 'Утвердить',
  edit: 'Заполнить',
  change: 'Изменить',
  report: {
    sections: [
      'Общие сведения',
      'Количественные итоги',
      'Выполнение дорожной карты',
      'Удовлетворённость участников',
      'Показатели',
      'Сильные и слабые стороны',
      'Лучшие практики',
      'Выводы',
      'Задачи на следующий год',
      'Приказы по наставничеству',
    ],
  },
  docx: 'Справка в Word',
  pdf: 'Справка в PDF',
} as const

export const reportFields = {
  strengths: 'Сильные стороны',
  weaknesses: 'Слабые стороны',
  opportunities: 'Возможности',
  threats: 'Угрозы',
  conclusions: 'Выводы',
  nextTasks: 'Задачи на следующий год',
} as const

export const documentText = {
  title: (year: string) => `Аналитическая справка по итогам мониторинга наставничества, ${year} учебный год`,
  curatorPost: 'Куратор наставничества',
  intro: (year: string, short: string) =>
    `Справка составлена по данным системы наставничества ${short} за ${year} учебный год: банки наставников и наставляемых, пары и группы, персонализированные программы, анкеты участников.`,
  grounds: (acts: string) => `Мониторинг проведён в соответствии с ${acts}.`,
  period: (from: string, to: string) => `с ${from} по ${to}`,
  stagesTable: { caption: 'Мероприятия по этапам', head: ['Этап', 'Выполнено'] },
  stage: (number: number, title: string) => `${number}. ${title}`,
  noRoadmap: 'Дорожная карта на этот учебный год не составлена.',
  ordersTable: { caption: 'Перечень приказов', head: ['Заголовок', 'Номер', 'Дата'] },
  noOrders: 'Приказы по наставничеству в этом учебном году не издавались.',
  pairsTable: { caption: 'Пары и группы', head: ['Форма наставничества', 'Работают', 'Завершены', 'Прекращены досрочно'] },
  figuresTable: { caption: 'Работа по программам', head: ['Показатель', 'Значение'] },
  satisfactionTable: { caption: 'Итоговые анкеты', head: ['Показатель', 'Значение'] },
  indicatorsTable: { caption: 'Показатели наставничества', head: ['Показатель', 'Значение'] },
  surveysTable: { caption: 'Охват анкетирования', head: ['Анкета', 'Ответили'] },
  noPractices: 'Практики в копилку в этом году не внесены.',
  practices: (list: string) => `В методическую копилку внесены практики: ${list}.`,
} as const
