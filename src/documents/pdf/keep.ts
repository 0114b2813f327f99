import type { Block, Flow, Text } from './nodes.ts'
import { closedBy } from './closed.ts'

// A head needs room for the first rows of its table.
const room = 90

/** Puts «keep with next» into practice: a chain and what follows it do not part at the end of a page (§1.5). */
export function keepTogether(flows: readonly Flow[]): Block[] {
  const blocks: Block[] = []
  let chain: Block[] = []
  for (const [index, { block, keep, breakable, closing }] of flows.entries()) {
    const rest = flows.slice(index + 1)
    if (closing && block.table && rest.every(isClosing) && lengthOf([block.table.body.at(-1), rest]) <= most) {
      const whole = closedBy(
        block,
        block.table,
        rest.map((one) => one.block),
      )
      return [...blocks, ...(chain.length > 0 ? close(chain, whole, true) : [whole])]
    }
    // What begins a page of its own cannot stay with what is before it.
    if (block.pageBreak && chain.length > 0) {
      blocks.push({ stack: chain, unbreakable: true })
      chain = []
    }
    if (keep) chain.push(block)
    else if (chain.length === 0) blocks.push(block)
    else {
      blocks.push(...close(chain, block, breakable))
      chain = []
    }
  }
  return chain.length ? [...blocks, { stack: chain, unbreakable: true }] : blocks
}

// Signatures are a short table, whose rows are not torn from each other.
const isClosing = ({ block, keep, breakable }: Flow): boolean => !block.pageBreak && (keep || (block.table !== undefined && !breakable))

// pdfmake drops an unbreakable block that is higher than a page, so what is long runs over pages like any text.
const most = 1200 // characters, well under half a page
const line = 60 // characters: what a paragraph takes, however short it is

function close(all: Block[], next: Block, breakable: boolean): Block[] {
  const short = all.filter((_, index) => lengthOf(all.slice(index)) + (breakable ? 0 : lengthOf([next])) <= most)
  const loose = all.slice(0, all.length - short.length)
  return short.length === 0 ? [...loose, next] : [...loose, ...bind(short, next, breakable)]
}

const lengthOf = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lengthOf(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return 'text' in value ? Math.max(line, written(value.text)) : lengthOf(Object.values(value))
}

const written = (text: unknown): number => {
  if (typeof text === 'string') return text.length
  return Array.isArray(text) ? text.reduce<number>((sum, run: Text) => sum + run.text.length, 0) : 0
}

function bind(chain: Block[], next: Block, breakable: boolean): Block[] {
  const [first] = chain
  const pageBreak = first?.pageBreak ? { pageBreak: first.pageBreak } : {}
  delete first?.pageBreak
  if (!breakable) return [{ stack: [...chain, next], unbreakable: true, ...pageBreak }]
  // A long table cannot be unbreakable: the chain takes its room along and gives it back.
  return [
    { stack: [...chain.slice(0, -1), ...chain.slice(-1).map((last) => lowered(last, 0, room))], unbreakable: true, ...pageBreak },
    lowered(next, -room, 0),
  ]
}

function lowered(block: Block, above: number, below: number): Block {
  const [left = 0, top = 0, right = 0, bottom = 0] = block.margin ?? []
  return { ...block, margin: [left, top + above, right, bottom + below] }
}
