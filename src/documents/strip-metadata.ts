import sharp from 'sharp'
import { stripDocx } from './strip/docx.ts'
import { stripPdf } from './strip/pdf.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

// A photo that would unpack into more is no photo of a document.
const limitInputPixels = 80_000_000

/**
 * A file for the public: the same text and picture without author, dates, places and programs (§1.6).
 * `mime` is what the content was found to be. A PDF locked by a password, a broken file or a kind nobody can clean gives null.
 */
export async function stripMetadata(bytes: Buffer, mime: string): Promise<Buffer | null> {
  try {
    if (mime === 'application/pdf') return await stripPdf(bytes)
    if (mime === word) return stripDocx(bytes)
    // EXIF also says how to turn the photo, so it is turned before that is lost.
    if (mime === 'image/jpeg') return await sharp(bytes, { limitInputPixels }).rotate().jpeg({ quality: 90 }).toBuffer()
    if (mime === 'image/png') return await sharp(bytes, { limitInputPixels }).rotate().png().toBuffer()
    return null
  } catch {
    return null
  }
}
