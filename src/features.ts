import { accounts } from './accounts/routes.ts'
import { accountReasons } from './accounts/messages.ts'
import type { Pages } from './app/pages.ts'
import type { Role } from './app/actor.ts'
import type { Sentences } from './app/errors.ts'
import { appReasons } from './app/messages.ts'
import { consents } from './consents/routes.ts'
import { consentReasons } from './consents/messages.ts'
import { home } from './home/routes.ts'
import { labels } from './home/messages.ts'
import { journal } from './journal/routes.ts'
import { legalBases } from './legal-bases/routes.ts'
import { orders } from './orders/routes.ts'
import { orderReasons } from './orders/messages.ts'
import { organisation } from './organisation/routes.ts'
import { matching } from './matching/routes.ts'
import { pairs } from './pairs/routes.ts'
import { pairReasons } from './pairs/rules/messages.ts'
import { trainings } from './trainings/routes.ts'
import { trainingReasons } from './trainings/messages.ts'
import { schoolYears } from './school-years/routes.ts'

/** Every feature's pages: the contents page of the system and the source of the access and forgery matrices. */
export const features: Pages[] = [home, organisation, accounts, schoolYears, matching, trainings, pairs, consents, orders, legalBases, journal]

/** Why a rule forbids something, in words. */
export const reasons: Sentences = { ...appReasons, ...accountReasons, ...pairReasons, ...trainingReasons, ...consentReasons, ...orderReasons }

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

const papers: MenuEntry = {
  label: labels.papers,
  url: '/orders',
  items: [
    { label: labels.consents, url: '/consents' },
    { label: labels.orders, url: '/orders' },
    { label: labels.legalBases, url: '/legal-bases' },
  ],
}

const pairsMenu: MenuEntry = {
  label: labels.pairs,
  url: '/pairs',
  items: [
    { label: labels.pairsAndGroups, url: '/pairs' },
    { label: labels.choices, url: '/choices' },
    { label: labels.trainings, url: '/trainings' },
  ],
}

const menus: Record<Role, MenuEntry[]> = {
  methodist: [start, pairsMenu, papers, settings],
  director: [start, pairsMenu, { ...papers, items: papers.items.slice(0, 2) }, { label: labels.journal, url: '/journal', items: [] }],
  mentor: [start, { label: labels.myPairs, url: '/pairs', items: [] }, { label: labels.orders, url: '/orders', items: [] }],
}

/** The menu of a role, in the order of the year. */
export function menuOf(role: Role | null): MenuEntry[] {
  return role === null ? [] : menus[role]
}
