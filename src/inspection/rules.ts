const day = 24 * 3600_000

/** How long an archive is kept: it holds copies of everybody's data. */
export const keptDays = 7
export const keptMilliseconds = keptDays * day
