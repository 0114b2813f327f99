import { counted } from '../app/format.ts'

export const words = {
  programmes: 'Программы',
  file: (year: string) => `Программы ${year}.xlsx`,
  myProgrammes: 'Мои программы',
  programmeOf: (pair: string) => `Программа: ${pair}`,
  lead: (topic: string, from: string, to: string) => `${topic}. Срок пары: ${from} – ${to}.`,
  late: (count: number) => `просрочено: ${count}`,
  done: (done: number, planned: number) => (planned === 0 ? '—' : `${done} из ${planned}`),
  until: (day: string) => `до ${day}`,
  wasUntil: (day: string) => `срок был ${day}`,
} as const

export const tabs = { label: 'Разделы программы', programme: 'Программа', meetings: (count: number) => (count > 0 ? `Встречи (${count})` : 'Встречи') } as const

/** What the one who looks at the list does next with a pair. */
export const steps = {
  create: 'Составить программу',
  fill: 'Заполнить и отправить',
  mend: 'Исправить по замечанию',
  decide: 'Посмотреть и утвердить',
  waits: 'Ждёт решения директора',
  mark: (title: string, when: string) => `Отметить: ${lowerFirst(title)}, ${when}`,
  next: (title: string, when: string) => `${title}, ${when}`,
  conclude: 'Записать итоги',
  awaitsOrder: 'Ждёт приказа о закреплении',
  none: '—',
} as const

export const buttons = {
  create: 'Составить программу',
  edit: 'Изменить текст',
  plan: 'Изменить план',
  submit: 'Отправить на утверждение',
  approve: 'Утвердить',
  return: 'Вернуть на доработку',
  complete: 'Завершить программу',
  confirmComplete: 'Программа станет завершённой: отметки и встречи в ней больше не меняются.',
  confirmCompleteUnanswered: (left: number, given: number) =>
    `Не заполнены анкеты: ${left} из ${given}. Анкетирование добровольно, завершить программу можно. Отметки и встречи в ней больше не изменятся.`,
  conclude: 'Записать итоги',
  changeConclusion: 'Изменить итоги',
  mark: 'Отметить',
  markNext: (title: string) => `Отметить: ${lowerFirst(title)}`,
  open: 'Открыть',
  openPair: 'Открыть пару',
  correct: 'Исправить отметку',
  addMeeting: 'Записать встречу',
  change: 'Изменить',
  remove: 'Убрать',
  up: 'Выше',
  down: 'Ниже',
  confirmRemoveActivity: (title: string) => `Мероприятие «${title}» исчезнет из плана.`,
  confirmRemoveMeeting: 'Запись о встрече исчезнет из журнала встреч. Отметка в плане сохранится.',
  removeMeeting: 'Удалить',
  unmark: 'Снять отметку',
  confirmUnmark: 'Мероприятие снова станет невыполненным, записанный результат исчезнет.',
} as const

export const copies = {
  goal: 'Цель',
  tasks: 'Задачи',
  both: 'Цель и задачи',
  same: (what: string, pair: string) => `${what} слово в слово как в программе «${pair}». Допишите, что нужно именно этой паре.`,
  sameUnnamed: (what: string) => `${what} слово в слово как в другой программе этого года. Допишите, что нужно именно вашей паре.`,
} as const

export const facts = {
  mentor: 'Наставник',
  mentee: 'Наставляемый',
  mentees: 'Наставляемые',
  form: 'Форма и вид',
  roleModel: 'Ролевая модель',
  basis: 'Основание',
  basisOrder: (number: string, day: string) => `приказ о закреплении от ${day} № ${number}`,
  term: 'Срок реализации',
  meetings: 'Режим встреч',
  acquainted: 'Наставляемый ознакомлен',
  problem: 'Описание проблемы',
  goal: 'Цель',
  expectedMentee: 'Для наставляемого',
  expectedMentor: 'Для наставника',
  indicators: 'Показатели',
  resources: 'Ресурсы и материалы',
  conclusion: 'Выводы наставника',
  selfAssessment: 'Самооценка наставляемого',
  recommendation: 'Рекомендация',
} as const

export const moves = {
  why: (from: string, why: string) => `перенесено с ${from}: ${why}`,
  text: (title: string, from: string, to: string) => `«${title}» перенесено с ${from} на ${to}`,
} as const

export const meetingWords = {
  totals: (meetings: number, minutes: number) => [counted(meetings, 'встреча', 'встречи', 'встреч'), ...(minutes > 0 ? [lasting(minutes)] : [])].join(', '),
  printedTotals: (meetings: number, minutes: number) => `Всего встреч: ${meetings}${minutes > 0 ? ` (${lasting(minutes)})` : ''}`,
  minutes: (minutes: number) => `${minutes}\u00a0мин`,
  markToo: (title: string, day: string) => `${title} (до ${day})`,
} as const

export const print = {
  programme: (pair: string) => `Программа ${pair}`,
  log: (pair: string) => `Лист встреч ${pair}`,
  years: (years: number) => `стаж ${counted(years, 'год', 'года', 'лет')}`,
  category: (label: string) => `категория: ${label}`,
  doneOn: (mark: string, day: string) => `${mark} ${day}`,
  grade: (grade: string) => `${grade} класс`,
  signers: { self: 'Наставляемый', representative: 'Законный представитель' },
  representativeOf: (child: string) => `Законный представитель (наставляемый – ${child})`,
} as const

// «Встреча-знакомство» inside a sentence; an abbreviation such as «ДООП: …» keeps its capitals.
function lowerFirst(title: string): string {
  return /^[А-ЯЁA-Z]{2}/.test(title) ? title : title.charAt(0).toLocaleLowerCase('ru') + title.slice(1)
}

/** «5 ч 30 мин» from minutes. */
function lasting(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return [hours > 0 && `${hours}\u00a0ч`, minutes % 60 > 0 && `${minutes % 60}\u00a0мин`].filter(Boolean).join(' ')
}

export const columns = {
  mentees: 'Наставляемые',
  mentor: 'Наставник',
  form: 'Форма',
  ends: 'Срок до',
  status: 'Программа',
  done: 'Выполнено',
  next: 'Что дальше',
  topic: 'Над чем работают',
  lateCount: 'Просрочено',
  late: 'есть просроченные',
  search: (q: string) => `поиск: ${q}`,
} as const

/** Journal entries name the activity they are about while it is in the plan. */
export const historyLine = (act: string, title: string | null) => (title ? `${act}: ${title}` : act)
