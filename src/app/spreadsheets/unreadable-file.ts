export type UnreadableCode = 'empty' | 'tooLarge' | 'notATable' | 'renamed' | 'damaged' | 'unclosedQuote' | 'timeout' | 'passwordProtected'

/** The file as a whole cannot be read as a table; the code says what to tell the person. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode
  readonly params: Record<string, string>

  constructor(code: UnreadableCode, params: Record<string, string> = {}) {
    super(`Unreadable file: ${code}`)
    this.name = 'UnreadableFile'
    this.code = code
    this.params = params
  }
}
