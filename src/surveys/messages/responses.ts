export const cardWords = {
  title: 'Ответы на анкеты',
  fromPaper: 'внесено с бумаги',
  taken: 'перенесено в банк',
  declined: 'не переносится',
} as const
