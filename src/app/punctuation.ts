/** One spelling wherever people read: a school year with an en dash, quotation marks within quotation marks as „…“. Changes no word. */
export function punctuated(text: string): string {
  return innerQuotes(
    text.replace(/(?<!\d)(20\d\d)-(20\d\d)(?![\d-])/g, (typed, from: string, to: string) => (Number(to) === Number(from) + 1 ? `${from}–${to}` : typed)),
  )
}

/** The same in a page, between its tags only: what stands in a field is as it was typed. */
export function punctuatedPage(html: string): string {
  return html.replace(/<(textarea|pre|code)\b[^>]*>[^]*?<\/\1>|(?<=>)[^<]+/g, (part) => (part.startsWith('<') ? part : punctuated(part)))
}

// Titles bring quotation marks of their own into a sentence that quotes them.
function innerQuotes(text: string): string {
  if (!/«[^»]*«/.test(text)) return text
  let depth = 0
  let least = 0
  const marked = text.replace(/[«»]/g, (mark) => {
    depth += mark === '«' ? 1 : -1
    least = Math.min(least, depth)
    return mark === '«' ? (depth > 1 ? '„' : mark) : depth > 0 ? '“' : mark
  })
  return least === 0 && depth === 0 ? marked : text
}
