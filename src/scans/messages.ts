import { counted } from '../app/format.ts'
import type { Sentences } from '../app/errors.ts'
import type { ConsentKind, ScanStatus } from '../generated/prisma/enums.ts'
import { kindTitles } from '../consents/messages.ts'
import type { Problem } from './reader.ts'
import type { Verdict } from './rules.ts'

/** Who writes when nobody asked. */
export const program = { userId: null, name: 'программа' } as const

export const pageName = (position: number): string => `Страница ${position}.jpg`
export const paperName = (kind: ConsentKind): string => `${kindTitles[kind]}.pdf`

const pages = (count: number) => counted(count, 'страница', 'страницы', 'страниц')

export const statusWords = {
  reading: { label: 'читается', tone: 'wait' },
  ready: { label: 'ждёт подтверждения', tone: 'wait' },
  done: { label: 'разобран', tone: 'ok' },
  failed: { label: 'прочитать не удалось', tone: 'bad' },
  interrupted: { label: 'чтение прервано', tone: 'bad' },
} as const satisfies Record<ScanStatus | 'interrupted', { label: string; tone: string }>

export const failures = {
  locked: () => 'Файл защищён паролем. Снимите защиту или отсканируйте бумаги ещё раз и загрузите новый файл. В системе ничего не изменилось.',
  damaged: () => 'Файл повреждён, и его страницы прочитать не удалось. Отсканируйте бумаги ещё раз. В системе ничего не изменилось.',
  tooMany: (count: number, most: number) =>
    `В файлах ${pages(count)}, а за один раз можно загрузить не больше ${most}. Разделите их на части. В системе ничего не изменилось.`,
  interrupted: () => 'Чтение прервалось: сервер был остановлен. Загрузите файлы ещё раз. В системе ничего не изменилось.',
} as const satisfies Record<Problem, (count: number, most: number) => string>

export const problems = {
  future: 'Эта дата ещё не наступила. Введите день, когда согласия получены',
  nothing: 'Отметьте хотя бы один лист',
  storagePlace: 'Укажите папку или дело, где лежит бумага',
  choose: 'Выберите, чей это лист',
  allowed: 'Отметьте хотя бы одну категорию: молчание не считается согласием',
  tooLarge: (megabytes: number) => `Файлы вместе больше ${megabytes} МБ. Разделите их на части или отсканируйте с меньшей чёткостью: хватает 150 точек на дюйм`,
} as const

type Said = { label: string; tone: 'ok' | 'wait' | 'bad' | 'plain' }

/** What is said of a sheet; `detail` is a day or a school year. */
export const verdictWords = {
  new: () => ({ label: 'можно подтвердить', tone: 'ok' }),
  attach: (day) => ({ label: `получение уже отмечено ${day}, скан будет приложен`, tone: 'ok' }),
  asksAllowed: () => ({ label: 'отметьте, что разрешено публиковать', tone: 'wait' }),
  already: (day) => ({ label: `уже получено ${day}, скан есть`, tone: 'plain' }),
  repeated: () => ({ label: 'этот же лист есть выше', tone: 'plain' }),
  withdrawn: (day) => ({ label: `согласие отозвано ${day}`, tone: 'bad' }),
  otherYear: (year) => ({ label: `лист другого учебного года: ${year}`, tone: 'bad' }),
  foreign: () => ({ label: 'код не нашей системы', tone: 'bad' }),
  unknown: () => ({ label: 'кода нет: укажите, чей это лист', tone: 'wait' }),
} as const satisfies Record<Verdict, (detail: string) => Said>

export const decided = {
  accepted: { label: 'подтверждён', tone: 'ok' },
  rejected: { label: 'отложен', tone: 'plain' },
} as const

export const signerNames = { self: 'подпись участника', representative: 'подпись законного представителя' } as const

export const words = {
  pages,
  pageOf: (position: number) => `Страница ${position}`,
  progress: (done: number, total: number) => (total > 0 ? `Прочитано ${done} из ${pages(total)}` : 'Файлы открываются'),
  found: (matched: number, total: number) => `Узнано по коду: ${matched} из ${counted(total, 'листа', 'листов', 'листов')}.`,
  nobody: 'Неизвестно, чей лист',
  list: 'Список для отметок',
  continues: 'продолжение предыдущей страницы',
  joined: (position: number, to: number) => `Страница ${position} без кода присоединена к странице ${to}`,
  joinedAll: (positions: readonly number[]) =>
    positions.length === 1
      ? `На странице ${positions.join('')} нет кода, и она присоединена к листу перед ней. Посмотрите, туда ли: её можно отдать другому листу или выбросить.`
      : `На страницах ${positions.join(', ')} нет кода, и они присоединены к листам перед ними. Посмотрите, туда ли: страницу можно отдать другому листу или выбросить.`,
  discard: 'Выбросить страницу',
  discardSure: 'Картинка страницы будет удалена, вернуть её нельзя. Остальные страницы листа останутся. Выбросить страницу?',
  inBatch: (position: number, name: string) => `страница ${position}: ${name}`,
  otherYear: (year: string) =>
    `Этот лист подтверждают там, где его год: выберите вверху страницы ${year} учебный год и загрузите его скан снова. Здесь лист отложите.`,
  allowedHint: 'Только те строки, где в бланке стоит подпись в столбце «Разрешаю»',
  allowedByOther: (allowed: string | null) =>
    `Только те строки, где в бланке стоит подпись в столбце «Разрешаю». На листе второго подписавшего разрешено: ${allowed ?? 'ничего'}. Публиковать можно только то, что разрешили оба`,
  waiting: (count: number) => `Ждут подтверждения: ${counted(count, 'лист', 'листа', 'листов')}.`,
  reading: 'Загруженные файлы ещё читаются.',
  unread: 'Есть загрузки, которые прочитать не удалось.',
  allDone: 'Все листы разобраны.',
  upload: 'Загрузить сканы',
  remove: 'Удалить загрузку',
  removeSure: 'Неподтверждённые страницы будут удалены. Подтверждённые согласия останутся.',
  reject: 'Отложить',
  optionOf: (name: string, kind: string, signer: string) => `${name} – согласие ${kind}, ${signer}`,
  forms: [
    { value: 'paper', label: 'бумага с подписью у нас' },
    { value: 'scan', label: 'только скан, бумага у участника' },
  ],
} as const

export const notices = {
  accepted: (count: number) => `Подтверждено: ${counted(count, 'лист', 'листа', 'листов')}.`,
  rejected: (count: number) => `Отложено: ${counted(count, 'лист', 'листа', 'листов')}. Их страницы удалены.`,
  chosen: 'Лист отнесён к согласию. Подтвердите его.',
  continues: 'Страница присоединена к предыдущей.',
  discarded: 'Страница выброшена.',
  removed: 'Загрузка удалена.',
} as const

export const scanReasons = {
  'scans.notAcceptable': ({ page }) => `Лист на странице ${page} подтвердить нельзя: посмотрите, что о нём сказано.`,
} as const satisfies Sentences
