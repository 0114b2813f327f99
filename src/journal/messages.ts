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
  'survey.created': 'подготовлена анкета',
  'survey.changed': 'изменены сведения об анкете',
  'survey.opened': 'анкета открыта',
  'survey.closed': 'анкета закрыта',
  'survey.reopened': 'анкета открыта снова',
  'survey.peopleAdded': 'в анкету добавлены люди',
  'survey.personRemoved': 'из анкеты убран человек',
  'invitation.linkRenewed': 'заменена личная ссылка на анкету',
  'response.saved': 'сохранён раздел анкеты',
  'response.submitted': 'отправлены ответы на анкету',
  'response.entered': 'раздел анкеты внесён с бумаги',
  'response.taken': 'ответы перенесены в банк',
  'response.declined': 'решено не переносить ответы в банк',
} as const

export type Action = keyof typeof actions
