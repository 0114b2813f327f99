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
  'news.created': 'написана новость',
  'news.changed': 'изменена новость',
  'news.peopleChanged': 'отмечено, кто назван или показан в новости',
  'news.namesakeDeclared': 'указано, что в новости назван другой человек с тем же именем',
  'news.photoAdded': 'добавлены фотографии к новости',
  'news.photoDescribed': 'изменено описание фотографии новости',
  'news.photoRemoved': 'удалена фотография новости',
  'news.published': 'опубликована новость',
  'news.withdrawn': 'новость снята с публикации',
} as const

export type Action = keyof typeof actions
