import PizZip from 'pizzip'

// A fixed day inside the archive: the same data gives the same file.
const day = new Date(2023, 9, 3)

/** Zips a document so that equal content gives equal bytes. */
export function pack(zip: PizZip): Buffer {
  const stable = new PizZip()
  for (const name of Object.keys(zip.files).sort(contentTypesFirst)) {
    const entry = zip.files[name]
    if (entry && !entry.dir) stable.file(name, entry.asUint8Array(), { date: day, createFolders: false })
  }
  return stable.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

// Recognisers of file types look for [Content_Types].xml at the beginning of the archive.
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}
