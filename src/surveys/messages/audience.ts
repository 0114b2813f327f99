import type { MentoringForm, SurveyAudience, SurveyPhase } from '../../generated/prisma/enums.ts'
import type { Standing } from '../queries/audience.ts'
import { forms } from '../../pairs/messages.ts'

export const phaseWords = {
  collection: 'Сбор сведений',
  entry: 'До начала работы',
  running: 'Во время работы',
  exit: 'По завершении',
} as const satisfies Record<SurveyPhase, string>

/** What the choice between named and anonymous means, one sentence each. */
export const anonymityChoices = [
  { value: 'no', label: 'именная', hint: 'Ответы видит методист, по ним сравнивают «до» и «после» и пополняют банки; в итогах имён нет.' },
  {
    value: 'yes',
    label: 'анонимная',
    hint: 'Кто как ответил, не узнает никто и никогда: сравнить можно только средние, пар «до – после» нет, перенести ответы в банк нельзя.',
  },
] as const
export const onlyNamed = 'Эта анкета только именная: её ответы переносят в карточки людей.'

type Ways = Partial<Record<'all' | 'ready' | 'filter' | 'chosen' | 'later', string>>

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

export const choosingWords = {
  filter: 'по отбору: направленность, объединение, место в банке',
  byFilter: 'Добавить всех по отбору',
  more: (shown: number, found: number) => `Показаны первые ${shown} из ${found}. Найдите нужного человека по фамилии или добавьте людей по отбору.`,
  later: 'пока никому: добавлю людей или общую ссылку на следующей странице',
} as const

/** Places in the banks by which a part of the audience is chosen. */
export const standings = {
  mentors: 'наставники банка',
  candidates: 'кандидаты в наставники',
  mentees: 'наставляемые',
  withoutPair: 'наставляемые без пары',
} as const satisfies Record<Standing, string>
