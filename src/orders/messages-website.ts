/** Words of the version of an order for the website. */
export const websiteWords = {
  student: (group: string | null) => (group ? `обучающийся объединения «${group}»` : 'обучающийся'),
  guest: 'приглашённый участник',
  somebody: 'обучающийся',
  omitted: '…',
  reason: 'указана в приказе',
  docx: 'Word для сайта',
  pdf: 'PDF для сайта',
  publish: 'Опубликовать на сайте',
  unpublish: 'Снять с сайта',
  published: 'Версия приказа для сайта опубликована на странице «Документы».',
  unpublished: 'Приказ снят с сайта.',
  fileName: (number: string, day: string) => `Приказ ${number.replace(/[/\\]/g, '-')} от ${day} (для сайта)`,
  title: 'Версия для сайта',
  onSite: 'Опубликована',
  offSite: 'Не опубликована',
} as const
