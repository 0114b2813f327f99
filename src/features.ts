import { accounts } from './accounts/routes.ts'
import { accountReasons } from './accounts/messages.ts'
import type { Pages } from './app/pages.ts'
import type { Role } from './app/actor.ts'
import type { Sentences } from './app/errors.ts'
import { appReasons } from './app/messages.ts'
import { home } from './home/routes.ts'
import { labels } from './home/messages.ts'
import { journal } from './journal/routes.ts'
import { newsReasons, words as newsWords } from './news/messages.ts'
import { newsPeople } from './news/people-routes.ts'
import { newsPhotos } from './news/photo-routes.ts'
import { news } from './news/routes.ts'
import { organisation } from './organisation/routes.ts'
import { site } from './site/routes.ts'
import { schoolYears } from './school-years/routes.ts'

/** Every feature's pages: the contents page of the system and the source of the access and forgery matrices. */
export const features: Pages[] = [home, organisation, accounts, schoolYears, journal, news, newsPeople, newsPhotos, site]

/** Why a rule forbids something, in words. */
export const reasons: Sentences = { ...appReasons, ...accountReasons, ...newsReasons }

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

const siteMenu: MenuEntry = {
  label: newsWords.site,
  url: '/news',
  items: [
    { label: newsWords.news, url: '/news' },
    { label: newsWords.publicPages, url: '/site' },
  ],
}

const start: MenuEntry = { label: labels.home, url: '/', items: [] }

const menus: Record<Role, MenuEntry[]> = {
  methodist: [start, siteMenu, settings],
  director: [start, siteMenu, { label: labels.journal, url: '/journal', items: [] }],
  mentor: [start],
}

/** The menu of a role, in the order of the year. */
export function menuOf(role: Role | null): MenuEntry[] {
  return role === null ? [] : menus[role]
}
