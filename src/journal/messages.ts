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
  'consent.blankIssued': 'напечатан бланк согласия',
  'consent.received': 'получено согласие',
  'consent.corrected': 'исправлена запись о согласии',
  'consent.withdrawn': 'отозвано согласие',
} as const

export type Action = keyof typeof actions
