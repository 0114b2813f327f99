import { logins } from '../../prisma/seed/stage-1.ts'
import type { Visited } from './crawl.ts'

/** Foreign words that people of the centre use themselves; logins are data. */
const allowed = new Set([
  'tab',
  'excel',
  'word',
  'pdf',
  'rss',
  'docx',
  'xlsx',
  'csv',
  'jpg',
  'jpeg',
  'png',
  'pptx',
  'ods',
  'xls',
  'powerpoint',
  'ivanova',
  'ctrl',
  'alt',
  'enter',
  'tab',
  'libreoffice',
  'markdown',
  'sha',
  'sig',
  ...logins.map(({ login }) => login),
  'ershov',
  'tretyakova',
  'kuznetsov',
  'lebedeva',
])

/** What is wrong with the markup and the words of a page, each with its address. */
export function faultsOf({ html, path }: Visited): string[] {
  if (html === null) return []
  const found = [...words(html), ...titles(html), ...ids(html), ...labels(html), ...cells(html)]
  return [...new Set(found)].map((fault) => `${path}: ${fault}`)
}

function textOf(html: string): string {
  return (
    html
      // What stands in <code> is to be typed letter by letter: a placeholder of a template.
      .replace(/<(script|style|head|code)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&[a-z#\d]+;/g, ' ')
  )
}

function words(html: string): string[] {
  const text = textOf(html)
  const leaks = [...text.matchAll(/\b(undefined|NaN|null|\[object Object\]|Invalid Date)/g)].map((match) => `prints «${match[0]}»`)
  // Addresses of the net and checksums are not words.
  const plain = text.replace(/[\da-f]{16,}/g, ' ').replace(/\S*[@/]\S*|\S+\.(ru|example|html?|docx|xlsx|png)\b/g, ' ')
  const foreign = [...plain.matchAll(/[A-Za-z]{3,}/g)].filter(([word]) => !allowed.has(word.toLowerCase())).map(([word]) => `foreign word «${word}»`)
  return [...leaks, ...foreign]
}

function titles(html: string): string[] {
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1]?.trim() ?? ''
  const heads = [...html.matchAll(/<h1\b/g)].length
  return [...(title === '' || title.startsWith('–') ? ['no title'] : []), ...(heads === 1 ? [] : [`${heads} main headings`])]
}

function ids(html: string): string[] {
  const all = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '')
  return all.filter((id, index) => id === '' || all.indexOf(id) !== index).map((id) => `id «${id}» twice`)
}

function labels(html: string): string[] {
  const all = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]))
  const pointers = [...html.matchAll(/<label\b[^>]*\sfor="([^"]*)"|\s(?:aria-describedby|aria-labelledby|aria-controls)="([^"]*)"/g)].flatMap((match) =>
    (match[1] ?? match[2] ?? '').split(/\s+/),
  )
  return pointers.filter((id) => id !== '' && !all.has(id)).map((id) => `points at «${id}», which is not there`)
}

// On a phone a row of such a table is a card, and a cell without its label is a riddle; a box to tick names itself.
function cells(html: string): string[] {
  const tables = [...html.matchAll(/<table\b[^>]*class="[^"]*\bcards\b[^"]*"[^>]*>([\s\S]*?)<\/table>/g)].map((match) => match[1] ?? '')
  return tables.flatMap((table) =>
    [...table.matchAll(/<td\b([^>]*)>/g)]
      .filter(([, attributes = '']) => !/data-label=|pick-cell/.test(attributes))
      .map(([tag]) => `a cell without a label: ${tag}`),
  )
}
