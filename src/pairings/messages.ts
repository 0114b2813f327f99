import { counted, shortDate } from '../app/format.ts'

export const pairingWords = {
  list: 'Составить пары списком',
  decided: (day: string) => `Решение принято ${shortDate(day)}.`,
  option: (name: string, score: number) => `${name} – ${score} из 100`,
  noMentor: 'Подходящего наставника в банке нет.',
  placesGiven: 'Места у подходящих наставников отданы другим в этом списке.',
  forbidden: (reasons: string) => `С выбранным наставником пару составить нельзя. ${reasons}`,
  decidedPlaces: (name: string) => `Выбран наставник ${name}, но места у него отданы другим в этом списке.`,
  gone: (name: string) => `Выбран наставник ${name}, но в банке его больше нет.`,
  shown: (shown: number, total: number) => `Показаны ${shown} из ${total}. Составьте пары для них, и здесь появятся следующие.`,
} as const

/** Reasons as one sentence. */
export const sentence = (reasons: string[]) =>
  `${reasons.map((text, index) => (index === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1))).join('; ')}.`

const pairs = (count: number, joined: boolean) =>
  joined ? counted(count, 'пара или группа', 'пары или группы', 'пар или групп') : counted(count, 'пара', 'пары', 'пар')

export const notices = {
  agreed: (count: number, joined: boolean) =>
    `Составлено и согласовано: ${pairs(count, joined)}. Дальше – согласия участников: отмечены все, напечатайте бланки.`,
  drafts: (count: number, joined: boolean) => `Составлено: ${pairs(count, joined)}. Они сохранены черновиками: согласуйте их с участниками.`,
  consents: 'Напечатать согласия',
} as const

export const problems = {
  nobody: 'Отметьте хотя бы одного наставляемого',
  noMentor: 'Выберите наставника из списка',
  otherModel: (form: string) => `С этим наставником форма «${form}»: выберите ролевую модель для неё`,
  warnings: 'Прочитайте предупреждения в строках и отметьте, что учли их',
  rows: 'Пары не составлены. Исправьте указанное и нажмите ещё раз',
  taken: (names: string) =>
    `Пары не составлены. Пока страница была открыта, в пары вошли или выбыли из банка: ${names || 'отмеченные'}. Проверьте остальных и нажмите ещё раз.`,
  decided: (name: string) => `Пока страница была открыта, по этому наставляемому приняли решение: ${name}. Проверьте наставника`,
  undecided: 'Пока страница была открыта, решение по этому наставляемому отменили. Проверьте наставника',
} as const
