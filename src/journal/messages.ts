/** Every act the journal knows, in the words of the page «Журнал действий». A new act without a sentence does not compile. */
export const actions = {
  'organisation.setUp': 'выполнена первая настройка',
  'organisation.changed': 'изменены сведения об организации',
  'schoolYear.opened': 'открыт учебный год',
  'user.created': 'создана учётная запись',
  'user.passwordChanged': 'сменён пароль',
  'user.passwordReset': 'выдан одноразовый пароль',
  'user.signedIn': 'вход в программу',
  'user.disabled': 'учётная запись отключена',
  'user.enabled': 'учётная запись включена',
  'import.uploaded': 'загружен файл со списком',
  'import.read': 'прочитан файл со списком',
  'import.failed': 'файл со списком прочитать не удалось',
  'import.remapped': 'изменены столбцы списка',
  'import.choicesMade': 'решено, что делать с повторами в списке',
  'import.applied': 'список внесён',
  'import.reversed': 'внесение списка отменено',
  'import.removed': 'удалена загрузка списка',
  'person.imported': 'человек внесён из списка',
  'person.filledIn': 'карточка дополнена из списка',
  'person.importReversed': 'человек удалён: внесение списка отменено',
} as const

export type Action = keyof typeof actions
