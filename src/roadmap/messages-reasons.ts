import type { Sentences } from '../app/errors.ts'
import { counted, share, shortDate } from '../app/format.ts'
import { forms } from '../pairs/messages.ts'

type Params = Record<string, string | number>

const n = (params: Params) => Number(params.count)
const ratio = (params: Params) => share(Number(params.part), Number(params.whole))
const form = (params: Params) => `«${Object.entries(forms).find(([key]) => key === params.form)?.[1] ?? String(params.form)}»`
const pairs = (count: number) => counted(count, 'пара или группа', 'пары или группы', 'пар или групп')
const whose = { teachers: 'педагог', students: 'обучающийся' } as const
const people = (whom: string | number | undefined, count: number) =>
  whom === 'teachers' ? counted(count, whose.teachers, 'педагога', 'педагогов') : counted(count, whose.students, 'обучающихся', 'обучающихся')

/** Evidence of the items and what they lack, in words (domain §8.1). */
export const roadmapReasons = {
  'roadmap.stageEmpty': (params) => `добавьте хотя бы один пункт в этап ${params.stage}`,
  'roadmap.textFixed': 'Тексты карты сейчас не меняются: она на утверждении или уже утверждена.',
  'roadmap.stageStays': 'Семь этапов заданы документом: этап можно переименовать, но нельзя удалить или переставить.',
  'roadmap.tooDeep': 'В карте два уровня: пункт и подпункт. Глубже вложить нельзя.',
  'roadmap.atTheEdge': 'Пункт уже стоит на краю своего списка.',

  'roadmap.order': (params) => `приказ № ${params.number} от ${shortDate(String(params.datedOn))}`,
  'roadmap.orderSigned': 'приказ подписан, номер ещё не присвоен',
  'roadmap.noSignedOrder': 'нет подписанного приказа о закреплении пар и групп',
  'roadmap.pairsOutsideOrder': (params) => `действуют без приказа: ${pairs(n(params))}`,

  'roadmap.noMentees': 'наставляемых в этом учебном году нет',
  'roadmap.programmesPrepared': (params) => `программы подготовлены: ${ratio(params)}`,
  'roadmap.programmesPreparedMissing': (params) => `без подготовленной программы: ${pairs(n(params))}`,
  'roadmap.programmesApproved': (params) => `программы утверждены: ${ratio(params)}`,
  'roadmap.programmesApprovedMissing': (params) => `без утверждённой программы: ${pairs(n(params))}`,
  'roadmap.noActingPairs': 'нет действующих пар и групп',

  'roadmap.noRequestSurvey': 'не проведена анкета профессиональных запросов педагогов',
  'roadmap.noCandidateSurvey': 'не проведена анкета кандидатов в наставники',
  'roadmap.noExitSurvey': 'не проведены итоговые анкеты участников',
  'roadmap.answered': (params) => `анкета закрыта, ответили ${ratio(params)}`,
  'roadmap.answeredSoFar': (params) => `ответили ${ratio(params)}`,
  'roadmap.surveyDraft': 'анкета подготовлена, но не открыта',
  'roadmap.surveyOpen': 'анкета ещё не закрыта',

  'roadmap.inBank': (params) => `в банке: ${people(params.whom, n(params))}`,
  'roadmap.notNeeded': 'отмечено: нуждающихся в наставнике нет',
  'roadmap.bankEmpty': (params) =>
    Number(params.identified) > 0 ? `выявлены, но не включены в банк: ${people(params.whom, Number(params.identified))}` : 'в банке никого нет',

  'roadmap.lists': (params) => `объединения, сдавшие списки: ${ratio(params)}`,
  'roadmap.listsMissing': (params) => `не сдали список: ${counted(n(params), 'объединение', 'объединения', 'объединений')}`,
  'roadmap.noStudyGroups': 'объединения не загружены',
  'roadmap.projectStudents': (params) => `с проектами: ${people('students', n(params))}`,
  'roadmap.competitors': (params) => `участвуют в соревнованиях: ${people('students', n(params))}`,
  'roadmap.needUnclear': (params) => `не решено, нужен ли наставник: ${people('students', n(params))}`,

  'roadmap.formMentors': (params) => `${form(params)}: ${counted(n(params), 'наставник', 'наставника', 'наставников')}`,
  'roadmap.formNotUsed': (params) => `форма ${form(params)} не используется`,
  'roadmap.formEmpty': (params) => `нет наставников для формы ${form(params)}`,
  'roadmap.noFormUsed': 'ни одна форма наставничества не используется',

  'roadmap.chosen': (params) => `наставляемые с подобранным наставником: ${ratio(params)}`,
  'roadmap.bankAnalysis': 'анализ банка: запросы и наставники',
  'roadmap.undecided': (params) => `без решения о наставнике: ${counted(n(params), 'наставляемый', 'наставляемых', 'наставляемых')}`,
  'roadmap.nobodyInBank': 'в банке нет наставляемых',

  'roadmap.materials': (params) => `для наставников: ${counted(n(params), 'материал', 'материала', 'материалов')}`,
  'roadmap.noMaterials': 'нет ни одного материала с пометкой «для наставников»',
  'roadmap.trainings': (params) => `проведено: ${counted(n(params), 'занятие', 'занятия', 'занятий')} с наставниками`,
  'roadmap.trained': (params) => `наставники, прошедшие обучение: ${ratio(params)}`,
  'roadmap.noTraining': 'не проведено ни одного занятия или консультации для наставников',

  'roadmap.pairs': (params) => `сформировано: ${pairs(n(params))}`,
  'roadmap.unpaired': (params) => `без пары и без объяснения причины: ${counted(n(params), 'наставляемый', 'наставляемых', 'наставляемых')}`,
  'roadmap.unpairedExplained': (params) => `без пары, причина указана: ${counted(n(params), 'наставляемый', 'наставляемых', 'наставляемых')}`,

  'roadmap.reportApproved': 'справка по итогам мониторинга утверждена',
  'roadmap.reportNotApproved': 'справка по итогам мониторинга не утверждена',
  'roadmap.noReport': 'нет справки по итогам мониторинга',

  'roadmap.finalEvent': (params) => `итоговое мероприятие ${shortDate(String(params.heldOn))}, протокол приложен`,
  'roadmap.noProtocol': (params) => `к мероприятию ${shortDate(String(params.heldOn))} не приложен протокол`,
  'roadmap.noFinalEvent': 'итоговое мероприятие не проведено',
  'roadmap.practices': (params) => `в копилке: ${counted(n(params), 'практика', 'практики', 'практик')} этого года`,
  'roadmap.noPractices': 'в копилке нет практик этого года',

  'roadmap.news': (params) => `на сайте: ${counted(n(params), 'новость', 'новости', 'новостей')}`,
  'roadmap.published': (params) => `пункты карты с новостью: ${ratio(params)}`,
  'roadmap.notPublished': (params) => `без новости на сайте: ${counted(n(params), 'пункт', 'пункта', 'пунктов')} карты`,
} as const satisfies Sentences
