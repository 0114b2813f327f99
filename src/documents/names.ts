const nbsp = '\u00a0'

export type Gender = 'male' | 'female'

/** «Плотникова Ольга Викторовна» → «О. В. Плотникова», as in signatures and grifs (§1.5); never breaks across lines. */
export function initialsFirst(fullName: string): string {
  const { last, initials } = parts(fullName)
  return [...initials, last].join(nbsp)
}

/** «Плотникова Ольга Викторовна» → «Плотникова О. В.», as in lists. */
export function initialsLast(fullName: string): string {
  const { last, initials } = parts(fullName)
  return [last, ...initials].join(nbsp)
}

/** Whether a patronymic tells the gender; lvovich alone is wrong about one in eleven hard names (libraries §2.4). */
export function genderOf(fullName: string): Gender | null {
  const middle = fullName.trim().split(/\s+/).slice(2).join(' ').toLocaleLowerCase('ru')
  if (/(ович|евич|ич|оглы|улы)$/.test(middle)) return 'male'
  if (/(овна|евна|ична|инична|кызы|гызы)$/.test(middle)) return 'female'
  return null
}

/** Surname and initials; understands «Плотникова О.В.» and «О. В. Плотникова» as they are often typed. */
function parts(fullName: string): { last: string; initials: string[] } {
  const words = fullName
    .trim()
    .replace(/\.(?=[А-ЯЁA-Z])/g, '. ')
    .split(/\s+/)
  const written = words.filter((word) => /^[А-ЯЁA-Z]\.(?:-[А-ЯЁA-Z]\.)?$/.test(word))
  if (written.length) return { last: words.filter((word) => !written.includes(word)).join(' '), initials: written }
  const [last = '', ...given] = words
  return { last, initials: given.filter((word) => /^[А-ЯЁA-Z]/.test(word)).map(initial) }
}

// «Анна-Мария» → «А.-М.»
function initial(word: string): string {
  return word
    .split('-')
    .map((half) => `${half.charAt(0).toLocaleUpperCase('ru')}.`)
    .join('-')
}
