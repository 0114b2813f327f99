import type { Sentences } from './errors.ts'

/** Sentences of the kernel: everything a person may read that belongs to no feature. */
export const formProblems = {
  required: 'Заполните это поле',
  choose: 'Выберите вариант',
  tooLong: (most: number, now: number) => `Слишком длинный текст: допускается не больше ${most} знаков, а здесь ${now}`,
  date: 'Введите дату в виде ДД.ММ.ГГГГ, например 03.10.2023',
  dateMissing: 'Такой даты нет в календаре. Проверьте день и месяц',
  wholeNumber: 'Введите целое число',
  between: (least: number, most: number) => `Введите число от ${least} до ${most}`,
  email: 'Введите адрес почты полностью, например ivanova@mail.ru',
  phone: 'Введите телефон с кодом, например 8 912 345-67-89',
  notOffered: 'Выберите вариант из списка',
  stale:
    'Пока вы заполняли форму, эту запись изменил другой человек. Ваши данные остались в полях. Сверьте их с карточкой в соседней вкладке и сохраните ещё раз.',
  gone: 'Чего-то из выбранного в списках уже нет: запись удалили или объединили с другой. Выберите заново и сохраните ещё раз.',
  blocked: 'Это действие пока невозможно. Чего не хватает:',
} as const

export const errorPages = {
  back: { label: 'На главную страницу', url: '/' },
  notFound: {
    heading: 'Страница не найдена',
    text: 'Такой страницы нет, или она доступна не всем. Проверьте адрес или начните с главной страницы.',
  },
  forbidden: {
    heading: 'Эта страница не для вашей роли',
    text: 'Если она нужна вам для работы, попросите методиста изменить вашу учётную запись.',
  },
  tooLarge: {
    heading: 'Слишком много текста',
    text: 'Столько текста сразу программа не принимает, данные не изменены. Вернитесь кнопкой «Назад» в браузере: введённое останется в полях. Сократите текст и отправьте ещё раз.',
  },
  badRequest: { heading: 'Запрос не понят', text: 'Вернитесь на предыдущую страницу и повторите действие. Данные не изменены.' },
  failure: {
    heading: 'Произошла ошибка',
    text: 'Данные не изменены. Повторите действие; если ошибка останется, сообщите её номер тому, кто обслуживает программу.',
  },
} as const

export const appReasons = {
  'app.notYours': 'Это действие выполняет другой сотрудник.',
  'app.notActing': 'Сегодня вы не исполняете обязанности директора. Дни вашего исполнения обязанностей отмечает методист в настройках.',
  'app.statusChanged': 'Пока страница была открыта, состояние изменилось. Посмотрите, что изменилось, и повторите действие.',
  'app.stale': 'Пока страница была открыта, запись изменил другой человек. Посмотрите, что изменилось, и повторите действие.',
  'app.forgery': 'Запрос пришёл с другого сайта и отклонён.',
} as const satisfies Sentences

const kindsInWords = (kinds: readonly string[]): string => {
  const names = kinds.filter((kind) => kind !== 'jpeg').map((kind) => kind.toUpperCase())
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' или ')
}

export const uploadProblems = {
  missing: 'Выберите файл',
  tooLarge: (megabytes: number) => `Файл больше ${megabytes} МБ. Уменьшите его или разделите на части`,
  tooMany: (most: number) => `За один раз можно приложить не больше ${most} файлов. Остальные приложите следом`,
  wrongKind: (name: string, kinds: readonly string[]) => `Файл «${name}» не подходит. Нужен ${kindsInWords(kinds)}`,
  renamed: (name: string) => `Внутри файла «${name}» не то, что обещает его название. Сохраните документ заново и приложите ещё раз`,
  program: (name: string) => `Файл «${name}» – программа, хотя назван иначе. Такой файл не принимается`,
  locked: (name: string) => `Файл «${name}» защищён паролем: открыть его не смогут. Снимите защиту и приложите снова`,
  empty: 'Файл пустой',
} as const

export const startProblems = {
  migrationFailed: (name: string) => `Не удалось обновить базу данных (шаг «${name}»). Данные не изменены; копия базы лежит в папке backups.`,
  migrationUnknown: (name: string) =>
    `База данных создана более новой версией программы (шаг «${name}»). Установите новую версию программы и запустите её снова.`,
  migrationChanged: (name: string) =>
    `База данных обновлена другой сборкой программы (шаг «${name}» отличается). Установите ту же версию, что работала раньше.`,
  portTaken: (port: number) => `Порт ${port} уже занят другой программой. Укажите другой порт: PORT=3001 npm start`,
} as const

export const started = {
  ready: (url: string) => `Наставник готов: ${url}`,
  setUpCode: (code: string) => `Первый запуск. Код для настройки: ${code}`,
} as const

/** Title of a page that shows a form again; read out first by screen readers. */
export const errorTitle = (title: string) => `Ошибка: ${title}`

/** «Показано 1–25 из 128», above and below every list. */
export function shownOf(from: number, to: number, total: number): string {
  if (total === 0) return 'Ничего не найдено'
  return total === to - from + 1 ? `Показано: ${total}` : `Показано ${from}–${to} из ${total}`
}

/** What is left to say when not even the error page can be drawn. */
export const bareFailure = (number: string) => `${errorPages.failure.heading}. ${errorPages.failure.text}\nНомер ошибки: ${number}`
