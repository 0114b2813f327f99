import type { CampaignStatus, MentoringForm, SurveyAudience, SurveyPhase } from '../../generated/prisma/enums.ts'
import type { Sentences } from '../../app/errors.ts'
import { counted, longDate } from '../../app/format.ts'
import { forms } from '../../pairs/messages.ts'
import type { CampaignTransition } from '../rules/campaigns.ts'

export const campaignStatuses = {
  draft: { label: 'готовится', tone: 'plain' },
  open: { label: 'идёт', tone: 'new' },
  closed: { label: 'закрыта', tone: 'ok' },
} as const satisfies Record<CampaignStatus, { label: string; tone: string }>

export const transitionWords = {
  open: { label: 'Открыть анкету', path: 'opening', tone: 'primary' },
  close: { label: 'Закрыть анкету', path: 'closure', tone: 'plain' },
  reopen: { label: 'Открыть снова', path: 'reopening', tone: 'plain' },
} as const satisfies Record<CampaignTransition, { label: string; path: string; tone: string }>

export const surveyReasons = {
  'surveys.nobodyInvited': 'Никто не приглашён. Добавьте людей, которым нужна анкета',
  'surveys.dayPassed': 'Последний день приёма ответов уже прошёл. Укажите более поздний день',
  'surveys.answered': 'Человек уже отвечал на анкету: приглашение с ответами не убирают.',
  'surveys.notTaking': 'Анкета закрыта. Чтобы внести ответы, откройте её снова.',
  'surveys.incomplete': ({ question }) => `Не заполнено: ${question}`,
  'surveys.conditionBroken': ({ question }) => `Вопрос «${String(question)}» зависит от ответа, которого перед ним не станет. Сначала измените его условие.`,
  'surveys.tooFewNameless': ({ least }) => `Анкета анонимная, а ответов меньше ${least}: по отдельным строкам было бы видно, кто ответил`,
  'surveys.alreadyDecided': 'По этим ответам решение уже принято.',
  'surveys.nowhereToTake': 'Ответы этой анкеты не переносятся в банк: они учитываются в итогах.',
} as const satisfies Sentences

export const problems = {
  template: 'Выберите анкету',
  closesOn: 'Укажите последний день, когда принимаются ответы',
  dayPassed: 'Этот день уже прошёл. Укажите сегодняшний или более поздний',
  whom: 'Выберите, кому отправить анкету',
  chosen: 'Отметьте хотя бы одного человека',
  most: (most: number) => `Выберите не больше ${counted(most, 'варианта', 'вариантов', 'вариантов')}`,
  fill: (question: string) => `Ответьте на вопрос «${question.replace(/\?$/, '')}»`,
  row: (row: string) => `Выберите ответ в строке «${row}»`,
  section: 'Раздел заполнен не до конца. То, что заполнено верно, сохранено.',
  reason: 'Напишите, почему ответы не переносятся',
} as const

export const notices = {
  created: (count: number) => `Анкета подготовлена, приглашено: ${count}. Проверьте список и откройте её.`,
  saved: 'Сведения об анкете сохранены.',
  open: 'Анкета открыта. Разошлите личные ссылки или распечатайте их.',
  close: 'Анкета закрыта, ответы больше не принимаются.',
  reopen: 'Анкета снова принимает ответы.',
  added: (count: number) => `Приглашено ещё: ${count}.`,
  removed: 'Приглашение убрано.',
  linkRenewed: 'Ссылка заменена: прежняя больше не открывается. Отправьте человеку новую.',
  paperSaved: 'Раздел сохранён.',
  paperSubmitted: 'Ответы внесены с бумаги.',
  taken: 'Ответы перенесены в банк.',
  declined: 'Отмечено: ответы в банк не переносятся.',
} as const

export const answerStates = {
  answered: { label: 'ответил(а)', tone: 'ok' },
  began: { label: 'начал(а), не отправил(а)', tone: 'wait' },
  waiting: { label: 'ещё нет ответа', tone: 'plain' },
} as const

export const words = {
  answeredOf: (answered: number, invited: number) => `ответили ${answered} из ${invited}`,
  thin: 'Ответили меньше 70 %: по итогам нельзя судить обо всех.',
  overdue: 'срок прошёл: закройте анкету или продлите срок',
  nobody: 'никто не приглашён',
  fromPaper: 'с бумаги',
  closesOn: (day: string) => `до ${longDate(day)} включительно`,
  noDay: 'без срока',
  confirmClose: (answered: number, invited: number) =>
    `Ответили ${answered} из ${invited}. После закрытия по ссылкам можно будет только увидеть, что анкета закрыта; сохранённые ответы останутся.`,
  confirmRenew: 'Прежняя ссылка перестанет открываться. Ответы человека сохранятся.',
  confirmRemove: 'Человек исчезнет из списка, его ссылка перестанет открываться.',
  renew: 'Заменить ссылку',
  remove: 'Убрать из списка',
  enterPaper: 'Внести с бумаги',
  changePaper: 'Исправить ответы',
  results: 'Итоги',
  links: 'Список со ссылками',
  change: 'Изменить',
  add: 'Добавить людей',
  newCampaign: 'Провести анкетирование',
  people: 'Приглашённые',
  waiting: 'Ещё не ответили',
  with: (name: string) => `в паре с: ${name}`,
  quickList: 'Список обучающихся объединения – быстрый ввод по сведениям педагога',
  quickListNote: 'Проект, соревнования и нужен ли наставник – одной строкой на ребёнка: откройте объединение и внесите список',
  reminder: (title: string, day: string | null, names: string[]) =>
    `«${title}»${day === null ? '' : `, ответы принимаются ${day}`}. Ещё не ответили: ${names.join(', ')}.`,
} as const

export const phaseWords = {
  collection: 'Сбор сведений',
  entry: 'До начала работы',
  running: 'Во время работы',
  exit: 'По завершении',
} as const satisfies Record<SurveyPhase, string>

type Ways = Partial<Record<'all' | 'ready' | 'chosen', string>>

/** Whom a questionnaire of this audience may be sent to, by the way of choosing; `form` limits the pairs. */
export function audienceWays(audience: SurveyAudience, form: MentoringForm | null): Ways {
  const [all, chosen] = form ? [`всех пар «${forms[form]}»`, `выбранных пар «${forms[form]}»`] : ['всех пар', 'выбранных пар']
  const ways = {
    teachers: { all: 'всем педагогам', chosen: 'выбранным педагогам' },
    mentorCandidates: { ready: 'тем, кто в анкете запросов готов быть наставником', chosen: 'выбранным педагогам' },
    students: { all: 'всем обучающимся центра', chosen: 'выбранным обучающимся' },
    studentCandidates: { chosen: 'выбранным обучающимся' },
    mentees: { all: `наставляемым ${all}`, chosen: `наставляемым ${chosen}` },
    mentors: { all: `наставникам ${all}`, chosen: `наставникам ${chosen}` },
    parents: { all: 'родителям всех наставляемых обучающихся', chosen: 'родителям выбранных обучающихся' },
    curators: { chosen: 'выбранным сотрудникам' },
    guests: { all: 'всем участникам пар этого года', chosen: 'выбранным участникам' },
  } as const satisfies Record<SurveyAudience, Ways>
  return ways[audience]
}
