import sharp from 'sharp'

/** A drawn sheet with two lines of text, where the centre would have a photo or a scan. */
export function picture(title: string, line: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" font-family="sans-serif" text-anchor="middle">
    <rect width="1200" height="800" fill="#e8eef6"/><circle cx="420" cy="330" r="110" fill="#4d74a8"/><circle cx="780" cy="360" r="80" fill="#d98a3d"/>
    <text x="600" y="600" font-size="64" fill="#1d2b3f">${title}</text><text x="600" y="690" font-size="40" fill="#1d2b3f">${line}</text></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
