import MarkdownIt, { type Token } from 'markdown-it'
import { typeset } from '../documents/typography.ts'

/** A piece of a line: `href` makes it a link, `line` begins a new line before it. */
export type Run = { text: string; strong: boolean; em: boolean; href: string | null; line: boolean }
export type Block = { kind: 'paragraph' | 'heading' | 'quote'; runs: Run[] } | { kind: 'list'; ordered: boolean; items: Run[][] }

// The reader's quotes, no HTML, and nothing a methodist would meet by chance: four spaces must not turn a paragraph into code.
const markdown = new MarkdownIt({ html: false, typographer: true, quotes: '«»„“', breaks: true, linkify: true }).disable([
  'code',
  'fence',
  'table',
  'image',
  'reference',
  'hr',
  'lheading',
  'backticks',
  'entity',
  'strikethrough',
])
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
markdown.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url)

/** The text of a news item as blocks to print: paragraphs, headings, lists; HTML stays the letters it was typed with. */
export function articleOf(body: string): Block[] {
  const blocks: Block[] = []
  const around: string[] = []
  for (const token of markdown.parse(body, {})) {
    if (token.nesting === 1) around.push(token.type)
    else if (token.nesting === -1) around.pop()
    if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') openList(blocks, token.type === 'ordered_list_open', around)
    if (token.type === 'inline') addRuns(blocks, around, runsOf(token.children ?? []))
  }
  return blocks.filter((block) => block.kind !== 'list' || block.items.length > 0)
}

/** The same text without marks, for other sites and for the search of names. */
export function plainText(body: string): string {
  return articleOf(body).map(linesOf).join('\n\n')
}

/** The first paragraph in one line, for lists of news. */
export function firstParagraph(body: string): string {
  const blocks = articleOf(body)
  const first = blocks.find((block) => block.kind === 'paragraph') ?? blocks[0]
  return first ? linesOf(first).replace(/\s+/g, ' ') : ''
}

/** A title with the same quotes and dashes as the text. */
export function typographed(line: string): string {
  const inline = markdown.parseInline(line.replace(/[\\`*_[\]]/g, '\\$&'), {})[0]?.children ?? []
  return runsOf(inline)
    .map((run) => run.text)
    .join('')
}

function linesOf(block: Block): string {
  if (block.kind === 'list') return block.items.map((runs, index) => `${block.ordered ? `${index + 1}.` : '–'} ${textOf(runs)}`).join('\n')
  return textOf(block.runs)
}

const textOf = (runs: Run[]) =>
  runs.map((run) => (run.line ? '\n' : '') + run.text + (run.href && run.href !== run.text ? ` (${run.href.replace(/^mailto:/, '')})` : '')).join('')

// A list inside a list goes on in the outer one: news need no outline.
function openList(blocks: Block[], ordered: boolean, around: string[]): void {
  if (around.filter((type) => type.endsWith('_list_open')).length === 1) blocks.push({ kind: 'list', ordered, items: [] })
}

function addRuns(blocks: Block[], around: string[], runs: Run[]): void {
  const last = blocks.at(-1)
  if (around.includes('list_item_open') && last?.kind === 'list') last.items.push(runs)
  else blocks.push({ kind: around.includes('heading_open') ? 'heading' : around.includes('blockquote_open') ? 'quote' : 'paragraph', runs })
}

function runsOf(tokens: Token[]): Run[] {
  const runs: Run[] = []
  const state = { strong: 0, em: 0, href: null as string | null, line: false }
  for (const token of tokens) {
    if (token.type.startsWith('strong_')) state.strong += token.nesting
    if (token.type.startsWith('em_')) state.em += token.nesting
    if (token.type.startsWith('link_')) state.href = token.nesting === 1 ? String(token.attrGet('href') ?? '') : null
    if (token.type.endsWith('break')) state.line = true
    if (token.content === '') continue
    runs.push({ text: typeset(token.content.replace(/ - /g, ' – ')), strong: state.strong > 0, em: state.em > 0, href: state.href, line: state.line })
    state.line = false
  }
  return runs
}
