import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { pathOf } from '../app/uploads.ts'

const width = 595.28 // points, A4

/** A PDF of the pictures of pages, each as wide as an A4 sheet. */
export async function pdfOfPages(storedNames: readonly string[]): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  for (const name of storedNames) {
    const picture = await pdf.embedJpg(await readFile(pathOf(name)))
    const across = picture.width > picture.height ? 841.89 : width
    const size: [number, number] = [across, (across * picture.height) / picture.width]
    pdf.addPage(size).drawImage(picture, { x: 0, y: 0, width: size[0], height: size[1] })
  }
  return Buffer.from(await pdf.save())
}
