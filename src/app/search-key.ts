/**
 * The one spelling by which Cyrillic text is searched, sorted and compared: lower case, ё as е, single spaces.
 * SQLite folds only ASCII and sorts «Ё» before «А», so the key is stored beside the text.
 */
export function searchKey(...parts: (string | null | undefined)[]): string {
  return parts
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}\-/№.]+/gu, ' ')
    .trim()
}
