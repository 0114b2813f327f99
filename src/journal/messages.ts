/** Every act the journal knows, in the words of the page «Журнал действий». A new act without a sentence does not compile. */
export const actions = {
  'organisation.setUp': 'выполнена первая настройка',
  'organisation.changed': 'изменены сведения об организации',
  'schoolYear.opened': 'открыт учебный год',
  'roadmap.added': 'составлена дорожная карта',
  'roadmap.submitted': 'дорожная карта отправлена директору',
  'roadmap.recalled': 'дорожная карта отозвана для правки',
  'roadmap.returned': 'дорожная карта возвращена с замечанием',
  'roadmap.approved': 'дорожная карта утверждена',
  'roadmapItem.added': 'добавлен пункт дорожной карты',
  'roadmapItem.changed': 'изменён пункт дорожной карты',
  'roadmapItem.moved': 'изменён порядок пунктов дорожной карты',
  'roadmapItem.removed': 'удалён пункт дорожной карты',
  'roadmapItem.marked': 'пункт дорожной карты отмечен вручную',
  'roadmapItem.unmarked': 'снята отметка с пункта дорожной карты',
  'user.created': 'создана учётная запись',
  'user.passwordChanged': 'сменён пароль',
  'user.passwordReset': 'выдан одноразовый пароль',
  'user.signedIn': 'вход в программу',
  'user.disabled': 'учётная запись отключена',
  'user.enabled': 'учётная запись включена',
} as const

export type Action = keyof typeof actions
