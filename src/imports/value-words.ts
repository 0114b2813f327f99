import type { Category, Direction, NeedsMentor } from '../generated/prisma/enums.ts'

/** What people write instead of leaving a cell empty. */
export const nothingWritten = /^(-+|_+|\.+|н ?\/ ?д|нет|нету|нет данных|нет сведений|не указан[аоы]?|не имеется|неизвестно|отсутствует|без отчества)$/

export const yes = /^(да|\+|v|y|yes|true|истина|1|✓|✔|☑|нуж(ен|на|но|дается).*|требуется.*|необходим.*)$/
export const no = /^(нет|-|no|false|ложь|0|не нуж.*|не треб.*|не надо)$/
export const unclear = /^(\?+|уточн.*|возможно|не знаю|под вопросом|неизвестно|может быть|затруд.*|не определ.*)$/

export const needsWords: [RegExp, NeedsMentor][] = [
  [unclear, 'unclear'],
  [no, 'no'],
  [yes, 'yes'],
]

/** The first that fits wins: «педагог-методист, высшая» is the newer, narrower category. */
export const categoryWords: [RegExp, Category][] = [
  [/^(нет|-+|без( категори.*)?|б ?\/ ?к|не имеет|отсутствует|не аттестован.*)$/, 'none'],
  [/методист/, 'methodist'],
  [/наставник/, 'mentor'],
  [/высш|^в ?\/? ?кк?$|вкк/, 'highest'],
  [/перв|^1( |-|$|кк)|(^| )i( |$)|1 ?кк/, 'first'],
  [/сзд|соотв/, 'fit'],
]

export const directionWords: [RegExp, Direction][] = [
  [/техн/, 'technical'],
  [/естеств|^ен$/, 'science'],
  [/физк|физик|спорт|^фс$/, 'sport'],
  [/худож|^х$/, 'art'],
  [/турис|краевед|^тк$/, 'tourism'],
  [/соци|гуман|^сг$|^сп$/, 'social'],
]

export const projectWord = /проект|исследоват/
export const competitionWord = /соревн|конкурс|олимпиад|чемпионат/
export const bothWords = /^(оба|обе|и то,? и другое|оба вида|проектная\/соревновательная)$/

export const monthWords = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
export const monthNominative: Record<string, string> = { май: 'мая' }

export const patronymic = /(ович|евич|ьич|овна|евна|инична|ична)$/i
/** Part of a patronymic, not a name of its own. */
export const patronymicEnd = /^(оглы|оглу|кызы|гызы|улы|уулу)$/i

export const yearOfCollege = /^(\d) ?(-?[йя])? ?курс/
export const beforeSchool = /^(дошкольник|дошк.*|детский сад|д ?\/ ?с|дс)$/
/** «Лицей, 4 «Б» класс» in one cell. */
export const schoolWithGrade = /^(.+?)[,;] ?(\d{1,2}[ -]?[«"]?[а-яё]?[»"]?( ?кл(асс|\.)?)?)$/i
export const course = 'курс'
export const preschool = 'дошкольник'
export const gradeWords = /класс?а?|кл\.?/g
export const yearWords = /^(\d{1,2})([.,]\d+)? ?(г|л|год|года|лет)?\.?( ?,? ?(\d{1,2}) ?(м|мес|месяц)\.?[а-я]*)?\.?$/
export const monthsOnly = /^(\d{1,2} ?(м|мес)\.?[а-я]*|менее года|меньше года|до года|<\s*1.*|без стажа|нет)$/
export const extensionWord = /(доб|вн)\.?.*$/i
export const dateTail = /\s*(г\.?р\.?|г\.?|год[а]?)$/

/** What Excel shows instead of the result of a broken formula, in its English and Russian versions. */
export const formulaError = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|Н\/Д|ССЫЛКА!|ЗНАЧ!|ДЕЛ\/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!)$/i

/** A name in a cell of contacts: at least two words, the first letters capital. */
export const parentName = /[А-ЯЁ][А-ЯЁа-яё-]+( [А-ЯЁ][А-ЯЁа-яё.-]*){1,3}/
