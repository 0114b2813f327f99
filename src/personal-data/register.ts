/** Why the centre may keep it (152-ФЗ, ст. 6), before the consent of the person is looked at. */
export type Ground = 'basic' | 'participation' | 'order' | 'acts' | 'proof' | 'security' | 'account' | 'publication'
export type Viewer = 'methodist' | 'director' | 'mentor' | 'public'
/** What becomes of it when the term is over: it goes, a part of it goes, only the year stays, or all of it stays. */
export type Fate = 'goes' | 'partly' | 'yearOnly' | 'stays'
export type Term = 'storage' | 'permanent' | 'views'

type Entry = { of: readonly string[]; ground: Ground; seenBy: readonly Viewer[]; fate: Fate; term?: Term }

const staff = ['methodist', 'director'] as const
const all = ['methodist', 'director', 'mentor'] as const
const curator = ['methodist'] as const
const of = (model: string, fields: string) => fields.split(' ').map((field) => `${model}.${field}`)

/**
 * Everything the data model can hold about a person, as «Model.field» of prisma/schema.prisma. A guard test compares:
 * a new column or relation needs its place here, or in `technical`.
 */
export const register = {
  name: { of: of('Person', 'lastName firstName middleName'), ground: 'basic', seenBy: all, fate: 'goes' },
  nameForms: {
    of: [...of('Person', 'nameForms'), ...of('NameForms', 'gender genitive dative accusative instrumental')],
    ground: 'basic',
    seenBy: staff,
    fate: 'goes',
  },
  kind: { of: of('Person', 'kind'), ground: 'basic', seenBy: all, fate: 'stays' },
  birth: { of: of('Person', 'birthOn'), ground: 'basic', seenBy: staff, fate: 'yearOnly' },
  contacts: { of: of('Person', 'phone email'), ground: 'basic', seenBy: all, fate: 'goes' },
  representatives: {
    of: [...of('Person', 'representatives'), ...of('LegalRepresentative', 'fullName relation phone email')],
    ground: 'basic',
    seenBy: all,
    fate: 'goes',
  },
  school: { of: of('Person', 'school grade'), ground: 'basic', seenBy: all, fate: 'goes' },
  work: { of: of('Person', 'post department organisation hiredOn'), ground: 'basic', seenBy: all, fate: 'goes' },
  education: { of: of('Person', 'education category categoryUntilOn totalYears'), ground: 'basic', seenBy: all, fate: 'goes' },
  teaching: { of: of('Person', 'teachingYears yearsAsOfOn'), ground: 'basic', seenBy: all, fate: 'stays' },
  noRecord: { of: of('Person', 'noRecordOn'), ground: 'basic', seenBy: staff, fate: 'goes' },
  directions: { of: of('Person', 'directions'), ground: 'basic', seenBy: staff, fate: 'stays' },
  groups: { of: [...of('Person', 'studyGroups'), ...of('PersonStudyGroup', 'studyGroup yearOfStudy')], ground: 'basic', seenBy: all, fate: 'stays' },
  leads: { of: of('Person', 'leads'), ground: 'basic', seenBy: staff, fate: 'goes' },
  sites: { of: of('Person', 'sites'), ground: 'basic', seenBy: staff, fate: 'goes' },
  left: { of: of('Person', 'leftOn'), ground: 'basic', seenBy: staff, fate: 'stays' },
  achievements: {
    of: [...of('Person', 'achievements'), ...of('Achievement', 'year name level result')],
    ground: 'participation',
    seenBy: staff,
    fate: 'partly',
  },
  certificates: {
    of: [...of('Person', 'certificates'), ...of('TrainingCertificate', 'title hours completedOn document')],
    ground: 'participation',
    seenBy: staff,
    fate: 'goes',
  },
  mentor: {
    of: of(
      'MentorProfile',
      'schoolYear status includedOn excludedOn capacity hoursPerMonth mentoringYears menteesBefore menteeAgeFrom menteeAgeTo pausedUntilOn forms competencies',
    ).concat('Person.mentorProfiles'),
    ground: 'participation',
    seenBy: staff,
    fate: 'stays',
  },
  mentorWords: {
    of: of('MentorProfile', 'statusReason achievements interests preferredMentee workFormats slots source'),
    ground: 'participation',
    seenBy: staff,
    fate: 'goes',
  },
  mentee: {
    of: of('MenteeProfile', 'schoolYear status includedOn leftOn waitingSinceOn inclusionReason needsMentor mentorRole requests').concat(
      'Person.menteeProfiles',
    ),
    ground: 'participation',
    seenBy: all,
    fate: 'stays',
  },
  menteeWords: {
    of: of('MenteeProfile', 'statusReason needsMentorWhy mainRequest expectedResult preferredKind workFormats preferredMentor slots recommendedBy'),
    ground: 'participation',
    seenBy: all,
    fate: 'goes',
  },
  projects: {
    of: [...of('Person', 'projects'), ...of('ProjectRecord', 'schoolYear topic type team stage presentedAt defenceOn supervisor notes')],
    ground: 'participation',
    seenBy: staff,
    fate: 'partly',
  },
  competitions: {
    of: [...of('Person', 'competitions'), ...of('CompetitionRecord', 'schoolYear name level discipline startsOn endsOn experience goal notes')],
    ground: 'participation',
    seenBy: staff,
    fate: 'partly',
  },
  choices: { of: ['MentorProfile.choices', 'MenteeProfile.choice'], ground: 'participation', seenBy: staff, fate: 'partly' },
  pairs: { of: ['MentorProfile.pairs', 'MenteeProfile.memberships'], ground: 'participation', seenBy: all, fate: 'partly' },
  orders: { of: of('Person', 'acquaintances'), ground: 'order', seenBy: all, fate: 'stays', term: 'permanent' },
  actsRead: { of: of('Person', 'actsRead'), ground: 'acts', seenBy: staff, fate: 'stays' },
  orderChanges: { of: ['MentorProfile.orderChanges', 'MenteeProfile.orderChanges'], ground: 'order', seenBy: staff, fate: 'partly', term: 'permanent' },
  awards: {
    of: [...of('Person', 'awards'), ...of('Award', 'schoolYear kind pair order finalEvent reason number issuedOn overrideWhy')],
    ground: 'participation',
    seenBy: staff,
    fate: 'partly',
  },
  trainings: { of: of('Person', 'attendances'), ground: 'participation', seenBy: staff, fate: 'stays' },
  answers: { of: of('Person', 'invitations'), ground: 'participation', seenBy: curator, fate: 'partly' },
  consents: {
    of: [
      ...of('Person', 'consents'),
      ...of(
        'Consent',
        'schoolYear kind blankIssuedOn receivedOn form storagePlace signedBySelf signedByRepresentative representativeName allowed scan validUntil withdrawnOn withdrawnWhy sheets scanPages',
      ),
    ],
    ground: 'proof',
    seenBy: staff,
    fate: 'partly',
  },
  news: { of: of('Person', 'newsMentions'), ground: 'publication', seenBy: ['methodist', 'director', 'public'], fate: 'goes' },
  curatorNote: { of: of('Person', 'curatorNote'), ground: 'participation', seenBy: curator, fate: 'goes' },
  avoided: { of: ['MenteeProfile.avoidedPerson', 'Person.avoidedBy'], ground: 'participation', seenBy: curator, fate: 'goes' },
  tags: { of: of('Person', 'tags'), ground: 'participation', seenBy: staff, fate: 'goes' },
  imports: { of: of('Person', 'importRows'), ground: 'basic', seenBy: curator, fate: 'goes' },
  account: { of: of('Person', 'user'), ground: 'account', seenBy: curator, fate: 'goes' },
  duplicates: { of: of('Person', 'distinctFrom distinctTo'), ground: 'basic', seenBy: curator, fate: 'goes' },
  views: { of: of('Person', 'cardViews'), ground: 'security', seenBy: staff, fate: 'stays', term: 'views' },
} as const satisfies Record<string, Entry>

export type Kind = keyof typeof register
export const kinds = Object.keys(register).filter((name): name is Kind => name in register)

/** Columns that say nothing about the person beyond what stands above: keys of search, locks, moments of writing. */
export const technical = [
  ...of('Person', 'id createdAt nameKey detailsKey searchTopics anonymisedAt version'),
  ...of('MentorProfile', 'id createdAt person personId schoolYearId version'),
  ...of('MenteeProfile', 'id createdAt person personId schoolYearId avoidedPersonId version'),
  ...of('LegalRepresentative', 'id createdAt person personId'),
  ...of('Achievement', 'id createdAt person personId'),
  ...of('TrainingCertificate', 'id createdAt person personId'),
  ...of('PersonStudyGroup', 'person personId studyGroupId'),
  ...of('ProjectRecord', 'id createdAt person personId schoolYearId'),
  ...of('CompetitionRecord', 'id createdAt person personId schoolYearId'),
  ...of('SearchTopic', 'activity recordId person personId schoolYear schoolYearId key'),
  ...of('NameForms', 'id person personId version'),
  ...of('Award', 'id createdAt person personId schoolYearId pairId orderId finalEventId version'),
  ...of('Consent', 'id createdAt person personId schoolYearId scanId receivedById version'),
]
