import { create } from 'qrcode'
import sharp from 'sharp'

// White modules around the code (ISO/IEC 18004) and pixels in a module: a viewer that smooths must not melt them together.
const quiet = 3
const pixels = 6
// Any mask is read; to weigh all eight takes longer than the rest of a sheet.
const maskPattern = 4

/** A QR code of a text as a grey PNG. */
export async function qrPng(text: string): Promise<Buffer> {
  const { modules } = create(text, { errorCorrectionLevel: 'Q', maskPattern })
  const side = modules.size + 2 * quiet
  const grey = Buffer.alloc(side * side, 255)
  modules.data.forEach((dark, index) => {
    if (dark) grey[(quiet + Math.floor(index / modules.size)) * side + quiet + (index % modules.size)] = 0
  })
  return sharp(grey, { raw: { width: side, height: side, channels: 1 } })
    .resize(side * pixels, side * pixels, { kernel: 'nearest' })
    .toColourspace('b-w')
    .png()
    .toBuffer()
}
