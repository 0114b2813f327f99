import { accounts } from './accounts/routes.ts'
import { accountReasons } from './accounts/messages.ts'
import type { Pages } from './app/pages.ts'
import type { Role } from './app/actor.ts'
import type { Sentences } from './app/errors.ts'
import { appReasons } from './app/messages.ts'
import { finalEvents } from './final-events/routes.ts'
import { home } from './home/routes.ts'
import { labels } from './home/messages.ts'
import { journal } from './journal/routes.ts'
import { library } from './library/routes.ts'
import { libraryReasons } from './library/messages.ts'
import { monitoring } from './monitoring/routes.ts'
import { monitoringReasons } from './monitoring/messages.ts'
import { consents } from './consents/routes.ts'
import { consentReasons } from './consents/messages.ts'
import { home } from './home/routes.ts'
import { labels } from './home/messages.ts'
import { journal } from './journal/routes.ts'
import { legalBases } from './legal-bases/routes.ts'
import { orders } from './orders/routes.ts'
import { orderReasons } from './orders/messages.ts'
import { organisation } from './organisation/routes.ts'
import { roadmapReasons } from './roadmap/messages-reasons.ts'
import { roadmap } from './roadmap/routes.ts'
import { roadmapItems } from './roadmap/routes-items.ts'
import { roadmapPrints } from './roadmap/routes-print.ts'
import { matching } from './matching/routes.ts'
import { pairs } from './pairs/routes.ts'
import { pairReasons } from './pairs/rules/messages.ts'
import { trainings } from './trainings/routes.ts'
import { trainingReasons } from './trainings/messages.ts'
import { schoolYears } from './school-years/routes.ts'
import { menuLabel as surveysLabel, surveyReasons } from './surveys/messages/campaigns.ts'
import { answers } from './surveys/routes/answers.ts'
import { surveys } from './surveys/routes/campaigns.ts'
import { invitations } from './surveys/routes/invitations.ts'
import { responses } from './surveys/routes/responses.ts'
import { results } from './surveys/routes/results.ts'

/** Every feature's pages: the contents page of the system and the source of the access and forgery matrices. */
export const features: Pages[] = [
  home,
  organisation,
  accounts,
  schoolYears,
  journal,
  surveys,
  invitations,
  answers,
  responses,
  results,
  monitoring,
  library,
  finalEvents,
]

/** Why a rule forbids something, in words. */
export const reasons: Sentences = {
  ...appReasons,
  ...accountReasons,
  ...surveyReasons,
  ...monitoringReasons,
  ...libraryReasons,
}
export const features: Pages[] = [home, roadmap, roadmapItems, roadmapPrints, consents, orders, legalBases, organisation, accounts, schoolYears, journal]

/** Why a rule forbids something, in words. */
export const reasons: Sentences = { ...appReasons, ...accountReasons, ...roadmapReasons, ...consentReasons, ...orderReasons }
import { banks } from './banks/routes.ts'
import { bankLabels, bankReasons } from './banks/messages.ts'
import { competencies } from './competencies/routes.ts'
import { competencyReasons } from './competencies/messages.ts'
import { home } from './home/routes.ts'
import { labels } from './home/messages.ts'
import { journal } from './journal/routes.ts'
import { mentees } from './mentees/routes.ts'
import { menteeReasons } from './mentees/messages.ts'
import { mentors } from './mentors/routes.ts'
import { mentorReasons } from './mentors/messages.ts'
import { organisation } from './organisation/routes.ts'
import { people } from './people/routes.ts'
import { peopleReasons } from './people/messages.ts'
import { schoolYears } from './school-years/routes.ts'
import { studyGroups } from './study-groups/routes.ts'

/** Every feature's pages: the contents page of the system and the source of the access and forgery matrices. */
export const features: Pages[] = [home, organisation, accounts, schoolYears, journal, people, studyGroups, competencies, banks, mentors, mentees]

/** Why a rule forbids something, in words. */
export const reasons: Sentences = { ...appReasons, ...accountReasons, ...peopleReasons, ...competencyReasons, ...bankReasons, ...mentorReasons, ...menteeReasons }
export const reasons: Sentences = { ...appReasons, ...accountReasons, ...consentReasons, ...orderReasons }
export const features: Pages[] = [home, organisation, accounts, schoolYears, journal, matching, trainings, pairs]

/** Why a rule forbids something, in words. */
export const reasons: Sentences = { ...appReasons, ...accountReasons, ...pairReasons, ...trainingReasons }

export type MenuEntry = { label: string; url: string; items: { label: string; url: string }[] }

const settings: MenuEntry = {
  label: labels.settings,
  url: '/organisation',
  items: [
    { label: labels.organisation, url: '/organisation' },
    { label: labels.schoolYears, url: '/school-years' },
    { label: labels.accounts, url: '/accounts' },
    { label: labels.journal, url: '/journal' },
  ],
}

const start: MenuEntry = { label: labels.home, url: '/', items: [] }
const plan: MenuEntry = { label: labels.roadmap, url: '/roadmap', items: [] }

const papers: MenuEntry = {
  label: labels.papers,
  url: '/orders',
  items: [
    { label: labels.consents, url: '/consents' },
    { label: labels.orders, url: '/orders' },
    { label: labels.legalBases, url: '/legal-bases' },
const pairsMenu: MenuEntry = {
  label: labels.pairs,
  url: '/pairs',
  items: [
    { label: labels.pairsAndGroups, url: '/pairs' },
    { label: labels.choices, url: '/choices' },
    { label: labels.trainings, url: '/trainings' },
  ],
}

const surveyMenu: MenuEntry = { label: surveysLabel, url: '/surveys', items: [] }

const bankMenu: MenuEntry = {
  label: bankLabels.menu,
  url: '/mentors',
  items: [
    { label: bankLabels.mentors, url: '/mentors' },
    { label: bankLabels.mentees, url: '/mentees' },
    { label: bankLabels.studyGroups, url: '/study-groups' },
    { label: bankLabels.people, url: '/people' },
    { label: bankLabels.competencies, url: '/competencies' },
  ],
}

const menus: Record<Role, MenuEntry[]> = {
  methodist: [start, surveyMenu, settings],
  director: [start, surveyMenu, { label: labels.journal, url: '/journal', items: [] }],
  methodist: [start, bankMenu, settings],
  director: [start, bankMenu, { label: labels.journal, url: '/journal', items: [] }],
  mentor: [start],
  methodist: [start, plan, papers, settings],
  director: [start, plan, { ...papers, items: papers.items.slice(0, 2) }, { label: labels.journal, url: '/journal', items: [] }],
  mentor: [start, { label: labels.orders, url: '/orders', items: [] }],
  methodist: [start, pairsMenu, settings],
  director: [start, pairsMenu, { label: labels.journal, url: '/journal', items: [] }],
  mentor: [start, { label: labels.myPairs, url: '/pairs', items: [] }],
}

/** The menu of a role, in the order of the year. */
export function menuOf(role: Role | null): MenuEntry[] {
  return role === null ? [] : menus[role]
}
