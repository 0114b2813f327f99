/** Pages with personal data of children, as the access journal names them. */
export const viewedPages = {
  card: 'карточка',
  form: 'форма сведений',
  data: 'перечень данных',
  consent: 'согласие',
  scan: 'скан согласия',
  blank: 'бланк согласия',
  answers: 'ответы на анкету',
  export: 'выгрузка в Excel',
  print: 'список на печать',
  contacts: 'контакты на странице пары',
} as const

export type ViewedPage = keyof typeof viewedPages
