const size = 500

/** A long list in parts: a statement takes only so many values, and one of thousands of rows is slower than many of hundreds. */
export function portions<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
