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
