import { accounts } from './accounts/routes.ts'
import { accountReasons } from './accounts/messages.ts'
import type { Pages } from './app/pages.ts'
import type { Role } from './app/actor.ts'
import type { Sentences } from './app/errors.ts'
import { appReasons } from './app/messages.ts'
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
import { consents } from './consents/routes.ts'
import { consentReasons } from './consents/messages.ts'
import { legalBases } from './legal-bases/routes.ts'
import { orders } from './orders/routes.ts'
import { orderReasons } from './orders/messages.ts'
import { roadmapReasons } from './roadmap/messages-reasons.ts'
import { roadmap } from './roadmap/routes.ts'
import { roadmapItems } from './roadmap/routes-items.ts'
import { roadmapPrints } from './roadmap/routes-print.ts'
import { schoolYears } from './school-years/routes.ts'
import { studyGroups } from './study-groups/routes.ts'

/** Every feature's pages: the contents page of the system and the source of the access and forgery matrices. */
export const features: Pages[] = [
  home,
  roadmap,
  roadmapItems,
  roadmapPrints,
  mentors,
  mentees,
  banks,
  studyGroups,
  people,
  competencies,
  consents,
  orders,
  legalBases,
  organisation,
  accounts,
  schoolYears,
  journal,
]

/** Why a rule forbids something, in words. */
export const reasons: Sentences = {
  ...appReasons,
  ...accountReasons,
  ...roadmapReasons,
  ...peopleReasons,
  ...competencyReasons,
  ...bankReasons,
  ...mentorReasons,
  ...menteeReasons,
  ...consentReasons,
  ...orderReasons,
}

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
  ],
}

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
  methodist: [start, plan, bankMenu, papers, settings],
  director: [start, plan, bankMenu, { ...papers, items: papers.items.slice(0, 2) }, { label: labels.journal, url: '/journal', items: [] }],
  mentor: [start, { label: labels.orders, url: '/orders', items: [] }],
}

/** The menu of a role, in the order of the year. */
export function menuOf(role: Role | null): MenuEntry[] {
  return role === null ? [] : menus[role]
}
