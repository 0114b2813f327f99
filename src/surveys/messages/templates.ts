import type { Sentences } from '../../app/errors.ts'
import { counted } from '../../app/format.ts'
import type { QuestionType, SurveyAudience } from '../../generated/prisma/enums.ts'
import type { Setting } from '../rules/templates.ts'

export const copyTitle = (title: string) => `${title} (копия)`

export const questionTypeWords = {
  scale10: 'оценка от 1 до 10',
  yesNo: 'да или нет',
  one: 'один из списка',
  many: 'несколько из списка',
  matrix: 'таблица: оценка каждой строки',
  number: 'число',
  day: 'дата',
  short: 'короткий текст',
  long: 'развёрнутый текст',
  slots: 'удобные дни и время',
  person: 'коллега из справочника',
  competencies: 'темы классификатора',
  table: 'таблица, которую заполняет отвечающий',
} as const satisfies Record<QuestionType, string>

export const audienceLabels = {
  teachers: 'педагоги',
  mentorCandidates: 'кандидаты в наставники – педагоги',
  students: 'обучающиеся',
  studentCandidates: 'кандидаты в наставники – обучающиеся',
  mentees: 'наставляемые пар',
  mentors: 'наставники пар',
  parents: 'родители наставляемых',
  curators: 'кураторы',
  guests: 'все участники пар',
} as const satisfies Record<SurveyAudience, string>

export const settingWords: Readonly<Record<Setting, { label: string; hint: string | null }>> = {
  options: { label: 'Варианты ответа', hint: 'Каждый с новой строки, не больше ста. Готовый список можно вставить целиком; повторы уберутся сами' },
  rows: { label: 'Строки таблицы', hint: 'Каждая с новой строки' },
  columns: { label: 'Столбцы таблицы', hint: 'Каждый с новой строки' },
  max: { label: 'Сколько можно указать, не больше', hint: null },
  from: { label: 'Наименьшее число', hint: null },
  to: { label: 'Наибольшее число', hint: null },
  low: { label: 'Что значит 1', hint: 'Например: низкая' },
  high: { label: 'Что значит 10', hint: 'Например: высокая' },
  other: { label: 'Можно дописать своё', hint: null },
  levels: { label: 'Спросить уровень от 1 до 3 у каждой темы', hint: null },
  reverse: { label: 'Обратная оценка: чем выше, тем хуже', hint: 'Например, волнение: рост значит ухудшение' },
}

/** What an empty «не больше» means, by the type of the question. */
export const mostHints: Partial<Record<QuestionType, string>> = {
  many: 'Сколько вариантов можно отметить. Пусто – сколько угодно',
  person: 'Сколько коллег можно назвать, до пяти. Пусто – одного',
  table: 'Сколько строк у таблицы. Пусто – пять',
}

export const templateReasons = {
  'surveys.conditionBroken': ({ question, others }) =>
    Number(others) > 0
      ? `Вопрос «${String(question)}» и ещё ${counted(Number(others), 'вопрос', 'вопроса', 'вопросов')} зависят от ответа, которого перед ними не станет. Сначала измените их условия.`
      : `Вопрос «${String(question)}» зависит от ответа, которого перед ним не станет. Сначала измените его условие.`,
  'surveys.askedLater': ({ question }) => `Вопрос «${String(question)}» задают позже, чем этот. Условие ставят только на ответ, который уже дан.`,
  'surveys.answerNeeded': ({ question }) =>
    `От ответа, которого не станет, зависит вопрос «${String(question)}». Верните вариант или сначала измените условие того вопроса.`,
  'surveys.typeNeeded': ({ question }) => `От ответа на этот вопрос зависит вопрос «${String(question)}». Сначала измените или снимите его условие.`,
  'surveys.decidesEarlier': ({ question }) => `В этом разделе вопрос окажется после вопроса «${String(question)}», который задают по ответу на него.`,
} as const satisfies Sentences

export const templateProblems = {
  title: 'Напишите название анкеты',
  purpose: 'Напишите, зачем эта анкета: это прочтёт отвечающий',
  audience: 'Выберите, кто отвечает',
  phase: 'Выберите, когда проводится анкета',
  text: 'Напишите вопрос',
  section: 'Напишите название раздела',
  sectionTaken: 'Раздел с таким названием уже есть в другом месте анкеты. Дайте другое название или сначала подвиньте раздел к нему',
  tooMany: (most: number, now: number) => `Строк может быть не больше ${most}, а здесь ${now}`,
  longLine: (start: string) => `Строка не может быть длиннее 200 знаков: «${start}…»`,
  few: (least: number, now: number) => `Нужно не меньше ${least === 1 ? 'одной строки' : 'двух разных строк'}, а здесь ${now}`,
  order: 'Наибольшее число не может быть меньше наименьшего',
  oneCondition: 'Отметьте ответы только одного вопроса',
  type: 'Выберите, как на вопрос отвечают',
} as const

export const templateNotices = {
  created: 'Анкета создана. Добавьте в неё вопросы.',
  copied: 'Копия создана. Дайте ей своё название.',
  saved: (edition: number, isNew: boolean) => (isNew ? `Сохранено в редакции ${edition}. Ответы на прежние редакции не изменились.` : 'Сохранено.'),
  archived: 'Анкета убрана из выбора. Собранные ответы остались.',
  restored: 'Анкету снова можно провести.',
} as const

export const templateWords = {
  list: 'Шаблоны анкет',
  create: 'Создать анкету',
  edit: 'Название и назначение',
  add: 'Добавить вопрос',
  preview: 'Посмотреть, как увидят',
  copy: 'Скопировать',
  archive: 'Убрать из выбора',
  restore: 'Вернуть в выбор',
  confirmArchive: 'Анкету нельзя будет провести, пока вы её не вернёте. Собранные ответы останутся.',
  up: 'Выше',
  down: 'Ниже',
  change: 'Изменить',
  changeQuestion: 'Изменить вопрос',
  changeType: 'Изменить, как отвечают',
  typeChanged: (before: string) => `Сейчас на вопрос отвечают иначе: ${before}. Новый способ начнёт действовать, когда вы сохраните вопрос.`,
  typeNow: 'так отвечают сейчас',
  typeBlocked: (question: string) => `нельзя, пока от ответа зависит вопрос «${question}»`,
  compared: 'сравнивается',
  comparedTemplates: (titles: string[]) =>
    `Ответы на вопросы с пометкой «сравнивается» сопоставляют с анкетой ${titles.map((title) => `«${title}»`).join(', ')}: «до» и «после».`,
  comparedWith: (title: string, question: string) =>
    `Ответы сравниваются с вопросом «${question}» анкеты «${title}». Связь сохранится, если на оба вопроса отвечают одинаково.`,
  notCompared: (title: string, question: string) =>
    `Ответы должны сравниваться с вопросом «${question}» анкеты «${title}», но отвечают на них по-разному: сравнения в итогах не будет.`,
  rename: 'Переименовать раздел',
  addHere: 'Добавить вопрос в раздел',
  sectionUp: 'Раздел выше',
  sectionDown: 'Раздел ниже',
  remove: 'Убрать вопрос',
  confirmRemove: (compared: boolean) =>
    `Вопроса не будет в анкете. Ответы на него в прошедших опросах останутся.${compared ? ' Сравнить «до» и «после» по нему больше не получится.' : ''}`,
  edition: (number: number) => `редакция ${number}`,
  archived: 'убрана из выбора',
  used: (count: number) => (count === 0 ? 'не проводилась' : `проводилась: ${counted(count, 'раз', 'раза', 'раз')}`),
  inUse: (next: number) =>
    `По этой редакции уже проводят или проводили опрос. Первое же изменение создаст редакцию ${next}; прежние ответы останутся со своими вопросами.`,
  required: 'обязательный',
  curatorOnly: 'только для куратора',
  reverse: 'обратная оценка',
  questions: (count: number) => counted(count, 'вопрос', 'вопроса', 'вопросов'),
  noForm: 'все формы',
  noTwin: 'не сравнивать',
  ownKey: 'ни с каким',
  twin: (question: string, title: string) => `${question} («${title}»)`,
  answer: (question: string, answer: string) => `«${question.replace(/\?$/, '')}» – ${answer}`,
} as const
