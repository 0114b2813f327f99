/** Documents given out: their templates, folders for an inspection, orders for the website. */
export const documentActions = {
  'folder.asked': 'начата папка для проверки',
  'folder.made': 'собрана папка для проверки',
  'folder.failed': 'папку для проверки собрать не удалось',
  'folder.removed': 'удалена папка для проверки',
  'folder.expired': 'папка для проверки удалена: прошло 7 дней',
  'order.published': 'версия приказа для сайта опубликована',
  'order.unpublished': 'версия приказа снята с сайта',
  'documentTemplate.uploaded': 'загружен шаблон документа',
  'documentTemplate.forced': 'шаблон документа введён в действие',
  'documentTemplate.cancelled': 'отменён ввод шаблона документа в действие',
  'documentTemplate.builtIn': 'возвращён встроенный шаблон документа',
} as const
