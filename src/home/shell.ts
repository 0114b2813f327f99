import type { Request } from 'express'
import { roleLabels } from '../accounts/messages.ts'
import type { Role } from '../app/actor.ts'
import { takeFlash } from '../app/flash.ts'
import type { MenuEntry } from '../features.ts'
import { findOrganisation } from '../organisation/queries.ts'
import { listSchoolYears } from '../school-years/queries.ts'
import { publicMenu } from '../site/messages.ts'
import { readAppearance } from './appearance.ts'
import { labels } from './messages.ts'

/** What surrounds a page: who is signed in, the menu, the school year, the message of the last act. */
export async function makeShell(req: Request, menuOf: (role: Role | null) => MenuEntry[]) {
  const organisation = await findOrganisation()
  const { actor, year } = req
  const publicPage = req.path.startsWith('/site') || req.path.startsWith('/s/')
  return {
    product: labels.product,
    organisation: organisation?.shortName ?? null,
    user: actor ? { name: actor.name, role: roleLabels[actor.role] } : null,
    menu: marked(publicPage ? publicMenuAt(req.path) : menuOf(actor?.role ?? null), req.path),
    year: actor && year && !publicPage ? { name: year.name, options: (await listSchoolYears()).map(({ id, name }) => ({ id, name, current: id === year.id })) } : null,
    flash: takeFlash(req),
    lowVision: readAppearance(req),
    path: req.originalUrl,
    public: publicPage,
  }
}

// The page of a survey is public too, but whoever answers should not be led away.
function publicMenuAt(path: string): MenuEntry[] {
  return path.startsWith('/s/') ? [] : publicMenu
}

function marked(menu: MenuEntry[], path: string) {
  const here = (url: string) => (url === '/' || url === '/site' ? path === url : path === url || path.startsWith(url + '/'))
  return menu.map((entry) => ({
    label: entry.label,
    url: entry.url,
    badge: null,
    items: entry.items.map((item) => ({ ...item, current: here(item.url) })),
    current: here(entry.url) || entry.items.some((item) => here(item.url)),
  }))
}
