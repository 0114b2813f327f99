const mostText = 400

/**
 * Keeps the last row of the last table of a document with the total and the signatures that close it, so that these are never
 * alone on a page (§1.5). What stands far below the table, or does not stay together itself, is left as it is.
 */
export function keepClosing(xml: string): string {
  const head = xml.lastIndexOf('<w:tblHeader')
  const end = xml.indexOf('</w:tbl>', head)
  if (head === -1 || end === -1 || !isClosing(xml.slice(end))) return xml
  const row = Math.max(xml.lastIndexOf('<w:tr>', end), xml.lastIndexOf('<w:tr ', end))
  return row < head ? xml : xml.slice(0, row) + kept(xml.slice(row))
}

function isClosing(tail: string): boolean {
  const text = tail.replace(/<[^>]+>/g, '')
  const breaks = /<w:pageBreakBefore|<w:br w:type="page"|<w:sectPr.*<w:sectPr/s.test(tail)
  return tail.includes('<w:keepNext/>') && !breaks && text.length <= mostText
}

// Every paragraph stays with the next one; the mark stands right after the style.
function kept(xml: string): string {
  return xml.replace(
    /(<w:p(?: [^>]*[^/])?>)(<w:pPr>)?(<w:pStyle [^>]*\/>)?(<w:keepNext\/>)?/g,
    (all: string, open: string, properties?: string, style = '', keep?: string) =>
      keep ? all : properties ? `${open}${properties}${style}<w:keepNext/>` : `${open}<w:pPr><w:keepNext/></w:pPr>`,
  )
}
