import { link } from '../app/actions.ts'
import { acts, print, words } from './messages.ts'

/** What stands around a printed roadmap on the screen: the two kinds of print and the files. */
export function printPage(title: string, isWorking: boolean) {
  const columns = isWorking ? 6 : 3
  const file = (format: string) => `/roadmap/document?columns=${columns}&format=${format}`
  return {
    title,
    isWorking,
    crumbs: [{ label: words.roadmap, url: '/roadmap' }],
    kinds: [
      { label: print.asApproved, url: '/roadmap/print?columns=3', current: !isWorking },
      { label: print.working, url: '/roadmap/print?columns=6', current: isWorking },
    ],
    actions: [link(acts.docx, file('docx')), link(acts.pdf, file('pdf'))],
  }
}
