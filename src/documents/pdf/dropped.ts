import PizZip from 'pizzip'

/** What Word shows and the PDF does not. */
export const dropped = ['picture', 'textBox', 'list', 'footer', 'footnote', 'formula', 'columns'] as const
export type Dropped = (typeof dropped)[number]

const traces: Record<Dropped, RegExp> = {
  picture: /<pic:pic[ />]|<v:imagedata[ />]/,
  textBox: /<w:txbxContent[ />]/,
  list: /<w:numPr[ />]/,
  footer: /^$/, // looked for in the footers themselves
  footnote: /<w:(foot|end)noteReference[ />]/,
  formula: /<m:oMath[ />]/,
  columns: /<w:cols[^>]* w:num="([2-9]|\d\d)"/,
}

/** Names everything in a document that the converter leaves out, so that nobody is surprised by the paper. */
export function droppedFrom(docx: Buffer): Dropped[] {
  const zip = new PizZip(docx)
  const text = zip
    .file(/^word\/(document|header\d*)\.xml$/)
    .map((file) => file.asText())
    .join('\n')
  const styles = zip.file('word/styles.xml')?.asText() ?? ''
  return dropped.filter((one) => {
    if (one === 'footer') return zip.file(/^word\/footer\d*\.xml$/).some((file) => /<w:t[ />]|<w:fld/.test(file.asText()))
    return traces[one].test(text) || (one === 'list' && usesListStyle(styles, text))
  })
}

function usesListStyle(styles: string, text: string): boolean {
  const numbered = [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]+)"(?:(?!<\/w:style>).)*?<w:numPr[ />]/gs)].map(([, id = '']) => id)
  return numbered.some((id) => text.includes(`<w:pStyle w:val="${id}"/>`))
}
