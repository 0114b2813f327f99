export const labels = {
  product: 'Наставничество',
  home: 'Главная',
  roadmap: 'Дорожная карта',
  papers: 'Приказы и согласия',
  consents: 'Согласия',
  orders: 'Приказы',
  legalBases: 'Основания приказов',
  settings: 'Настройки',
  organisation: 'Организация',
  schoolYears: 'Учебные годы',
  accounts: 'Учётные записи',
  journal: 'Журнал действий',
} as const
