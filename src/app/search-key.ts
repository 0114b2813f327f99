/**
 * One spelling of a text for search, sorting and duplicates: «  ПЁТР  Ильич » → «петр ильич».
 * SQLite folds neither Cyrillic case nor ё, so every `…Key` column is written through here.
 * A hyphen stays (Римский-Корсаков is one name); every other mark counts as a space.
 */
export function searchKey(...parts: (string | null | undefined)[]): string {
  return parts
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{M}\p{N}])-+|-+(?![\p{L}\p{M}\p{N}])/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
}
