import type { Sentences } from '../../app/errors.ts'
import { counted, longDate, share, shortDate } from '../../app/format.ts'
import type { CampaignState, CampaignTransition } from '../rules/campaigns.ts'
import { templateReasons } from './templates.ts'

/** Who acts in the journal when nobody pressed anything. */
export const programName = 'Программа'

/** The state of a campaign today, as `rules/campaigns.ts` computes it. */
export function stateWords(state: CampaignState, opensOn: string | null): { label: string; tone: string } {
  return state === 'planned' && opensOn ? { label: `откроется ${shortDate(opensOn)}`, tone: 'wait' } : campaignStates[state]
}

const campaignStates = {
  draft: { label: 'готовится', tone: 'plain' },
  planned: { label: 'откроется', tone: 'wait' },
  open: { label: 'идёт', tone: 'new' },
  over: { label: 'срок прошёл', tone: 'wait' },
  closed: { label: 'закрыта', tone: 'ok' },
} as const satisfies Record<CampaignState, { label: string; tone: string }>

export const transitionWords = {
  open: { label: 'Открыть анкету', path: 'opening', tone: 'primary' },
  close: { label: 'Закрыть анкету', path: 'closure', tone: 'plain' },
  reopen: { label: 'Открыть снова', path: 'reopening', tone: 'plain' },
} as const satisfies Record<CampaignTransition, { label: string; path: string; tone: string }>

export const surveyReasons = {
  ...templateReasons,
  'surveys.nobodyInvited': 'Никто не приглашён. Добавьте людей, которым нужна анкета, или сделайте общую ссылку',
  'surveys.dayPassed': 'Последний день приёма ответов уже прошёл. Укажите более поздний день',
  'surveys.answered': 'Человек уже отвечал на анкету: приглашение с ответами не убирают.',
  'surveys.notTaking': 'Анкета закрыта. Чтобы внести ответы, откройте её снова.',
  'surveys.ownAnswers': 'Человек уже ответил сам, по ссылке: ответы с бумаги их не заменяют.',
  'surveys.incomplete': ({ question }) => `Не заполнено: ${question}`,
  'surveys.sealed': 'Ответы этой анкеты уже отправлены. Она анонимная, поэтому изменить их нельзя.',
  'surveys.needsNames': 'Ответы этой анкеты переносят в карточки людей, поэтому анонимной она быть не может.',
  'surveys.paperNeedsPerson': 'Анкета именная: вносите бланк в строке того, кто его заполнил.',
  'surveys.notDeletable': 'Анкету уже открывали, поэтому её не удаляют: её можно закрыть.',
  'surveys.answeredTwice': ({ person }) => `${String(person)}: по личной ссылке ответы уже пришли. Решите, какие оставить, и удалите лишние.`,
  'surveys.matched': 'У этих ответов уже есть человек.',
  'surveys.decidedAlready': 'По этим ответам уже принято решение о банке, поэтому сопоставление не отменяют.',
  'surveys.tooFewNameless': ({ least }) => `Анкета анонимная, а ответов меньше ${least}: по отдельным строкам было бы видно, кто ответил`,
  'surveys.alreadyDecided': 'По этим ответам решение уже принято.',
  'surveys.nothingChosen': 'Не отмечено ни одного поля. Отметьте, что перенести, или решите не переносить ответы.',
  'surveys.nothingToTake': 'Переносить нечего: в карточке уже есть всё, что сказано, или всё расходится с ней. Откройте ответы и решите сами.',
  'surveys.ownLinkOnly': 'Общей ссылки у этой анкеты нет: каждый педагог видит детей только своих объединений. Раздайте личные ссылки.',
  'surveys.listOnPaper': 'Список с бумаги вносят на странице объединения: там все дети сразу. Откройте нужное объединение.',
  'surveys.nowhereToTake': 'Ответы этой анкеты не переносятся в банк: они учитываются в итогах.',
} as const satisfies Sentences

export const problems = {
  template: 'Выберите анкету',
  closesOn: 'Укажите последний день, когда принимаются ответы',
  dayPassed: 'Этот день уже прошёл. Укажите сегодняшний или более поздний',
  daysOrder: 'Анкета не может открыться позже последнего дня приёма ответов',
  needsNames: 'Ответы этой анкеты переносят в карточки людей: она может быть только именной',
  respondent: 'Напишите свою фамилию и имя',
  holder: 'Выберите человека, который отвечал',
  filter: 'Отметьте хотя бы одно условие отбора',
  whom: 'Выберите, кому отправить анкету',
  chosen: 'Отметьте хотя бы одного человека',
  most: (most: number) => `Выберите не больше ${counted(most, 'варианта', 'вариантов', 'вариантов')}`,
  fill: (question: string) => `Ответьте на вопрос «${question.replace(/\?$/, '')}»`,
  row: (row: string) => `Выберите ответ в строке «${row}»`,
  section: 'Раздел заполнен не до конца. То, что заполнено верно, сохранено.',
  elsewhere:
    'Пока эта страница была открыта, раздел заполнили на другом устройстве или в другой вкладке. Проверьте отмеченные вопросы: в полях осталось то, что ввели вы. Оставьте нужное и сохраните раздел ещё раз.',
  conflict: (other: string) => `Уже сохранён другой ответ: «${(other || 'без ответа').replace(/\.$/, '')}»`,
  reason: 'Напишите, почему ответы не переносятся',
} as const

export const notices = {
  created: (count: number) =>
    count === 0
      ? 'Анкета подготовлена. Добавьте людей или сделайте общую ссылку.'
      : `Анкета подготовлена, приглашено: ${count}. Проверьте список и откройте её.`,
  saved: 'Сведения об анкете сохранены.',
  open: 'Анкета открыта. Разошлите личные ссылки или распечатайте их.',
  closed: (taken: number) =>
    taken === 0 ? 'Анкета закрыта, ответы больше не принимаются.' : `Анкета закрыта. Приняты и сохранённые, но не отправленные ответы: ${taken}.`,
  reopen: 'Анкета снова принимает ответы.',
  added: (count: number) => `Приглашено ещё: ${count}.`,
  removed: 'Приглашение убрано.',
  deleted: 'Подготовленная анкета удалена.',
  sheetMarked: 'Отмечено: бланк сдан. Какие ответы чьи, программа не знает.',
  sheetSent: 'Ответы приняты. Можно внести следующий бланк.',
  commonLinkMade: 'Общая ссылка готова.',
  commonLinkRenewed: 'Общая ссылка заменена: по прежней начать анкету больше нельзя. Начатые анкеты можно закончить.',
  matched: 'Ответы сопоставлены с человеком.',
  unmatched: 'Сопоставление отменено.',
  discarded: 'Ответы удалены.',
  linkRenewed: 'Ссылка заменена: прежняя больше не открывается. Отправьте человеку новую.',
  taken: 'Ответы перенесены в банк.',
  takenMany: (count: number) => (count === 0 ? 'Ничего не перенесено.' : `Перенесены ответы: ${counted(count, 'человек', 'человека', 'человек')}.`),
  settled: 'Отмечено: вопрос о замене решён.',
  declined: 'Отмечено: ответы в банк не переносятся.',
} as const

/** «ответов 7 из 12» beside who has not sent. */
export const unsentText = ({ given, asked }: { given: number; asked: number }) => `не отправлено, ответов ${given} из ${asked}`

export const answerStates = {
  answered: { label: 'ответил(а)', tone: 'ok' },
  began: { label: 'начал(а), не отправил(а)', tone: 'wait' },
  waiting: { label: 'ещё нет ответа', tone: 'plain' },
} as const

export const words = {
  answeredOf: (answered: number, invited: number) => `ответили ${share(answered, invited)}`,
  loose: (count: number, anonymous: boolean) => `${counted(count, 'анкета', 'анкеты', 'анкет')} без имени${anonymous ? '' : ' из списка'}`,
  thin: 'Ответили меньше 70 %: по итогам нельзя судить обо всех.',
  thinRemind: 'Напомните тем, кто ещё не ответил',
  thinReopen: 'Если нужно, откройте анкету снова и напомните тем, кто не ответил',
  overdue: 'срок прошёл: закройте анкету или продлите срок',
  nobody: 'никто не приглашён',
  nobodyYet: 'Ответов пока нет, и считать долю ответивших не от кого: по имени никто не приглашён. По общей ссылке отвечать можно и без приглашения.',
  nobodyByName: (loose: string) => `Получено: ${loose}. По имени никто не приглашён, поэтому доля ответивших не считается.`,
  fromPaper: 'с бумаги',
  closesOn: (day: string) => `до ${longDate(day)} включительно`,
  noDay: 'без срока',
  confirmClose: (answered: number, invited: number) =>
    `${invited === 0 ? 'По имени никто не приглашён.' : `Ответили ${answered} из ${invited}.`} После закрытия по ссылкам можно будет только увидеть, что анкета закрыта; сохранённые ответы останутся.`,
  confirmRenew: 'Прежняя ссылка перестанет открываться. Ответы человека сохранятся.',
  confirmRemove: 'Человек исчезнет из списка, его ссылка перестанет открываться.',
  renew: 'Заменить ссылку',
  remove: 'Убрать из списка',
  enterPaper: 'Внести с бумаги',
  changePaper: 'Исправить ответы',
  results: 'Итоги',
  links: 'Раздать ссылки',
  onPaper: 'На бумаге',
  common: 'Общая ссылка',
  change: 'Изменить',
  add: 'Добавить людей',
  anonymousLead: 'анонимная',
  delete: 'Удалить',
  confirmDelete: 'Анкета и список приглашённых исчезнут. Никто ещё не отвечал, ответы не пропадут.',
  enterSheet: 'Внести бланк',
  markSheet: 'Отметить: бланк сдан',
  confirmMark: 'Человек будет считаться ответившим. Сами ответы вносят кнопкой «Внести бланк», без имени.',
  plan: (day: string) => `Открыть ${shortDate(day)}`,
  newCampaign: 'Провести анкетирование',
  people: 'Приглашённые',
  waiting: 'Ещё не ответили',
  with: (name: string) => `в паре с: ${name}`,
  quickList: 'Список обучающихся объединения – быстрый ввод по сведениям педагога',
  quickListNote: 'Проект, соревнования и нужен ли наставник – одной строкой на ребёнка: откройте объединение и внесите список',
  reminder: (title: string, day: string | null, names: string[]) =>
    `«${title}»${day === null ? '' : `, ответы принимаются ${day}`}. Ещё не ответили: ${names.join(', ')}.`,
} as const
