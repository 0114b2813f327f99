const line = '_'.repeat(12)
const wide = '_'.repeat(36)
const date = '«____»\u00a0____________\u00a020___\u00a0г.'

/** What is printed in place of an unknown value: a line to fill in by hand (§4, common requirements). */
export function blank(tag: string): string {
  if (/On$/.test(tag)) return date
  return /(name|address|topic|contacts|decision|materials|post)$/i.test(tag) ? wide : line
}
