import { longDate } from '../../app/format.ts'

/** Words of the printed report on a questionnaire. */
export const reportWords = {
  file: (title: string) => `Справка по результатам анкетирования – ${title}`,
  curatorPost: 'Куратор наставничества',
  template: (title: string) => (/^анкета/i.test(title) ? `${title}.` : `Анкета: ${title}.`),
  period: (from: string, to: string | null) =>
    to === null ? `Ответы принимаются с ${longDate(from)}` : `Ответы принимались с ${longDate(from)} по ${longDate(to)}`,
  coverage: (answered: string) => `Ответили ${answered}.`,
  anonymous: 'Анкета анонимная.',
  conditions: (conditions: string, sample: string) => `Отбор: ${conditions}. Справка составлена ${sample}.`,
  general: 'Общие итоги',
  satisfaction: 'Удовлетворённость',
  levels: 'Уровень программы',
  twins: 'До и после',
  questions: 'Вопросы анкеты',
  compared: 'Что сравнивается',
  row: 'Вопрос',
  line: 'Строка',
  said: (text: string) => `– ${text}`,
} as const
