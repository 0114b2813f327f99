import { type Action, link } from '../../app/actions.ts'
import { blankWords as words } from '../messages/blanks.ts'

/** An empty blank of a questionnaire, by the address of its template or campaign. */
export function blankActions(url: string): Action[] {
  return [link(words.print, `${url}/blank?format=pdf`), link(words.printWord, `${url}/blank`)]
}

/** Blanks of all who have not answered, in one file. */
export function blanksActions(url: string, count: number): Action[] {
  return count === 0 ? [] : [link(words.printAll(count), `${url}/blanks?format=pdf`, 'primary'), link(words.printAllWord, `${url}/blanks`)]
}
