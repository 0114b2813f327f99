const emu = 36_000 // in a millimetre
const side = 15
// An A4 page less the picture and the strip on which office printers do not print.
const place = { across: 210 - 13 - side, down: 297 - 5 - side }

/** A paragraph without height that holds a picture in the lower right corner of its page, outside the text (ГОСТ Р 7.0.97-2025). */
export function cornerPicture(relationId: string): string {
  const position = (name: string, millimetres: number): string =>
    `<wp:position${name} relativeFrom="page"><wp:posOffset>${millimetres * emu}</wp:posOffset></wp:position${name}>`
  return (
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:drawing>` +
    `<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="1" layoutInCell="0" allowOverlap="1">` +
    `<wp:simplePos x="0" y="0"/>${position('H', place.across)}${position('V', place.down)}` +
    `<wp:extent cx="${side * emu}" cy="${side * emu}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="QR" descr=""/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="QR"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relationId}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side * emu}" cy="${side * emu}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`
  )
}
