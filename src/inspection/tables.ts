import { dayOf } from '../app/clock.ts'
import { fullName } from '../app/format.ts'
import type { Column } from '../app/spreadsheets/columns.ts'
import { kindNames } from '../consents/messages.ts'
import { arrangedAs } from '../labour/messages.ts'
import { heads } from './messages-titles.ts'
import type { FolderConsent } from './queries-papers.ts'
import type { FolderPair } from './queries.ts'
import type { listAnswered, listNewsAbout } from './queries-pair.ts'
import { titleOf } from './titles.ts'

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

/** How the work of mentors is arranged. */
export const labourColumns: Column<FolderPair>[] = [
  { header: heads.pair, width: 36, kind: 'text', value: titleOf },
  { header: heads.startsOn, width: 13, kind: 'date', value: ({ startsOn }) => startsOn },
  { header: heads.endsOn, width: 13, kind: 'date', value: ({ endsOn }) => endsOn },
  { header: heads.labour, width: 60, kind: 'text', value: arrangedAs },
]

/** Which questionnaires people of a pair answered and when; never what they said. */
export const answeredColumns: Column<Awaited<ReturnType<typeof listAnswered>>[number]>[] = [
  { header: heads.survey, width: 50, kind: 'text', value: ({ campaign }) => campaign.title },
  { header: heads.person, width: 36, kind: 'text', value: ({ person }) => fullName(person) },
  { header: heads.answeredOn, width: 13, kind: 'date', value: ({ response }) => (response?.submittedAt ? dayOf(response.submittedAt) : null) },
]

type NewsHead = Awaited<ReturnType<typeof listNewsAbout>>[number]

/** News without their text. */
export const newsHeadColumns: Column<NewsHead>[] = [
  { header: heads.day, width: 13, kind: 'date', value: ({ happenedOn }) => happenedOn },
  { header: heads.title, width: 40, kind: 'text', value: ({ title }) => title },
  { header: heads.url, width: 40, kind: 'text', value: ({ officialUrl }) => officialUrl },
]

/** News that the public was shown. */
export const newsColumns: Column<NewsHead & { body: string }>[] = [
  ...newsHeadColumns,
  { header: heads.text, width: 80, kind: 'text', value: ({ body }) => body },
]

function signers({ signedBySelf, signedByRepresentative }: FolderConsent): string {
  return [...(signedBySelf ? [heads.self] : []), ...(signedByRepresentative ? [heads.representative] : [])].join(', ')
}
