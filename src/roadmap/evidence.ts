import { isInForce } from '../orders/rules.ts'
import type { RoadmapFacts } from './facts.ts'
import { bank, type Finding, judge, lists, notApplicable, of, programmes, type Rule, survey } from './finding.ts'
import { type Code, codes } from './standard-roadmap.ts'

const bankForms = [
  { form: 'teacherTeacher', bank: 'mentorsTeacherTeacher' },
  { form: 'teacherStudent', bank: 'mentorsTeacherStudent' },
  { form: 'studentStudent', bank: 'mentorsStudentStudent' },
] as const

/** Domain §8.1, the table of items and their evidence: one rule for a code. */
const table: Record<Code, Rule> = {
  [codes.orders]: ({ orders, counts }) => {
    const signed = orders.filter(({ status }) => status === 'approved' || isInForce(status))
    const evidence = signed.map(({ id, number, datedOn }) => ({
      code: number && datedOn ? 'roadmap.order' : 'roadmap.orderSigned',
      params: { number: number ?? '', datedOn: datedOn ?? '' },
      url: `/orders/${id}`,
    }))
    const outside = counts.pairsOutsideOrder
    return judge(orders.length + counts.agreedPairs + counts.actingPairs > 0, evidence, [
      signed.length === 0 && { code: 'roadmap.noSignedOrder', url: '/orders' },
      outside > 0 && { code: 'roadmap.pairsOutsideOrder', params: { count: outside }, url: '/orders' },
    ])
  },
  [codes.programmesPrepared]: ({ counts }) => {
    if (counts.mentees === 0) return notApplicable('roadmap.noMentees')
    return programmes(counts.programmesPrepared, counts.actingPairs, counts.programmes, 'roadmap.programmesPrepared')
  },
  [codes.requests]: ({ campaigns }) => survey(campaigns.requests, 'roadmap.noRequestSurvey'),
  [codes.teacherBank]: ({ counts, banksNotNeeded }) =>
    bank(counts.teachersInBank, counts.teachersIdentified, banksNotNeeded.includes('menteeTeachers'), 'teachers'),
  [codes.projects]: ({ counts, lists: returned }) =>
    lists('project', returned, { code: 'roadmap.projectStudents', params: { count: counts.projectStudents }, url: '/mentees?tab=projects' }),
  [codes.studentBank]: ({ counts, banksNotNeeded }) =>
    bank(counts.studentsInBank, counts.studentsIdentified, banksNotNeeded.includes('menteeStudents'), 'students'),
  [codes.competitions]: ({ counts, lists: returned }) => {
    const found = lists('competition', returned, {
      code: 'roadmap.competitors',
      params: { count: counts.competitors },
      url: '/mentees?tab=competitions',
    })
    if (counts.competitorsUnclear === 0) return found
    const missing = [...found.missing, { code: 'roadmap.needUnclear', params: { count: counts.competitorsUnclear }, url: '/mentees?tab=competitions' }]
    return { ...found, status: 'inWork', missing }
  },
  [codes.candidates]: ({ campaigns }) => survey(campaigns.candidates, 'roadmap.noCandidateSurvey'),
  [codes.mentorBank]: ({ counts, banksNotNeeded }) => {
    const forms = bankForms.map(({ form, bank }) => ({ form, used: !banksNotNeeded.includes(bank), count: counts[form] }))
    if (forms.every(({ used }) => !used)) return notApplicable('roadmap.noFormUsed')
    const evidence = forms.map(({ form, used, count }) =>
      used
        ? count > 0 && { code: 'roadmap.formMentors', params: { form, count }, url: `/mentors?form=${form}` }
        : { code: 'roadmap.formNotUsed', params: { form } },
    )
    const missing = forms.map(({ form, used, count }) => used && count === 0 && { code: 'roadmap.formEmpty', params: { form }, url: '/mentors' })
    return judge(counts.mentors + counts.candidates > 0, evidence, missing)
  },
  [codes.choice]: ({ counts }) => {
    const { menteesInBank: whole, undecided } = counts
    return judge(
      whole > undecided,
      whole > undecided
        ? [
            { code: 'roadmap.chosen', params: of(whole - undecided, whole), url: '/choices' },
            { code: 'roadmap.bankAnalysis', url: '/bank-analysis' },
          ]
        : [],
      [
        whole === 0 && { code: 'roadmap.nobodyInBank', url: '/mentees' },
        undecided > 0 && { code: 'roadmap.undecided', params: { count: undecided }, url: '/choices' },
      ],
    )
  },
  [codes.materials]: ({ counts: { materials } }) =>
    judge(
      false,
      [materials > 0 && { code: 'roadmap.materials', params: { count: materials }, url: '/library' }],
      [materials === 0 && { code: 'roadmap.noMaterials', url: '/library' }],
    ),
  [codes.training]: ({ counts: { trainings, trainedMentors, mentors } }) =>
    judge(
      false,
      trainings > 0
        ? [
            { code: 'roadmap.trainings', params: { count: trainings }, url: '/trainings' },
            mentors > 0 && { code: 'roadmap.trained', params: of(trainedMentors, mentors), url: '/trainings' },
          ]
        : [],
      [trainings === 0 && { code: 'roadmap.noTraining', url: '/trainings' }],
    ),
  [codes.pairs]: ({ counts }) => {
    const formed = counts.agreedPairs + counts.actingPairs
    const explained = counts.unpaired - counts.unpairedUnexplained
    return judge(
      formed + counts.draftPairs > 0,
      [
        formed > 0 && { code: 'roadmap.pairs', params: { count: formed }, url: '/pairs' },
        explained > 0 && { code: 'roadmap.unpairedExplained', params: { count: explained }, url: '/mentees' },
      ],
      [
        counts.menteesInBank === 0 && { code: 'roadmap.nobodyInBank', url: '/mentees' },
        counts.unpairedUnexplained > 0 && { code: 'roadmap.unpaired', params: { count: counts.unpairedUnexplained }, url: '/choices' },
      ],
    )
  },
  [codes.programmesApproved]: ({ counts }) => programmes(counts.programmesApproved, counts.actingPairs, counts.programmes, 'roadmap.programmesApproved'),
  [codes.monitoring]: ({ campaigns, report }) => {
    const surveys = survey(campaigns.exit, 'roadmap.noExitSurvey')
    const approved = report === 'approved'
    return judge(
      campaigns.exit.length > 0 || report !== null,
      [...surveys.evidence, approved && { code: 'roadmap.reportApproved', url: '/monitoring' }],
      [...surveys.missing, !approved && { code: report === null ? 'roadmap.noReport' : 'roadmap.reportNotApproved', url: '/monitoring' }],
    )
  },
  [codes.finalEvent]: ({ finalEvents }) => {
    const documented = finalEvents.filter(({ hasProtocol }) => hasProtocol)
    const evidence = documented.map(({ id, heldOn }) => ({ code: 'roadmap.finalEvent', params: { heldOn }, url: `/final-events/${id}` }))
    const bare = finalEvents.find(({ hasProtocol }) => !hasProtocol)
    return judge(finalEvents.length > 0, evidence, [
      documented.length === 0 &&
        (bare
          ? { code: 'roadmap.noProtocol', params: { heldOn: bare.heldOn }, url: `/final-events/${bare.id}` }
          : { code: 'roadmap.noFinalEvent', url: '/final-events' }),
    ])
  },
  [codes.practices]: ({ counts: { practices } }) =>
    judge(
      false,
      [practices > 0 && { code: 'roadmap.practices', params: { count: practices }, url: '/library' }],
      [practices === 0 && { code: 'roadmap.noPractices', url: '/library' }],
    ),
  [codes.publicity]: ({ counts: { activities, activitiesPublished, publishedNews } }) =>
    judge(
      publishedNews > 0,
      publishedNews > 0
        ? [
            { code: 'roadmap.news', params: { count: publishedNews }, url: '/news' },
            { code: 'roadmap.published', params: of(activitiesPublished, activities), url: '/news' },
          ]
        : [],
      [
        (activities === 0 || activitiesPublished < activities) && {
          code: 'roadmap.notPublished',
          params: { count: activities - activitiesPublished },
          url: '/news',
        },
      ],
    ),
}

/** What the records of the year say about an item. */
export function findingOf(code: Code, facts: RoadmapFacts): Finding {
  return table[code](facts)
}

/** True for one of the eighteen codes. */
export function isCode(code: string | null): code is Code {
  return code !== null && code in table
}
