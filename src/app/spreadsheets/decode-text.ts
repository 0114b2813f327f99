type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'

const SAMPLE = 4_096
// Anything below the space except tab and line breaks has no business in a list of people.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f]/

/** The text in the bytes, whichever of the usual encodings it is in; null when the bytes are no text. */
export function decodeText(bytes: Buffer): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return CONTROL.test(text) ? null : text
}

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1251')
}

/** In UTF-16 the high byte of Russian and Latin text is almost always 04 or 00, and no other text holds them. */
function utf16WithoutMark(bytes: Buffer): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE)
  const high = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0x00 || byte === 0x04) high[index % 2] = (high[index % 2] ?? 0) + 1
  })
  const most = (sample.length / 2) * 0.8
  const [even = 0, odd = 0] = high
  if (bytes.length < 4 || Math.max(even, odd) < most || Math.min(even, odd) > most) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
