import { dayOf } from '../../app/clock.ts'
import { fileSize, shortDate } from '../../app/format.ts'
import type { FoundOrder } from '../source.ts'
import { fileLabels, fileWords as words } from './messages.ts'
import type { FoundFile } from './queries.ts'
import { losesFiles, takesFiles } from './rules.ts'

/** The files of an order for its page; null while it is not signed. */
export function filesPart(order: FoundOrder, files: readonly FoundFile[], keeps: boolean) {
  if (!takesFiles(order.status)) return null
  const url = `/orders/${order.id}/files`
  return {
    url,
    keeps,
    kinds: Object.entries(fileLabels).map(([value, label]) => ({ value, label })),
    rows: files.map(({ id, kind, createdAt, file }) => ({
      name: file.originalName,
      url: `${url}/${id}`,
      note: words.added(shortDate(dayOf(createdAt)), fileSize(file.size)),
      kind: fileLabels[kind],
      removalUrl: keeps && losesFiles(order.status) ? `${url}/${id}/removal` : null,
    })),
  }
}
