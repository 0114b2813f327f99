import { expect, test } from 'vitest'
import { indicators, missingForReport } from '../../src/monitoring/rules.ts'

test.each([
  ['nothing is missing', { hasConclusions: true, openExitCampaigns: 0, closedExitCampaigns: 2 }, []],
  ['conclusions are missing', { hasConclusions: false, openExitCampaigns: 0, closedExitCampaigns: 2 }, ['monitoring.noConclusions']],
  ['a questionnaire is still open', { hasConclusions: true, openExitCampaigns: 1, closedExitCampaigns: 1 }, ['monitoring.exitOpen']],
  ['nobody was asked', { hasConclusions: false, openExitCampaigns: 0, closedExitCampaigns: 0 }, ['monitoring.noConclusions', 'monitoring.noExit']],
])('%s', (_name, facts, codes) => {
  expect(missingForReport(facts).map((reason) => reason.code)).toEqual(codes)
})

test('an indicator keeps both numbers and knows when the whole was not entered', () => {
  const facts = { menteeStudents10to19: 12, mentorStudents15to19: 2, youngMentees: 3, teachersTakingPart: 9 }
  const headcount = { teachers: 60, youngSpecialists: 8, students10to19: null, students15to19: 110 }
  expect(indicators(facts, headcount)).toEqual({
    menteeStudents: { part: 12, whole: null },
    mentorStudents: { part: 2, whole: 110 },
    youngMentees: { part: 3, whole: 8 },
    teachers: { part: 9, whole: 60 },
  })
  expect(indicators(facts, null).teachers).toEqual({ part: 9, whole: null })
})
