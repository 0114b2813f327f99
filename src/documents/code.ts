const side = 78 // points, 27 mm: a telephone reads it from a hand's distance

/**
 * A paragraph with a QR code drawn as one shape, to be put into a document as it is: no picture file has to travel with the sheet,
 * and it prints sharp. `path` is an SVG path of unit-high rectangles «M4 4h7v1h-7z», `size` the side in modules.
 */
export function drawCode({ path, size }: { path: string; size: number }): string {
  const shape = path.replace(/M(\d+) (\d+)h(\d+)v1h-\d+z/g, (_, left: string, top: string, width: string) =>
    rectangle(Number(left), Number(top), Number(width)),
  )
  const look = `style="width:${side}pt;height:${side}pt" coordorigin="0,0" coordsize="${size},${size}" path="${shape}e" fillcolor="black" stroked="f"`
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:shape ${look}/></w:pict></w:r></w:p>`
}

function rectangle(left: number, top: number, width: number): string {
  return `m${left},${top}l${left + width},${top},${left + width},${top + 1},${left},${top + 1}x`
}
