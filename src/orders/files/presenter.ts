import { dayOf } from '../../app/clock.ts'
import { fileSize, shortDate } from '../../app/format.ts'
import type { FoundOrder } from '../source.ts'
import { daysUncovered } from './certificate.ts'
import { fileLabels, fileWords as words } from './messages.ts'
import type { FoundFile } from './queries.ts'
import { bearsSignature, type Certificate, isEmpty, losesFiles, takesFiles } from './rules.ts'

/** The files of an order for its page; null while it is not signed. The form is open while something in it is wrong. */
export function filesPart(order: FoundOrder, files: readonly FoundFile[], { keeps, errors }: { keeps: boolean; errors: object }) {
  if (!takesFiles(order.status)) return null
  const url = `/orders/${order.id}/files`
  return {
    url,
    keeps,
    open: ['files', 'kind', 'certificate', 'owner', 'validFrom', 'validTo'].some((name) => name in errors),
    kinds: Object.entries(fileLabels).map(([value, label]) => ({ value, label })),
    rows: files.map((row) => ({
      name: row.file.originalName,
      url: `${url}/${row.id}`,
      note: words.added(shortDate(dayOf(row.createdAt)), fileSize(row.file.size)),
      kind: fileLabels[row.kind],
      certificate: certificateLines(row),
      warning: uncoveredWarning(row, order),
      certificateUrl: keeps && bearsSignature(row.kind) ? `${url}/${row.id}/certificate` : null,
      certificateLabel: isEmpty(row) ? words.certify : words.correct,
      removalUrl: keeps && losesFiles(order.status) ? `${url}/${row.id}/removal` : null,
    })),
  }
}

/** Why a certificate may have been copied wrongly, as one sentence; null when it covers the days of the order. */
export function uncoveredWarning(file: Certificate, order: FoundOrder): string | null {
  const days = daysUncovered(file, order)
  return days.length > 0 ? words.uncovered(days) : null
}

function certificateLines({ certificate, owner, validFrom, validTo }: Certificate): string[] {
  const [from, to] = [validFrom && shortDate(validFrom), validTo && shortDate(validTo)]
  const term = from && to ? words.term(from, to) : from ? words.from(from) : to ? words.to(to) : null
  return [certificate && words.certificate(certificate), owner && words.owner(owner), term].filter((line) => line !== null)
}
