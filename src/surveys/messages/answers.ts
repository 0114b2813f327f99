import type { SurveyAudience } from '../../generated/prisma/enums.ts'
import { counted, longDate, moment } from '../../app/format.ts'

export const yesNo = { yes: 'да', no: 'нет' } as const
export const levels = { '1': 'знаю основы', '2': 'уверенно применяю', '3': 'могу научить' } as const
export const days = { mon: 'понедельник', tue: 'вторник', wed: 'среда', thu: 'четверг', fri: 'пятница', sat: 'суббота', sun: 'воскресенье' } as const
export const dayParts = { morning: 'утро', day: 'день', evening: 'вечер' } as const

export const answering = {
  sectionOf: (number: number, total: number) => `Раздел ${number} из ${total}`,
  next: 'Сохранить и дальше',
  last: 'Сохранить и отправить',
  saveChanges: 'Сохранить изменения',
  start: 'Начать',
  goOn: 'Продолжить',
  send: 'Отправить ответы',
  change: 'Изменить ответы',
  filled: 'заполнен',
  empty: 'не заполнен',
  partly: 'заполнен не до конца',
  person: 'Анкету заполняет',
  child: 'Ребёнок',
  about: 'Пара',
  until: 'Ответы принимаются',
  untilDay: (day: string) => `до ${longDate(day)} включительно`,
  size: 'Объём',
  sizeOf: (questions: number, sections: number) =>
    `${counted(questions, 'вопрос', 'вопроса', 'вопросов')} в ${counted(sections, 'разделе', 'разделах', 'разделах')}`,
  whoReads: 'Кто увидит ответы',
  readers: (audience: SurveyAudience, child: boolean) => {
    const whose = child && audience !== 'parents' ? 'твоим' : 'вашим'
    const seen = `Ответы с ${whose} именем увидит только методист. Директор увидит общие итоги без имён`
    if (audience === 'parents') return 'Ответы увидит только методист. Директор увидит общие итоги без имён, а наставник ребёнка ваших ответов не увидит.'
    return audience === 'mentees' ? `${seen}, а наставник ${child ? 'твоих' : 'ваших'} ответов не увидит.` : `${seen}.`
  },
  sent: (at: Date) => `Спасибо, ответы отправлены ${moment(at)}.`,
  canChange: (day: string | null) =>
    day === null ? 'Их можно изменить, пока анкета не закрыта.' : `Их можно изменить по этой же ссылке до ${longDate(day)} включительно.`,
  changeNotSent: 'Ответы сохраняются по разделам: можно прерваться и продолжить по этой же ссылке, в том числе с другого устройства.',
  nextQuestionnaire: 'Вы готовы быть наставником: методист пришлёт вам анкету кандидата в наставники.',
  other: 'Другое',
  otherShare: 'Что ещё',
  chooseColleague: 'не выбран',
  onlyIf: (question: string, answers: string[]) =>
    `Только если ответ на вопрос «${question.replace(/[?:.]$/, '')}» – ${answers.map((one) => `«${one}»`).join(' или ')}`,
  row: (number: number) => `Строка ${number}`,
  nobody: 'не указан',
  noLevel: 'нет',
  personNumber: (number: number) => `Коллега ${number}`,
} as const

export const closedPage = {
  notOpen: { title: 'Анкета ещё не открыта', text: 'Методист откроет её позже. Сохраните ссылку: она останется той же.' },
  closed: { title: 'Анкета закрыта', text: 'Ответы больше не принимаются.' },
  sent: (at: Date) => `Ваши ответы отправлены ${moment(at)} и сохранены.`,
  saved: 'Вы начали заполнять анкету, но не отправили её. Сохранённые разделы остались в программе.',
  nothing: 'Вы не успели ответить. Если это важно, скажите методисту: он может открыть анкету снова.',
  lost: 'То, что вы ввели только что, сохранить уже нельзя. Ответы, сохранённые раньше, не изменились.',
} as const

export const unknownLink = {
  title: 'Ссылка не подходит',
  text: 'Возможно, она скопирована не целиком или её заменили новой. Попросите методиста прислать ссылку на анкету ещё раз.',
  tooMany: { title: 'Слишком много попыток', text: 'С этого адреса открыли слишком много неверных ссылок. Подождите 15 минут и откройте свою ссылку ещё раз.' },
  tooOften: {
    title: 'Слишком часто',
    text: 'Ответы по этой ссылке сохраняют слишком часто. Подождите несколько минут. То, что сохранено раньше, не изменилось.',
  },
} as const
