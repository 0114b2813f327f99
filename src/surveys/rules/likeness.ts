/**
 * How like a typed name is to a person's `nameKey`: two points for each word that is a part of the name, one for each that begins one
 * («Петя» does not, «Ник.» does). Words are search keys, so ё is е and case does not matter; the order of words does not either.
 */
export function likeness(words: string[], nameKey: string): number {
  const parts = nameKey.split(' ')
  const points = words.map((word) => (parts.includes(word) ? 2 : parts.some((part) => part.startsWith(word)) ? 1 : 0))
  return points.reduce<number>((sum, point) => sum + point, 0)
}
