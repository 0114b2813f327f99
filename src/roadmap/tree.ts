/** A row of the table RoadmapItem as the tree needs it. */
export type Row = { id: number; parentId: number | null }
export type Node<R extends Row> = R & { children: Node<R>[] }

/** Nests rows that come in the order of their positions: stages, their items, the items' sub-items. */
export function treeOf<R extends Row>(rows: R[], parentId: number | null = null): Node<R>[] {
  return rows.filter((row) => row.parentId === parentId).map((row) => ({ ...row, children: treeOf(rows, row.id) }))
}

/** A node and everything below it, in the order of reading. */
export function flatten<R extends Row>(nodes: Node<R>[]): Node<R>[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}
