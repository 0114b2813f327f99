import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type PizZip from 'pizzip'
import { root } from '../../app/root.ts'
import { product } from '../typography.ts'
import { convert } from './convert.ts'

// Tinos has the widths of Times New Roman, so lines break as they do in Word.
const faces = join(root, 'node_modules/@expo-google-fonts/tinos')
const face = (name: string): string => join(faces, name, `Tinos_${name}.ttf`)

pdfmake.setFonts({
  Tinos: { normal: face('400Regular'), bold: face('700Bold'), italics: face('400Regular_Italic'), bolditalics: face('700Bold_Italic') },
})
// A document must never make the server fetch an address or read a file.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(faces))

/** Prints a document to PDF with a text layer and embedded fonts. It takes the thread for as long as it lasts: `printer.ts` runs it apart. */
export async function print(docx: PizZip, title: string): Promise<Buffer> {
  return pdfmake
    .createPdf({
      info: { title, creator: product, producer: product },
      language: 'ru-RU',
      displayTitle: true,
      pageSize: 'A4',
      defaultStyle: { font: 'Tinos', fontSize: 14 },
      content: convert(docx),
    })
    .getBuffer()
}
