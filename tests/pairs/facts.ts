import type { MenteeFacts, MentorFacts, OtherPair, PairFacts } from '../../src/pairs/facts.ts'

const person = { birthOn: null, leftOn: null, post: 'педагог дополнительного образования', department: 'технический отдел', representatives: [] }

/** A mentor whom nothing prevents from mentoring a teacher. */
export function mentorFacts(fields: Partial<MentorFacts> = {}): MentorFacts {
  return {
    ...person,
    profileId: 1,
    personId: 1,
    name: 'Иванов Пётр Ильич',
    nameKey: 'иванов петр ильич',
    kind: 'staff',
    status: 'inBank',
    capacity: 2,
    forms: ['teacherTeacher', 'teacherStudent', 'studentStudent'],
    noRecordOn: null,
    trained: true,
    isCurator: false,
    ...fields,
  }
}

export function menteeFacts(fields: Partial<MenteeFacts> = {}): MenteeFacts {
  return {
    ...person,
    profileId: 11,
    personId: 2,
    name: 'Шевченко Анна Сергеевна',
    nameKey: 'шевченко анна сергеевна',
    kind: 'staff',
    status: 'inBank',
    avoidedPersonId: null,
    requests: ['открытое занятие', 'родители'],
    ...fields,
  }
}

export function otherPair(fields: Partial<OtherPair> = {}): OtherPair {
  return {
    id: 7,
    status: 'active',
    form: 'teacherTeacher',
    topic: 'Родители',
    topicKey: 'родители',
    startsOn: '2023-10-01',
    until: '2024-05-31',
    mentor: { profileId: 3, personId: 3, name: 'Петрова Инна Львовна' },
    mentees: [{ profileId: 12, personId: 4 }],
    ...fields,
  }
}

/** A pair that breaks no rule of §7.4. */
export function pairFacts(fields: Partial<PairFacts> = {}): PairFacts {
  return {
    status: 'draft',
    form: 'teacherTeacher',
    roleModel: 'expertNovice',
    topicKey: 'открытое занятие',
    startsOn: '2023-10-16',
    endsOn: '2024-05-25',
    overCapacityWhy: null,
    year: { startsOn: '2023-09-01', endsOn: '2024-08-31' },
    today: '2023-10-10',
    mentor: mentorFacts(),
    mentees: [menteeFacts()],
    others: [],
    ...fields,
  }
}
