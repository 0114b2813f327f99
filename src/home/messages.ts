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
  choices: 'Кого с кем',
  trainings: 'Обучение наставников',
} as const
