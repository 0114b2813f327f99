import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { stripJpeg } from './jpeg.ts'

// «PieceInfo» keeps what the program that made the file remembers for itself.
const told = ['Metadata', 'PieceInfo', 'LastModified']

/**
 * Removes from a PDF its properties (Info), XMP, the private data of programs, earlier revisions and the data of cameras in its
 * pictures. Pages stay as they are. Throws when the file is locked by a password or broken.
 */
export async function stripPdf(bytes: Buffer): Promise<Buffer> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  // A broken file is read as one without pages.
  if (pdf.getPageCount() === 0) throw new Error('no pages')
  const { context } = pdf
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info)
  delete context.trailerInfo.Info
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && named(object.dict, 'Type') === 'Metadata') context.delete(ref)
    else if (object instanceof PDFRawStream) {
      forget(object.dict)
      if (isJpeg(object.dict)) context.assign(ref, PDFRawStream.of(object.dict, stripJpeg(Buffer.from(object.contents))))
    } else if (object instanceof PDFDict) forget(object)
  }
  return Buffer.from(await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }))
}

function forget(dict: PDFDict): void {
  for (const name of told) dict.delete(PDFName.of(name))
}

function isJpeg(dict: PDFDict): boolean {
  const filter = dict.lookup(PDFName.of('Filter'))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  return only === PDFName.of('DCTDecode')
}

const named = (dict: PDFDict, key: string): string | null => {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : null
}
