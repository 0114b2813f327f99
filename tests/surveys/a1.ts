export const difficultyRows = [
  'programme',
  'planning',
  'documents',
  'methods',
  'motivation',
  'discipline',
  'mixedAge',
  'gifted',
  'specialNeeds',
  'assessment',
  'openLesson',
  'selfAnalysis',
  'digital',
  'remote',
  'projects',
  'contests',
  'parents',
  'colleagues',
  'upbringing',
  'attestation',
  'profContests',
  'publications',
]

/** A1 filled in as a person would, section by section. */
export const a1 = {
  1: { ped_years: 'from1', org_years: '2', direction: ['technical', 'art'], category: 'first', satisfied_training: 'partly' },
  2: {
    ...Object.fromEntries(difficultyRows.map((row) => [`difficulties-${row}`, row === 'discipline' || row === 'parents' ? 'often' : 'never'])),
    top3: ['discipline', 'openLesson'],
    main_request: 'Научиться держать внимание разновозрастной группы',
  },
  3: { want_mentor: 'yes', kind: ['alone', 'remote'], slots: ['mon-evening', 'sat-morning'] },
  4: { ready_mentor: 'afterTraining', can_share: ['14', '36'], 'can_share-other': 'съёмка роликов', comments: 'Спасибо' },
} as const

/** The same as it is typed from paper, by the numbers of the blank. */
export const a1Typed = {
  ped_years: '2',
  org_years: '2',
  direction: '14',
  category: '3',
  satisfied_training: '2',
  difficulties: '11111 31111 11111 13111 11',
  top3: '6, 11',
  main_request: 'Научиться держать внимание разновозрастной группы',
  want_mentor: '1',
  kind: '1 4',
  slots: '3 16',
  can_share: '14 36',
  'can_share-other': 'съёмка роликов',
  ready_mentor: '2',
  comments: 'Спасибо',
}

/** What either way of answering leaves in the base. */
export const a1Stored = {
  ped_years: 'from1',
  org_years: 2,
  direction: { chosen: ['technical', 'art'], other: null },
  category: 'first',
  satisfied_training: 'partly',
  difficulties: Object.fromEntries(difficultyRows.map((row) => [row, row === 'discipline' || row === 'parents' ? 'often' : 'never'])),
  top3: { chosen: ['discipline', 'openLesson'], other: null },
  main_request: 'Научиться держать внимание разновозрастной группы',
  want_mentor: 'yes',
  kind: { chosen: ['alone', 'remote'], other: null },
  slots: ['mon-evening', 'sat-morning'],
  can_share: {
    chosen: [
      { id: 14, level: null },
      { id: 36, level: null },
    ],
    other: 'съёмка роликов',
  },
  ready_mentor: 'afterTraining',
  comments: 'Спасибо',
}
