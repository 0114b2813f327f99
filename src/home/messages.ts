export const labels = {
  product: 'Наставничество',
  home: 'Главная',
  roadmap: 'Дорожная карта',
  settings: 'Настройки',
  organisation: 'Организация',
  schoolYears: 'Учебные годы',
  accounts: 'Учётные записи',
  journal: 'Журнал действий',
} as const
