const portion = 500

/** Reads a whole list in portions: SQLite takes only so many ids in one statement, and others wait between them. */
export async function everyRow<T>(page: (window: { skip: number; take: number }) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = []
  for (;;) {
    const more = await page({ skip: rows.length, take: portion })
    rows.push(...more)
    if (more.length < portion) return rows
  }
}
