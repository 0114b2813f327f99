import { create } from 'qrcode'
import sharp from 'sharp'

/** The dark modules of a code, neighbours of a row as one bar, and the side of the square with its white margin; all in modules. */
type Code = { bars: { left: number; top: number; width: number }[]; size: number }

/** A QR code of a text as one path of an SVG: it needs neither a picture file nor a script, and prints sharp at any size. */
export function qrOf(text: string): { path: string; size: number } {
  const { bars, size } = codeOf(text)
  return { path: bars.map(({ left, top, width }) => `M${left} ${top}h${width}v1h-${width}z`).join(''), size }
}

const side = 78 // points, 27 mm: a telephone reads it from a hand's distance

/** A paragraph with a QR code drawn as one shape, to be put into a document as it is: no picture file has to travel with the sheet. */
export function qrShape(text: string): string {
  const { bars, size } = codeOf(text)
  const path = bars.map(({ left, top, width }) => `m${left},${top}l${left + width},${top},${left + width},${top + 1},${left},${top + 1}x`).join('')
  const look = `style="width:${side}pt;height:${side}pt" coordorigin="0,0" coordsize="${size},${size}" path="${path}e" fillcolor="black" stroked="f"`
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:shape ${look}/></w:pict></w:r></w:p>`
}

// White modules around the code, without which cameras do not find it (ISO/IEC 18004).
const quiet = 4

function codeOf(text: string): Code {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, row) => modules.data.subarray(row * modules.size, (row + 1) * modules.size).join(''))
  const bars = rows.flatMap((cells, row) => [...cells.matchAll(/1+/g)].map((run) => ({ left: quiet + run.index, top: quiet + row, width: run[0].length })))
  return { bars, size: modules.size + 2 * quiet }
}

// In the corner of a sheet there is room for three; a viewer that smooths must not melt the pixels of a module together.
const cornerQuiet = 3
const pixels = 6
// Any mask is read; to weigh all eight takes longer than the rest of a sheet.
const maskPattern = 4

/** A QR code of a text as a grey PNG, for the corner of a sheet: a scan is read by it, so it mends more. */
export async function qrPng(text: string): Promise<Buffer> {
  const { modules } = create(text, { errorCorrectionLevel: 'Q', maskPattern })
  const width = modules.size + 2 * cornerQuiet
  const grey = Buffer.alloc(width * width, 255)
  modules.data.forEach((dark, index) => {
    if (dark) grey[(cornerQuiet + Math.floor(index / modules.size)) * width + cornerQuiet + (index % modules.size)] = 0
  })
  return sharp(grey, { raw: { width, height: width, channels: 1 } })
    .resize(width * pixels, width * pixels, { kernel: 'nearest' })
    .toColourspace('b-w')
    .png()
    .toBuffer()
}
