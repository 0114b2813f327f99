import { fullName } from '../app/format.ts'
import type { Column } from '../app/spreadsheets/columns.ts'
import { kindNames } from '../consents/messages.ts'
import { heads } from './messages.ts'
import type { FolderConsent } from './queries.ts'
import type { listPublishedNews } from './queries-year.ts'

/** The register of consents that were received. */
export const consentColumns: Column<FolderConsent>[] = [
  { header: heads.person, width: 36, kind: 'text', value: (consent) => fullName(consent) },
  { header: heads.kind, width: 38, kind: 'text', value: ({ kind }) => kindNames[kind] },
  { header: heads.receivedOn, width: 13, kind: 'date', value: ({ receivedOn }) => receivedOn },
  { header: heads.signed, width: 34, kind: 'text', value: signers },
  { header: heads.withdrawnOn, width: 13, kind: 'date', value: ({ withdrawnOn }) => withdrawnOn },
  { header: heads.place, width: 26, kind: 'text', value: ({ storagePlace }) => storagePlace },
  { header: heads.scan, width: 10, kind: 'text', value: ({ scans }) => (scans.length > 0 ? heads.yes : null) },
]

/** News that the public was shown. */
export const newsColumns: Column<Awaited<ReturnType<typeof listPublishedNews>>[number]>[] = [
  { header: heads.day, width: 13, kind: 'date', value: ({ happenedOn }) => happenedOn },
  { header: heads.title, width: 40, kind: 'text', value: ({ title }) => title },
  { header: heads.url, width: 40, kind: 'text', value: ({ officialUrl }) => officialUrl },
  { header: heads.text, width: 80, kind: 'text', value: ({ body }) => body },
]

function signers({ signedBySelf, signedByRepresentative }: FolderConsent): string {
  return [...(signedBySelf ? [heads.self] : []), ...(signedByRepresentative ? [heads.representative] : [])].join(', ')
}
