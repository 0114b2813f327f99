const portion = 500

/** A whole list, row by row, read in portions: neither the memory nor SQLite's limit of ids in a statement is met. */
export async function* everyRow<T>(page: (window: { skip: number; take: number }) => Promise<T[]>): AsyncGenerator<T> {
  for (let skip = 0; ; skip += portion) {
    const rows = await page({ skip, take: portion })
    yield* rows
    if (rows.length < portion) return
  }
}
