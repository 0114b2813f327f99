// Latin letters among Russian ones: a name typed so looks right and is never found.

const lookAlikes: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
}

/** The text with Latin letters that look Russian made Russian ones; other Latin letters stay. */
export function inCyrillic(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => lookAlikes[letter] ?? letter)
}

/** «o, E»: each Latin letter of a text once; empty when there is none. */
export function latinIn(text: string): string {
  return [...new Set(text.match(/\p{Script=Latin}/gu) ?? [])].join(', ')
}

/** True when a text has Russian letters. */
export function hasCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text)
}
