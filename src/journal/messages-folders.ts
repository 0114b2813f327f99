/** What is given out: folders for an inspection, orders for the website. */
export const folderActions = {
  'folder.asked': 'начата папка для проверки',
  'folder.made': 'собрана папка для проверки',
  'folder.failed': 'папку для проверки собрать не удалось',
  'folder.removed': 'удалена папка для проверки',
  'folder.expired': 'папка для проверки удалена: прошло 7 дней',
  'order.published': 'версия приказа для сайта опубликована',
  'order.unpublished': 'версия приказа снята с сайта',
} as const
