export const labels = {
  product: 'Наставничество',
  home: 'Главная',
  settings: 'Настройки',
  organisation: 'Организация',
  schoolYears: 'Учебные годы',
  accounts: 'Учётные записи',
  journal: 'Журнал действий',
  pairs: 'Пары',
  pairsAndGroups: 'Пары и группы',
  myPairs: 'Мои пары',
  choices: 'Выбор наставников',
  trainings: 'Обучение наставников',
} as const
