export const problems = {
  fullName: 'Введите полное наименование, как в уставе',
  directorInitials: 'Введите, как подписывать: О. В. Плотникова',
  timeZone: 'Введите часовой пояс, например Asia/Yekaterinburg',
  inn: 'ИНН – 10 или 12 цифр',
  ogrn: 'ОГРН – 13 или 15 цифр',
  siteUrl: 'Введите адрес сайта полностью, например https://centr.ru',
  code: 'Введите код из окна, в котором запущена программа',
  codeWrong: 'Код не подходит. Он напечатан в окне, в котором запущена программа, и меняется при каждом запуске',
  orderNumberPattern: 'В образце должно один раз стоять {n} – место порядкового числа, например 253/{n} или {n}-ОД',
  notSame: 'Пароли не совпадают. Повторите пароль',
} as const

export const notices = {
  setUp: 'Настройка завершена. Загрузите списки педагогов и обучающихся, чтобы начать год.',
  saved: 'Сведения об организации сохранены.',
} as const

export const setUpDefaults = { shortName: '', directorPost: 'директор', timeZone: 'Asia/Yekaterinburg' } as const

/** The two styles of the approval stamp, each with what it looks like in the centre's own words. */
export const stamps = {
  byPerson: {
    label: 'Утверждает руководитель',
    sample: (centre: Centre) => ['УТВЕРЖДАЮ', `${centre.directorPost} ${centre.shortName}`, `____________ ${centre.directorInitials}`, '3 октября 2023 г.'],
  },
  byDocument: {
    label: 'Утверждает приказ',
    sample: (centre: Centre) => ['УТВЕРЖДЕНА', `приказом ${centre.shortName}`, 'от 03.10.2023 № 253/1'],
  },
} as const

type Centre = { shortName: string; directorPost: string; directorInitials: string }
