import type { Request } from 'express'
import { roleLabels } from '../accounts/messages.ts'
import type { Role } from '../app/actor.ts'
import { takeFlash } from '../app/flash.ts'
import type { MenuEntry } from '../menu.ts'
import { findOrganisation } from '../organisation/queries.ts'
import { listSchoolYears } from '../school-years/queries.ts'
import { publicMenu } from '../site/messages.ts'
import { readAppearance } from './appearance.ts'
import { labels } from './messages.ts'
import { countDocumentsToApprove } from './queries.ts'

/** What surrounds a page: who is signed in, the menu marked at a path, the school year, the message of the last act. */
export async function makeShell(req: Request, at: string, menuOf: (role: Role | null) => MenuEntry[]) {
  const organisation = await findOrganisation()
  const { actor, year } = req
  const publicPage = req.path.startsWith('/site') || req.path.startsWith('/s/')
  return {
    product: labels.product,
    organisation: organisation?.shortName ?? null,
    user: actor ? { name: actor.name, role: roleLabels[actor.role] } : null,
    menu: publicPage ? marked(publicMenuAt(req.path), req.path, 0) : marked(menuOf(actor?.role ?? null), at, await waiting(req)),
    year:
      actor && year && !publicPage
        ? {
            name: year.name,
            closed: (await listSchoolYears()).some(({ id, closedAt }) => id === year.id && closedAt !== null),
            options: (await listSchoolYears()).map(({ id, name }) => ({ id, name, current: id === year.id })),
          }
        : null,
    flash: takeFlash(req),
    lowVision: readAppearance(req),
    path: req.originalUrl,
    public: publicPage,
  }
}

// Only the director's count is cheap enough for every page: four counts over indexes.
async function waiting({ actor, year }: Request): Promise<number> {
  return actor?.role === 'director' && year ? countDocumentsToApprove(year.id) : 0
}

// The page of a survey is public too, but whoever answers should not be led away.
function publicMenuAt(path: string): MenuEntry[] {
  return path.startsWith('/s/') ? [] : publicMenu
}

function marked(menu: MenuEntry[], path: string, waiting: number) {
  const at = (url: string) => (url === '/' || url === '/site' ? path === url : path === url || path.startsWith(url + '/'))
  const here = ({ url, also = [] }: { url: string; also?: string[] | undefined }) => [url, ...also].some(at)
  return menu.map((entry) => ({
    label: entry.label,
    url: entry.url,
    badge: entry.url === '/approvals' && waiting > 0 ? waiting : null,
    items: entry.items.map(({ also, ...item }) => ({ ...item, current: here({ ...item, also }) })),
    current: here(entry) || entry.items.some(here),
  }))
}
