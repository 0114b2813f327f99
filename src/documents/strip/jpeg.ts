const standalone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

// Of what a camera or an editor adds only the density (APP0), the colour profile (APP2 «ICC_PROFILE») and the colour transform (APP14) change the picture.
function tells(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return true
  if (marker < 0xe1 || marker > 0xef || marker === 0xee) return false
  return !(marker === 0xe2 && segment.toString('latin1', 4, 15) === 'ICC_PROFILE')
}

/** Leaves comments, EXIF, XMP and IPTC out of a JPEG; the picture itself is copied bit for bit. What is no JPEG comes back as it was. */
export function stripJpeg(bytes: Buffer): Buffer {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return bytes
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // The picture begins: nothing after it is a segment of its own.
    if (marker === 0xda) break
    const end = standalone(marker) ? at + 2 : at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    if (!tells(marker, segment)) kept.push(segment)
    at = end
  }
  return Buffer.concat([...kept, bytes.subarray(at)])
}
