import { blend, blendMentees, blendMentors, least, most, type Row } from './blending.ts'

/**
 * What becomes of rows that point to a row that is poured into another:
 * move – they point to the other one;
 * once – they move, unless the other has a row that says the same;
 * unite – they move, unless the other has a row of the same `by`: then one is poured into the other by `blend`
 * (which of them stays is `goneStays` to say) and its own references follow by the same table;
 * own – a step of its own in commands/follow.ts, or triggers of the database (SearchTopic follows its project or competition).
 */
export type Reference =
  | { column: string; how: 'move' | 'once' | 'own' }
  | { column: string; how: 'unite'; by: string[]; blend?: (kept: Row, gone: Row) => Row; meets?: (kept: Row, gone: Row) => boolean; goneStays?: GoneStays }

/** True when the row that would be poured is the one to stay: answered, decided later. `child` reads a row's own rows. */
export type GoneStays = (kept: Row, gone: Row, child: (table: string, column: string, row: Row) => Promise<Row | undefined>) => boolean | Promise<boolean>

const flags =
  (...columns: string[]) =>
  (kept: Row, gone: Row) =>
    blend(kept, gone, Object.fromEntries(columns.map((column) => [column, most])))

// A blank that was only printed says nothing beside a signed paper of the same kind; two signed papers both stay.
const isBlankOnly = (paper: Row) => paper.receivedOn === null && paper.withdrawnOn === null && paper.scanId === null
const blankMeets = (kept: Row, gone: Row) => isBlankOnly(kept) || isBlankOnly(gone)

const answeredLater: GoneStays = async (kept, gone, child) => {
  const rank = (row: Row | undefined) => (row === undefined ? '' : `1${String(row.submittedAt ?? '')}`)
  const [own, other] = [await child('Response', 'invitationId', kept), await child('Response', 'invitationId', gone)]
  return rank(other) > rank(own)
}

/** Every relation to a person and to what a merge makes one, by «Table.column» under the table it points to. */
export const references = {
  Person: {
    User: { column: 'personId', how: 'own' },
    PersonDirection: { column: 'personId', how: 'unite', by: ['direction'] },
    StudyGroup: { column: 'leaderId', how: 'move' },
    PersonSite: { column: 'personId', how: 'unite', by: ['siteId'] },
    PersonStudyGroup: { column: 'personId', how: 'unite', by: ['studyGroupId'], blend: flags('yearOfStudy') },
    PersonTag: { column: 'personId', how: 'unite', by: ['tagId'] },
    LegalRepresentative: { column: 'personId', how: 'once' },
    Achievement: { column: 'personId', how: 'once' },
    TrainingCertificate: { column: 'personId', how: 'once' },
    ProjectRecord: { column: 'personId', how: 'once' },
    CompetitionRecord: { column: 'personId', how: 'once' },
    MentorProfile: { column: 'personId', how: 'unite', by: ['schoolYearId'], blend: blendMentors },
    MenteeProfile: { column: 'personId', how: 'unite', by: ['schoolYearId'], blend: blendMentees },
    'MenteeProfile.avoidedPersonId': { column: 'avoidedPersonId', how: 'own' },
    Consent: {
      ...{ column: 'personId', how: 'unite', by: ['schoolYearId', 'kind'], meets: blankMeets },
      goneStays: (kept) => isBlankOnly(kept),
    },
    TrainingAttendance: { column: 'personId', how: 'unite', by: ['trainingId'], blend: flags('attended') },
    OrderAcquaintance: { column: 'personId', how: 'unite', by: ['orderId'], blend: (kept, gone) => blend(kept, gone, { acquaintedOn: least }) },
    ActAcquaintance: { column: 'personId', how: 'unite', by: ['legalBasisId'], blend: (kept, gone) => blend(kept, gone, { acquaintedOn: least }) },
    Invitation: { column: 'personId', how: 'unite', by: ['campaignId', 'pairId'], goneStays: answeredLater },
    NewsPerson: { column: 'personId', how: 'unite', by: ['newsId'], blend: flags('named', 'shown') },
    ImportRow: { column: 'personId', how: 'move' },
    NameForms: { column: 'personId', how: 'own' },
    Award: { column: 'personId', how: 'move' },
    CardView: { column: 'personId', how: 'move' },
    SearchTopic: { column: 'personId', how: 'own' },
    DistinctPeople: { column: 'oneId', how: 'own' },
    'DistinctPeople.otherId': { column: 'otherId', how: 'own' },
  },
  MentorProfile: {
    MentorProfileForm: { column: 'mentorProfileId', how: 'unite', by: ['form'] },
    MentorCompetency: { column: 'mentorProfileId', how: 'unite', by: ['competencyId'], blend: flags('level') },
    Pair: { column: 'mentorProfileId', how: 'move' },
    Choice: { column: 'mentorProfileId', how: 'move' },
    OrderChange: { column: 'mentorProfileId', how: 'move' },
  },
  MenteeProfile: {
    MenteeRequest: { column: 'menteeProfileId', how: 'unite', by: ['competencyId'], blend: flags('priority') },
    PairMember: { column: 'menteeProfileId', how: 'unite', by: ['pairId'] },
    Choice: { column: 'menteeProfileId', how: 'unite', by: [], goneStays: (kept, gone) => String(gone.decidedOn) > String(kept.decidedOn) },
    OrderChange: { column: 'menteeProfileId', how: 'move' },
  },
  Consent: { ConsentSheet: { column: 'consentId', how: 'move' }, ScanPage: { column: 'consentId', how: 'move' } },
  Invitation: { Response: { column: 'invitationId', how: 'unite', by: [] } },
  Response: { Answer: { column: 'responseId', how: 'unite', by: ['key'] } },
} as const satisfies Record<string, Record<string, Reference>>

/** References to rows of a table, each with the table it stands in. */
export function referencesTo(table: string): [table: string, reference: Reference][] {
  const found: Record<string, Record<string, Reference>> = references
  return Object.entries(found[table] ?? {}).map(([name, reference]) => [name.split('.')[0] ?? name, reference])
}
