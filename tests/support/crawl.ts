import type { Role } from '../../src/app/actor.ts'
import { features } from '../../src/features.ts'
import { credentials, type Demo } from './demo.ts'

export type Visited = { path: string; pattern: string; status: number; html: string | null; from: string }

const patterns = features
  .flatMap((feature) => feature.list)
  .filter((page) => page.method === 'GET')
  .map(({ path }) => ({ path, fits: new RegExp('^' + path.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+') + '$') }))
  .sort((one, other) => Number(one.path.includes(':')) - Number(other.path.includes(':')))

/** The page of the route table an address belongs to; an address of no page stands for itself. */
export function patternOf(path: string): string {
  const plain = path.split('?')[0] ?? path
  return patterns.find(({ fits }) => fits.test(plain))?.path ?? plain
}

// Pages that differ in the fields of a search are looked at each, pages that differ in a number are samples of one.
function keyOf(path: string): string {
  const names = [...new URLSearchParams(path.split('?')[1] ?? '').keys()]
  return `${patternOf(path)}?${[...new Set(names)].sort().join('&')}`
}

type Asked = { path: string; from: string }

/** Every page a person reaches by links and search forms from `starts`, at most `most` of each kind. Files are fetched too. */
export async function crawl(demo: Demo, role: Role | null, starts: string[], most: number): Promise<Visited[]> {
  const cookie = role === null ? '' : await signIn(demo, role)
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  const visited: Visited[] = []
  let queue: Asked[] = starts.map((path) => ({ path, from: 'start' }))
  while (queue.length > 0) {
    const next: Asked[] = []
    for (const { path, from } of queue) {
      const key = keyOf(path)
      const count = counts.get(key) ?? 0
      if (seen.has(path) || count >= most) continue
      seen.add(path)
      counts.set(key, count + 1)
      const page = await visit(demo, cookie, path, from)
      visited.push(page)
      for (const found of linksOf(page)) next.push({ path: found, from: page.path })
    }
    queue = next
  }
  return visited
}

async function signIn({ url }: Demo, role: Role): Promise<string> {
  const headers = { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(url + '/session', { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(credentials(role)).toString() })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function visit({ url }: Demo, cookie: string, asked: string, from: string): Promise<Visited> {
  let path = asked
  for (let hops = 0; hops < 5; hops++) {
    const answer = await fetch(url + path, { redirect: 'manual', headers: { cookie } })
    const location = answer.headers.get('location')
    if (answer.status >= 300 && answer.status < 400 && location) {
      path = new URL(location, url + path).href.slice(url.length)
      continue
    }
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
    const body = await answer.text()
    return { path: asked, pattern: patternOf(path), status: answer.status, html: isPage ? body : null, from }
  }
  return { path: asked, pattern: patternOf(asked), status: 508, html: null, from }
}

function linksOf({ html, path }: Visited): string[] {
  if (html === null) return []
  const anchors = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) => match[1] ?? '')
  const forms = [...html.matchAll(/<form\b(?![^>]*method="post")[^>]*>/gi)].map(([tag]) => /action="([^"]*)"/.exec(tag)?.[1] ?? path)
  const media = [...html.matchAll(/<(?:img|link|script)\s[^>]*?(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '')
  return [...anchors, ...forms, ...media].map((href) => href.replaceAll('&amp;', '&').replaceAll('&#38;', '&')).flatMap((href) => ownPath(href, path))
}

function ownPath(href: string, base: string): string[] {
  if (href === '' || href.startsWith('#') || /^(mailto|tel|data):/.test(href)) return []
  const here = new URL(base, 'http://own.test')
  const target = new URL(href, here)
  return target.origin === here.origin ? [target.pathname + target.search] : []
}
