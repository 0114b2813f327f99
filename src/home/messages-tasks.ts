import { counted, share, shortDate } from '../app/format.ts'
import type { Step } from './queries-checklist.ts'
import type { Task, TaskKind } from './tasks.ts'

type Wording = { one: string; many: (count: number) => string; note?: string }

const pairs = (count: number) => counted(count, 'пара или группа', 'пары или группы', 'пар или групп')
const mentees = (count: number) => counted(count, 'наставляемый', 'наставляемых', 'наставляемых')
const plain = (text: string): Wording => ({ one: text, many: () => text })

/** Every task in words. `one` goes before the name of its record, `many` stands for a count. */
export const taskWords: Record<TaskKind, Wording> = {
  publicationWithdrawn: {
    one: 'Прекратить публикацию: согласие отозвано',
    many: (count) => `Прекратить публикацию, согласие отозвано: ${counted(count, 'запись', 'записи', 'записей')}`,
  },
  processingWithdrawn: {
    one: 'Прекратить обработку данных: согласие отозвано',
    many: (count) => `Прекратить обработку данных, согласие отозвано: ${counted(count, 'человек', 'человека', 'человек')}`,
  },
  pairRefused: plain('Решить, что с парой: участник отозвал согласие'),
  storageOver: { one: '', many: (count) => `Обезличить данные, срок хранения истёк: ${counted(count, 'человек', 'человека', 'человек')}` },
  roadmapReturned: plain('Исправить дорожную карту: директор вернул её с замечанием'),
  roadmapDraft: plain('Проверить дорожную карту и отправить директору'),
  roadmapDue: { one: '', many: (count) => `Подходит или прошёл срок: ${counted(count, 'пункт', 'пункта', 'пунктов')} дорожной карты` },
  roadmapToApprove: plain('Утвердить дорожную карту'),
  importsReady: { one: '', many: (count) => `Довести до конца загрузку списков: ${counted(count, 'файл', 'файла', 'файлов')}` },
  duplicatesSure: { one: '', many: (count) => `Объединить записи об одном человеке: ${counted(count, 'пара записей', 'пары записей', 'пар записей')}` },
  responsesNew: { one: 'Перенести ответы в банк', many: (count) => `Перенести ответы анкет в банк: ${count}` },
  campaignClosing: { one: 'Напомнить об анкете', many: (count) => `Напомнить об анкетах: ${count}` },
  teachersOutside: { one: '', many: (count) => `Включить в банк выявленных: ${counted(count, 'педагог', 'педагога', 'педагогов')}` },
  studentsOutside: { one: '', many: (count) => `Включить в банк тех, кому нужен наставник: ${counted(count, 'обучающийся', 'обучающихся', 'обучающихся')}` },
  mentorCandidates: { one: '', many: (count) => `Решить, кто войдёт в банк наставников: ${counted(count, 'кандидат', 'кандидата', 'кандидатов')}` },
  mentorsBack: {
    one: '',
    many: (count) => `Вернуть в банк или продлить паузу, её день прошёл: ${counted(count, 'наставник', 'наставника', 'наставников')}`,
  },
  menteesChosen: { one: '', many: (count) => `Составить пары, наставник выбран: ${mentees(count)}` },
  menteesUndecided: { one: '', many: (count) => `Подобрать наставника: ${mentees(count)}` },
  consentsMissing: { one: '', many: (count) => `Получить согласия: ${counted(count, 'человек', 'человека', 'человек')}` },
  consentsEnding: { one: '', many: (count) => `Продлить согласия, срок истёк или истекает за 30 дней: ${counted(count, 'человек', 'человека', 'человек')}` },
  pairsOutsideOrder: { one: 'Включить в приказ', many: (count) => `Включить в приказ: ${pairs(count)}` },
  endingsToSend: { one: 'Отправить директору проект приказа о прекращении', many: (count) => `Отправить директору проекты приказов о прекращении: ${count}` },
  ordersReturned: { one: 'Исправить приказ после замечания', many: (count) => `Исправить приказы после замечаний: ${count}` },
  ordersToSign: { one: 'Подписать приказ', many: (count) => `Подписать приказы: ${count}` },
  ordersToRegister: { one: 'Зарегистрировать подписанный приказ', many: (count) => `Зарегистрировать подписанные приказы: ${count}` },
  programmesAbsent: { one: 'Составить программу', many: (count) => `Составить программы: ${pairs(count)}` },
  programmesToFill: { one: 'Заполнить программу', many: (count) => `Заполнить программы: ${count}` },
  programmesReturned: { one: 'Доработать программу после замечания', many: (count) => `Доработать программы после замечаний: ${count}` },
  programmesToCheck: { one: 'Проверить программу', many: (count) => `Проверить программы: ${count}` },
  activitiesLate: { one: 'Отметить выполнение мероприятий', many: (count) => `Просрочены мероприятия программ: ${count}` },
  pairsOfGone: { one: 'Решить, что с парой: её участник выбыл', many: (count) => `Решить, что делать, участник выбыл: ${pairs(count)}` },
  pairsToEnd: { one: 'Завершить или прекратить: срок пары истёк', many: (count) => `Завершить или прекратить, срок истёк: ${pairs(count)}` },
  replacementAsked: { one: 'Решить о замене наставника: о ней просят в анкете', many: (count) => `Решить о замене наставника: ${pairs(count)}` },
  mentorReportReturned: { one: 'Исправить отчёт наставника после замечания', many: (count) => `Исправить отчёты наставника: ${count}` },
  mentorReportDue: { one: 'Сдать отчёт наставника', many: (count) => `Сдать отчёты наставника: ${count}` },
  mentorReportsOwed: { one: '', many: (count) => `Собрать отчёты наставников: не сдано ${count}` },
  mentorReportsToCheck: { one: '', many: (count) => `Проверить отчёты наставников: ${count}` },
  activityNext: { one: 'Ближайшее мероприятие', many: (count) => `Ближайшие мероприятия: ${count}` },
  newsDrafts: { one: 'Опубликовать новость', many: (count) => `Опубликовать новости: ${count}` },
  reportReturned: plain('Исправить справку по итогам мониторинга: директор вернул её с замечанием'),
  reportToApprove: plain('Утвердить справку по итогам мониторинга'),
}

/** What waits for the director, as a deputy reads it on a day when they decide nothing. */
export const idleWords: Partial<Record<TaskKind, Wording>> = {
  roadmapToApprove: plain('Дорожная карта ждёт решения директора'),
  programmesToCheck: { one: 'Программа ждёт решения директора', many: (count) => `Программы ждут решения директора: ${count}` },
  ordersToSign: { one: 'Приказ ждёт подписи директора', many: (count) => `Приказы ждут подписи директора: ${count}` },
  reportToApprove: plain('Справка по итогам мониторинга ждёт решения директора'),
}

/** The line under a task: whose it is and how much. */
export function taskNote({ kind, whose, count, of }: Task): string | null {
  if (kind === 'campaignClosing' && of !== undefined) return `${whose ?? ''}: ответили ${share(count, of)}`
  if (kind === 'responsesNew' && whose !== null) return `${whose}: ${counted(count, 'ответ ждёт', 'ответа ждут', 'ответов ждут')} переноса`
  if (kind === 'activitiesLate' && whose !== null) return `${whose}: ${counted(count, 'мероприятие', 'мероприятия', 'мероприятий')} без отметки`
  return whose
}

/** The day of a task: «до 20.10.2023». */
export const dueWords = (day: string) => `до ${shortDate(day)}`

export const stepWords = {
  organisation: { text: 'Указать куратора наставничества и кому адресуют заявления', url: '/organisation' },
  director: { text: 'Создать учётную запись директора', url: '/accounts/new?role=director' },
  lists: { text: 'Загрузить списки педагогов и обучающихся', url: '/imports' },
  mentorBank: { text: 'Включить в банк первого наставника', url: '/mentors' },
  menteeBank: { text: 'Включить в банк первого наставляемого', url: '/mentees' },
  roadmap: { text: 'Утвердить дорожную карту', url: '/roadmap' },
} as const satisfies Record<Step, { text: string; url: string }>

export const homeWords = {
  title: 'Главная',
  lead: {
    methodist: 'Что ждёт вас сегодня. Просроченное стоит первым.',
    director: 'Документы, которые ждут вашего решения.',
    idle: 'Сегодня вы не исполняете обязанности директора: документы можно прочитать, но не подписать.',
    mentor: 'Ваши пары и что в них делать дальше.',
  },
  late: 'просрочено',
  done: 'готово',
  toDo: 'не сделано',
  progress: (done: number, whole: number) => `С чего начать: ${done} из ${whole}`,
  nothing: { methodist: 'Сейчас ничего не ждёт', director: 'Нет документов на утверждение', mentor: 'Сейчас ничего не ждёт' },
  next: (text: string) => `Дальше по дорожной карте: ${text}`,
  yearDone: 'Все пункты дорожной карты этого года выполнены.',
  nothingMentor: 'Когда подойдёт срок мероприятия или понадобится заполнить программу, это появится здесь.',
  nothingDirector: 'Приказы, программы, дорожная карта и справка появятся здесь, когда методист отправит их на утверждение.',
  toApprove: 'Открыть «На подпись»',
  openItem: 'Открыть пункт',
  openRoadmap: 'Открыть дорожную карту',
  pairStatus: { draft: 'готовится', agreed: 'согласована', active: 'действует', completed: 'завершена', terminated: 'прекращена' },
  noPairs: 'У вас пока нет пар в этом учебном году. Когда методист закрепит за вами наставляемых, они появятся здесь.',
  summary: {
    pairs: 'Действующие и завершённые пары и группы',
    mentors: 'Наставники в банке',
    mentees: 'Наставляемые в банке',
    programmes: 'Утверждённые программы',
    roadmap: 'Выполнено пунктов дорожной карты',
  },
  term: (from: string, to: string) => `${shortDate(from)} – ${shortDate(to)}`,
} as const
