const ASCII_FALLBACK = /[^\u0020-\u007e]|["\\%]/g

/**
 * The header that saves a download under its Russian name (RFC 6266, RFC 5987). The plain `filename`
 * is for very old clients; control characters never reach the header.
 */
export function contentDisposition(fileName: string): string {
  const clean = fileName
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .replace(/[/\\]|\p{Surrogate}/gu, '_')
    .trim()
  const plain = clean.replace(ASCII_FALLBACK, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeExtended(clean)}`
}

/** RFC 5987 leaves fewer marks unencoded than encodeURIComponent does. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
