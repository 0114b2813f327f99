import { entryRow } from '../journal/presenter.ts'
import { historyOf } from '../journal/queries.ts'
import type { FoundProgramme } from './find.ts'
import { historyLine } from './messages-pages.ts'

/** What happened to the programme, its plan and its log, newest first; entries name the activity they are about. */
export async function programmeHistory({ id, activities }: FoundProgramme) {
  const entries = await historyOf({ kind: 'programme', id })
  return entries.map((entry) => {
    const activityId = idIn(entry.details)
    const { when, who, text } = entryRow(entry)
    return { when, who, text: historyLine(text, activities.find((activity) => activity.id === activityId)?.title ?? null) }
  })
}

function idIn(details: string | null): number | null {
  const parsed: unknown = JSON.parse(details ?? '{}')
  return typeof parsed === 'object' && parsed !== null && 'activity' in parsed && typeof parsed.activity === 'number' ? parsed.activity : null
}
