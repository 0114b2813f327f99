import type { UnreadableCode } from '../app/spreadsheets/unreadable-file.ts'
import type { Field } from './fields.ts'
import type { Duplicate } from './duplicates.ts'
import type { SkipReason } from './header.ts'
import type { FieldProblem } from './row-values.ts'
import type { NeedsMentor } from '../generated/prisma/enums.ts'
import type { ProblemCode } from './value.ts'

export const fieldLabels = {
  fullName: 'ФИО',
  lastName: 'Фамилия',
  firstName: 'Имя',
  middleName: 'Отчество',
  birthOn: 'Дата рождения',
  post: 'Должность',
  department: 'Подразделение',
  directions: 'Направленность',
  studyGroups: 'Объединение',
  education: 'Образование',
  category: 'Категория',
  categoryUntilOn: 'Категория действует до',
  totalYears: 'Общий стаж, лет',
  teachingYears: 'Педагогический стаж, лет',
  yearsAsOfOn: 'На какой день подсчитаны годы',
  sites: 'Площадки',
  tags: 'Метки',
  curatorNote: 'Примечание куратора',
  hiredOn: 'Дата приёма на работу',
  school: 'Школа',
  grade: 'Класс',
  teacher: 'Педагог объединения',
  activity: 'Проектная или соревновательная деятельность',
  projectTopic: 'Тема проекта',
  competition: 'Соревнование',
  needsMentor: 'Нужен наставник',
  representative: 'Законный представитель',
  representativeRelation: 'Кем приходится',
  representativePhone: 'Телефон представителя',
  representativeEmail: 'Почта представителя',
  secondRepresentative: 'Второй законный представитель',
  secondRelation: 'Кем приходится второй представитель',
  secondPhone: 'Телефон второго представителя',
  secondEmail: 'Почта второго представителя',
  contacts: 'Контакты в одной ячейке',
  phone: 'Телефон',
  email: 'Электронная почта',
  personKind: 'Кто это',
  organisation: 'Организация',
  noRecordOn: 'Справка об отсутствии судимости',
  forms: 'Формы наставничества',
  competencies: 'Компетенции',
  capacity: 'Предельное число наставляемых',
  hoursPerMonth: 'Ресурс времени, часов в месяц',
  mentoringYears: 'Стаж наставничества, лет',
  menteesBefore: 'Сколько наставляемых уже вёл',
  achievements: 'Достижения',
  interests: 'Интересы',
  preferredMentee: 'С кем хотел бы работать',
  menteeAgeFrom: 'Возраст наставляемого от',
  menteeAgeTo: 'Возраст наставляемого до',
  workFormats: 'Формат работы',
  slots: 'Удобное время',
  includedOn: 'Включён в банк',
  source: 'Как попал в банк',
  inclusionReason: 'Причина включения',
  mainRequest: 'Основной запрос',
  requests: 'Запросы',
  expectedResult: 'Ожидаемый результат',
  preferredKind: 'Желаемый вид наставничества',
  preferredMentor: 'Желаемый наставник',
  mentorRole: 'Кого хочет наставником',
  recommendedBy: 'Кто рекомендовал',
  needsMentorWhy: 'Почему нужен наставник',
  projectType: 'Тип проекта',
  projectTeam: 'Индивидуальный или командный',
  projectStage: 'Стадия проекта',
  supervisor: 'Кто помогает сейчас',
  presentedAt: 'Куда заявляется',
  defenceOn: 'Срок защиты',
  competitionLevel: 'Уровень соревнования',
  discipline: 'Дисциплина или номинация',
  heldOn: 'Дата соревнования',
  heldUntilOn: 'Соревнование до',
  experience: 'Опыт участия',
  goal: 'Цель участия',
  notes: 'Примечания',
} as const satisfies Record<Field, string>

export const needsLabels = { yes: 'да', no: 'нет', unclear: 'уточняется' } as const satisfies Record<NeedsMentor, string>

const nothingNear = 'похожих нет'
const fixOrBlank = 'Исправьте в файле или оставьте ячейку пустой.'
const fixInFile = 'Исправьте в файле: без этого строку нельзя загрузить.'

export const problemSentences = {
  cellError: `{field}: в ячейке ошибка формулы «{text}». ${fixOrBlank}`,
  textTooLong: `{field}: слишком длинный текст («{text}»). Сократите его в файле.`,
  required: `{field}: не заполнено. ${fixInFile}`,
  nameDigits: `{field}: в имени есть цифры («{text}»). ${fixInFile}`,
  nameMarks: `{field}: лишние знаки («{text}»). Оставьте только буквы, дефис и пробел.`,
  nameInitials: `{field}: вместо имени инициалы («{text}»). Напишите имя полностью.`,
  nameMixedAlphabets: `{field}: в «{text}» смешаны русские и латинские буквы ({letters}). ${fixInFile}`,
  nameLookAlikes: `{field}: в «{text}» вместо русских стояли похожие латинские буквы ({letters}). Заменили их, проверьте: «{value}».`,
  nameLatin: `{field}: «{text}» написано латинскими буквами. Если так в документах, ничего не меняйте.`,
  fullNameOneWord: `{field}: в «{text}» только одно слово. Нужны хотя бы фамилия и имя через пробел.`,
  fullNameUnclear: `{field}: непонятно, где в «{text}» фамилия, имя и отчество. Разнесите их по трём столбцам.`,
  fullNameReordered: `{field}: «{text}» – похоже, фамилия стоит последней. Взяли фамилию «{lastName}», проверьте.`,
  dayImpossible: `{field} «{text}» не существует. ${fixOrBlank}`,
  dayUnreadable: `{field}: «{text}» не похоже на дату. Напишите, например, 09.05.2012 или оставьте ячейку пустой.`,
  dayYearOnly: `{field}: указан только год ({text}). Напишите дату полностью или оставьте ячейку пустой.`,
  dayFuture: `{field} «{text}» ещё не наступила. ${fixOrBlank}`,
  dayTooEarly: `{field}: «{text}» – такого года быть не может. ${fixOrBlank}`,
  ageOutside: `{field} «{text}» даёт возраст {age}, а в этом списке он от {from} до {to}. Проверьте год.`,
  phoneUnreadable: `{field}: «{text}» не похоже на номер телефона. Нужны 10 цифр после 8 или +7.`,
  phoneNoCode: `{field}: у номера «{text}» нет кода города. Добавьте код или оставьте ячейку пустой.`,
  representativeSeveral: `{field}: названы больше двух человек. Взяли двоих ({value}), остальных внесите в карточку.`,
  phoneSeveral: `{field}: в ячейке несколько номеров («{text}»). Взяли первый: {value}.`,
  emailUnreadable: `{field}: «{text}» не похоже на адрес. ${fixOrBlank}`,
  yearsUnreadable: `{field}: «{text}» не похоже на число лет. Напишите число, например 12.`,
  yearsContradict: `Педагогический стаж ({teaching}) больше общего ({total}). Проверьте оба числа.`,
  categoryUnknown: `{field}: категория «{text}» неизвестна. Бывают: нет, СЗД, первая, высшая, педагог-методист, педагог-наставник.`,
  directionUnknown: `{field}: направленность «{text}» неизвестна. Напишите одну из шести, например «техническая».`,
  needsUnknown: `{field}: непонятно «{text}». Напишите «да», «нет» или «уточняется».`,
  activityUnknown: `{field}: непонятно «{text}». Напишите «проект», «соревнования» или оба слова через запятую.`,
  gradeUnknown: `{field}: «{text}» не похоже на класс. Напишите, например, 4Б.`,
  numberUnreadable: `{field}: «{text}» не похоже на число. Напишите число, например 2, или оставьте ячейку пустой.`,
  numberOutside: `{field}: {text} – не бывает. Нужно число от {from} до {to}.`,
  formUnknown: `{field}: непонятно «{text}». Бывают: педагог-педагог, педагог-ученик, ученик-ученик.`,
  formatUnknown: `{field}: непонятно «{text}». Бывают: индивидуально, с группой, очно, дистанционно.`,
  mentoringUnknown: `{field}: непонятно «{text}». Напишите, например, «традиционное» или «групповое».`,
  formsOfOthers: `{field}: обучающийся бывает наставником только в форме «ученик-ученик», взрослый – в двух других. Лишнюю форму не вносим.`,
  competencyUnknown: `{field}: в классификаторе нет «{text}». Ближайшие: {near}. Исправьте в файле или сначала добавьте запись в классификатор.`,
  competencyLevel: `{field}: в «{text}» число должно быть 1, 2 или 3.`,
  reasonUnknown: `{field}: непонятно «{text}». Напишите, например, «молодой специалист» или «подготовка к аттестации».`,
  roleUnknown: `{field}: непонятно «{text}». Напишите «педагог», «старший обучающийся» или «не важно».`,
  stageUnknown: `{field}: стадия «{text}» неизвестна. Бывают: идея, планирование, реализация, оформление, готов к защите, защищён.`,
  levelUnknown: `{field}: уровень «{text}» неизвестен. Бывают: уровень организации, муниципальный, региональный, всероссийский, международный.`,
  slotsUnknown: `{field}: непонятно «{text}». Напишите, например, «понедельник вечер, суббота утро».`,
  projectTypeUnknown: `{field}: непонятно «{text}». Бывают: исследовательский, технический, творческий, социальный, информационный.`,
  projectTeamUnknown: `{field}: непонятно «{text}». Бывают: индивидуальный, в паре, командный.`,
  experienceUnknown: `{field}: непонятно «{text}». Бывают: участник, призёр, победитель.`,
  kindUnknown: `{field}: непонятно «{text}». Напишите «педагог», «обучающийся» или «внешний участник».`,
  namesake: `Такое же имя уже есть, но с другой датой рождения. Если это один человек, исправьте дату.`,
} as const satisfies Record<ProblemCode, string>

export const unreadableSentences = {
  empty: 'В файле ничего нет. Проверьте, тот ли файл вы выбрали.',
  tooLarge: 'Файл слишком большой. Оставьте в нём один лист со списком и попробуйте ещё раз.',
  notATable: 'Это не таблица. Загрузите файл Excel (.xlsx, .xls), .ods или .csv.',
  renamed: 'Имя файла кончается на «{claimed}», а внутри таблица другого вида ({actual}). Откройте его в Excel и сохраните как .xlsx.',
  damaged: 'Файл повреждён и не открывается. Откройте его в Excel, сохраните заново и загрузите ещё раз.',
  unclosedQuote: 'Около строки {row} открыта кавычка и не закрыта, дальше список не прочитать. Сохраните файл из Excel как .xlsx.',
  timeout: 'Файл читался слишком долго. Оставьте в нём один лист со списком без оформления и попробуйте ещё раз.',
  passwordProtected: 'Файл закрыт паролем. Снимите пароль в Excel и загрузите ещё раз.',
} as const satisfies Record<UnreadableCode, string>

export const tableSentences = {
  headerNotFound: 'В первых 15 строках нет заголовков: не нашли столбца с фамилией или ФИО. Укажите строку с заголовками.',
  cut: 'В файле больше 20 000 строк. Прочитаны первые 20 000.',
  otherSheets: 'Прочитан лист «{sheet}». Другие листы не загружаются: {others}.',
  columnsMissing: 'Укажите, в каких столбцах: {fields}.',
} as const

export const skippedSentences = {
  total: 'итоговая строка',
  example: 'строка-образец',
  numbering: 'номера столбцов',
  repeatedHeader: 'повтор заголовков',
} as const satisfies Record<SkipReason, string>

/** The sentence about a problem of a row, for the one who made the file. */
export function problemText(problem: FieldProblem): string {
  const params = problem.code === 'competencyUnknown' && problem.params.near === '' ? { ...problem.params, near: nothingNear } : problem.params
  return fill(problemSentences[problem.code], { field: fieldLabels[problem.field], ...params })
}

/** Why the whole file cannot be read. */
export function unreadableText(code: UnreadableCode, params: Record<string, string>): string {
  return fill(unreadableSentences[code], params)
}

/** Whom a row repeats; null when nobody. */
export function duplicateText(duplicate: Duplicate): string | null {
  if (duplicate.of === 'none') return null
  const where = duplicate.of === 'row' ? `в строке ${String(duplicate.rowNumber)} этого файла` : 'в системе'
  if (duplicate.likeness === 'exact') return `Этот человек уже есть ${where}.`
  if (duplicate.likeness === 'likely') return `Похоже, этот человек уже есть ${where}: имя то же, остального не хватает, чтобы сказать точно.`
  return `Полный тёзка ${where}, но дата рождения другая.`
}

/** Puts the params into a sentence: «{text}». */
export function fill(sentence: string, params: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
}
