const portion = 500

/** A whole list, row by row, read in portions: neither the memory nor SQLite's limit of ids in a statement is met. */
export async function* everyRow<T>(page: (window: { skip: number; take: number }) => Promise<T[]>): AsyncGenerator<T> {
  for (let skip = 0; ; skip += portion) {
    const rows = await page({ skip, take: portion })
    yield* rows
    if (rows.length < portion) return
  }
}

/** A whole list at once, for what cannot be made row by row: a page to print, an act on everybody found. */
export async function wholeList<T>(page: (window: { skip: number; take: number }) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = []
  for await (const row of everyRow(page)) rows.push(row)
  return rows
}
