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
  'material.added': 'материал добавлен в копилку',
  'material.changed': 'материал изменён',
  'material.fileRemoved': 'файл убран из материала',
  'material.published': 'материал опубликован на сайте',
  'material.withdrawn': 'материал снят с сайта',
  'finalEvent.planned': 'запланировано итоговое мероприятие',
  'finalEvent.changed': 'изменено итоговое мероприятие',
  'finalEvent.practicesChosen': 'отмечены лучшие практики',
  'headcount.entered': 'введён контингент для показателей',
  'monitoringReport.changed': 'изменена справка по мониторингу',
  'monitoringReport.submitted': 'справка отправлена директору',
  'monitoringReport.returned': 'справка возвращена на доработку',
  'monitoringReport.approved': 'справка утверждена',
} as const

export type Action = keyof typeof actions
