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
