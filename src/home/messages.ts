export const labels = {
  product: 'Наставничество',
  home: 'Главная',
  programmes: 'Программы',
  myProgrammes: 'Мои программы',
  settings: 'Настройки',
  organisation: 'Организация',
  schoolYears: 'Учебные годы',
  accounts: 'Учётные записи',
  journal: 'Журнал действий',
} as const
