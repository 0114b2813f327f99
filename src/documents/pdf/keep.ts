import type { Block, Flow } from './nodes.ts';

// A head needs room for the first rows of its table.
const room = 90;
const shortTable = 8;

/** Puts «keep with next» into practice: a chain and what follows it do not part at the end of a page (§1.5). */
export function keepTogether(flows: readonly Flow[]): Block[] {
  const blocks: Block[] = [];
  let chain: Block[] = [];
  for (const { block, keep, rows } of flows) {
    if (keep) chain.push(block);
    else if (chain.length === 0) blocks.push(block);
    else {
      blocks.push(...close(chain, block, rows > shortTable));
      chain = [];
    }
  }
  return [...blocks, ...chain];
}

function close(chain: Block[], next: Block, long: boolean): Block[] {
  const [first] = chain;
  const pageBreak = first?.pageBreak ? { pageBreak: first.pageBreak } : {};
  delete first?.pageBreak;
  if (!long) return [{ stack: [...chain, next], unbreakable: true, ...pageBreak }];
  // A long table cannot be unbreakable: the chain takes its room along and gives it back.
  const [left = 0, top = 0, right = 0, bottom = 0] = next.margin ?? [];
  return [
    { stack: [...chain, { text: '', margin: [0, room, 0, 0] }], unbreakable: true, ...pageBreak },
    { ...next, margin: [left, top - room, right, bottom] },
  ];
}
