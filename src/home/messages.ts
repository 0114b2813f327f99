export const labels = {
  product: 'Наставничество',
  home: 'Главная',
  imports: 'Загрузка списков',
  settings: 'Настройки',
  organisation: 'Организация',
  schoolYears: 'Учебные годы',
  accounts: 'Учётные записи',
  journal: 'Журнал действий',
} as const
