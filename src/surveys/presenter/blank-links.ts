import { type Action, link } from '../../app/actions.ts'
import { blankWords as words } from '../messages/blanks.ts'

/** An empty blank of a questionnaire, by the address of its template or campaign. */
export function blankActions(url: string): Action[] {
  return [link(words.print, `${url}/blank?format=pdf`), link(words.printWord, `${url}/blank`)]
}

/** How many blanks stand in one file: a file of so many is made in seconds and does not fill the memory of a small computer. */
export const blanksInFile = 20

/** Blanks of all who have not answered, in files of `blanksInFile`, in the order of names. */
export function blankFiles(url: string, count: number) {
  const parts = Array.from({ length: Math.ceil(count / blanksInFile) }, (_, index) => index + 1)
  return {
    note: parts.length > 1 ? words.inParts(blanksInFile) : null,
    rows: parts.map((part) => {
      const range = words.range((part - 1) * blanksInFile + 1, Math.min(count, part * blanksInFile))
      return {
        print: words.printAll(range),
        printUrl: `${url}/blanks?part=${part}&format=pdf`,
        word: words.printAllWord,
        wordUrl: `${url}/blanks?part=${part}`,
      }
    }),
  }
}
