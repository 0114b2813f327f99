import { today } from '../app/clock.ts'
import { longDate } from '../app/format.ts'
import type { InventoryData } from '../documents/inventory-data.ts'
import { initialsFirst } from '../documents/names.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { sections, words } from './messages.ts'
import type { Prepared } from './prepare.ts'

/** A document of the folder; one that is not there has no files. */
export type Line = Pick<Prepared, 'item' | 'problems'> & { readonly files: readonly unknown[] }

type About = { centre: Organisation; schoolYear: string; pairName: string | null }

/** The inventory as the template prints it: what is in the folder, and what an inspector would look for in vain. */
export function inventoryData(prepared: readonly Line[], { centre, schoolYear, pairName }: About): InventoryData {
  const lost = prepared.filter(({ item, files }) => files.length === 0 && !item.paper).length
  return {
    orgFullName: centre.fullName,
    orgShortName: centre.shortName,
    schoolYear,
    pairName,
    rows: prepared.map((one, index) => ({ n: index + 1, folder: sections[one.item.section], title: one.item.title, state: stateOf(one) })),
    counts: words.total(prepared.length, lost),
    curatorInitials: centre.curatorName ? initialsFirst(centre.curatorName) : null,
    compiledOn: longDate(today()),
  }
}

function stateOf({ item, files, problems }: Line): string {
  const why = [...problems, ...item.lacks.map(({ text }) => text)].join('; ')
  if (files.length === 0) return item.paper && why === '' ? words.onPaper(item.paper) : words.lacking(why)
  return why === '' ? words.present : words.partly(why)
}
