import { recognise } from '../app/spreadsheets/file-kind.ts'
import { UnreadableFile } from '../app/spreadsheets/unreadable-file.ts'
import type { Upload } from '../app/uploads.ts'
import { uploadProblems } from '../app/messages.ts'
import { nothingChanged } from './messages-pages.ts'
import { unreadableText } from './messages.ts'

/** Why an uploaded file is not taken for reading at all, as a sentence for the form; null when it is. */
export async function refusalOf(upload: Upload | undefined): Promise<string | null> {
  const [file] = upload?.files ?? []
  if (upload?.problem) return `${upload.problem}. ${nothingChanged}`
  if (!file) return uploadProblems.missing
  try {
    await recognise(file.bytes, file.name)
    return null
  } catch (error) {
    if (error instanceof UnreadableFile) return `${unreadableText(error.code, error.params)} ${nothingChanged}`
    throw error
  }
}
