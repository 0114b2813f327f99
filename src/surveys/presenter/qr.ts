import { create } from 'qrcode'

// White modules around the code, without which cameras do not find it (ISO/IEC 18004, 4 modules).
const quiet = 4

/** A QR code of a text as one path of an SVG: it needs neither a picture file nor a script, and prints sharp at any size. */
export function qrOf(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, row) => rowPath(modules.data.subarray(row * modules.size, (row + 1) * modules.size), row))
  return { path: rows.join(''), size: modules.size + 2 * quiet }
}

// Neighbours in a row make one rectangle, so the path stays short.
function rowPath(cells: Uint8Array, row: number): string {
  const runs = [...cells.join('').matchAll(/1+/g)]
  return runs.map((run) => `M${quiet + run.index} ${quiet + row}h${run[0].length}v1h-${run[0].length}z`).join('')
}
