import PizZip from 'pizzip'

/** What Word shows and the PDF does not. */
export const dropped = ['picture', 'textBox', 'footer', 'footnote', 'formula', 'columns'] as const
export type Dropped = (typeof dropped)[number]

const traces: Record<Dropped, RegExp> = {
  picture: /<pic:pic[ />]|<v:imagedata[ />]/,
  textBox: /<w:txbxContent[ />]/,
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
  return dropped.filter((one) => {
    if (one === 'footer') return zip.file(/^word\/footer\d*\.xml$/).some((file) => /<w:t[ />]|<w:fld/.test(file.asText()))
    return traces[one].test(text)
  })
}
