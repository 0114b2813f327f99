import { dayOf } from '../../app/clock.ts'
import { counted, longDate, moment, shortDate } from '../../app/format.ts'
import { gradeWord, priorities } from '../../competencies/messages.ts'

/** «анкета „Кандидаты“ от 05.10.2023», where a mentor came to the bank from. */
export const sourceWords = (title: string, at: Date) => `анкета «${title}» от ${shortDate(dayOf(at))}`

/** Fields of the cards that answers can fill, by part and name. */
const fieldLabels: Readonly<Record<string, string>> = {
  'mentee.inclusionReason': 'Причина включения',
  'mentee.needsMentor': 'Нужен наставник',
  'mentee.needsMentorWhy': 'Почему нужен наставник',
  'mentee.mainRequest': 'Главный запрос',
  'mentee.requests': 'Запросы',
  'mentee.preferredKind': 'Желаемый вид наставничества',
  'mentee.mentorRole': 'Кого хочет наставником',
  'mentee.workFormats': 'Формат работы',
  'mentee.slots': 'Удобное время',
  'mentee.preferredMentor': 'Желаемый наставник',
  'mentee.recommendedBy': 'Рекомендовал педагог',
  'mentee.avoidedPersonId': 'Нежелательный наставник',
  'mentor.forms': 'Формы наставничества',
  'mentor.competencies': 'Компетенции',
  'mentor.capacity': 'Сколько наставляемых готов вести',
  'mentor.hoursPerMonth': 'Часов в месяц',
  'mentor.slots': 'Удобное время',
  'mentor.achievements': 'Достижения',
  'mentor.interests': 'Интересы',
  'mentor.preferredMentee': 'С кем хотел бы работать',
  'mentor.ages': 'Желаемый возраст наставляемых',
  'mentor.workFormats': 'Формат работы',
  'mentor.source': 'Откуда попал в банк',
  'project.topic': 'Тема проекта',
  'project.type': 'Тип проекта',
  'project.team': 'Как выполняется проект',
  'project.stage': 'Стадия проекта',
  'project.presentedAt': 'Где представит проект',
  'project.defenceOn': 'Срок защиты',
  'project.supervisor': 'Кто помогает с проектом',
  'competition.name': 'Соревнование',
  'competition.discipline': 'Дисциплина, номинация',
  'competition.startsOn': 'Дата соревнования',
  'competition.goal': 'Цель в соревновании',
  'achievements.rows': 'Достижения',
  'person.category': 'Категория',
  'person.directions': 'Направленности',
}

/** The label of a field a journal or a page names: «competition2.name» is «Соревнование (2)», «12/project.topic» is of a child of a list. */
export function fieldLabel(name: string): string {
  const [, part = '', number = '', field = ''] = /^(?:\d+\/)?([a-zA-Z]+)(\d*)\.(\w+)$/.exec(name) ?? []
  const label = fieldLabels[`${part}.${field}`]
  return label === undefined ? name : number === '' ? label : `${label} (${number})`
}

const inSentence = (labels: string[]) => labels.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join(', ')

export const transferWords = {
  toMentees: 'Перенести в банк наставляемых',
  toMentors: 'Перенести в банк наставников',
  takeAgain: 'Перенести ещё раз',
  card: 'Открыть карточку',
  decline: 'Не переносить',
  apply: 'Перенести',
  absent: 'карточки ещё нет',
  intro: {
    new: 'Карточки в этом банке у человека ещё нет: она будет создана.',
    known: 'Карточка в банке уже есть: изменится только отмеченное. Где карточка и анкета расходятся, отметку поставьте сами.',
    list: 'Проекты, соревнования и нужду в наставнике внесут в карточки детей. Где карточка и список расходятся, отметку поставьте сами. Списки объединений педагога будут отмечены собранными.',
  },
  noTopic: 'проект есть, тема не названа',
  noName: 'участвует, название не названо',
  denied: {
    project: (name: string) => `${name}: педагог ответил, что проекта нет, а в карточке он есть. Запись не удаляется: поправьте карточку, если педагог прав.`,
    competition: (name: string) =>
      `${name}: педагог ответил, что ребёнок в соревнованиях не участвует, а в карточке они есть. Запись не удаляется: поправьте карточку, если педагог прав.`,
  },
  toGroups: 'Открыть объединения',
  ofChildren: (children: number) => counted(children, 'ребёнок', 'ребёнка', 'детей'),
  status: 'Состояние',
  years: 'Педагогический стаж по анкете',
  priority: (name: string, priority: number) => `${name} – ${gradeWord(priorities, priority)}`,
  notWanted: 'На вопрос «Хотели бы вы работать с наставником?» человек ответил «нет».',
  replace: 'Человек просит замену в паре: поговорите с обеими сторонами.',
  notReady: 'Человек не согласен участвовать в разработке программы и сдавать отчёты.',
  taken: (fields: string[], at: Date, who: string) => `Взято в карточку: ${inSentence(fields) || '–'}. ${[moment(at), who].filter(Boolean).join(', ')}.`,
  staleIs: (label: string, before: string, now: string) => `${label}: было «${before || '—'}», стало «${now || '—'}»`,
  stale: 'Пока вы смотрели, запись изменил другой человек или человек изменил ответы. Ничего не перенесено. Проверьте сведения ещё раз.',
  nothingChosen: 'Отметьте хотя бы одно поле',
  inBulk: 'Перенести в банк',
  newCard: 'новая карточка',
  addsTo: (labels: string[]) => `будет внесено: ${inSentence(labels)}`,
  conflicts: (labels: string[]) => `расходится с карточкой: ${inSentence(labels)}`,
  skipped: (people: number) => `Не перенесены ответы: ${counted(people, 'человек', 'человека', 'человек')}.`,
  gone: 'этих ответов больше нет: их удалили или передали другому человеку',
  nobody: 'Человек, которого уже нет в базе',
  undecided: (answers: number) => `Без решения (${answers})`,
  declinedTab: (answers: number) => `Решено не переносить (${answers})`,
  all: (answers: number) => `Перенести все ${answers} без противоречий`,
  changedMeanwhile: 'ответы изменились, пока вы смотрели; проверьте их ещё раз',
  leftToDecide: 'перенесено не всё, остальное расходится с карточкой; решите по полям',
  noChanges: 'в карточке уже есть всё, что сказано в анкете',
  tooMany: (said: number, most: number) =>
    `Человек готов вести ${said}, а наставнику можно не больше ${most}. Число наставляемых не переносится: договоритесь с ним и впишите его в карточку.`,
  settled: (at: Date, who: string) => `Вопрос о замене решён: ${[moment(at), who].filter(Boolean).join(', ')}.`,
  replaceSettle: 'Вопрос решён',
  openPair: 'Открыть пару',
  changedSince: 'После этого человек изменил ответы: посмотрите разницу и перенесите ещё раз.',
  declined: (reason: string) => `Решено не переносить ответы в банк: ${reason}`,
  sent: (at: Date, fromPaper: boolean) => `Отправлены ${longDate(dayOf(at))}${fromPaper ? ', внесены с бумаги' : ''}`,
} as const

/** Offered where a methodist explains why answers stay out of the banks. */
export const usualReasons = [
  'наставник уже есть',
  'человек передумал',
  'не хватает опыта',
  'нет времени',
  'уходит в отпуск',
  'увольняется или выбывает',
] as const
