import type { Tx } from '../../app/db.ts'

/** The step of erasing words from the profiles, projects and competitions of a person; statuses, days and choices from lists stay. */
export async function eraseBanks(tx: Tx, personId: number): Promise<void> {
  const noWords = { statusReason: null, slots: '', workFormats: '', version: { increment: 1 } } as const
  await tx.mentorProfile.updateMany({
    where: { personId },
    data: { ...noWords, achievements: null, interests: null, preferredMentee: null, source: null },
  })
  await tx.menteeProfile.updateMany({
    where: { personId },
    data: {
      ...noWords,
      ...{ needsMentorWhy: null, mainRequest: null, expectedResult: null, preferredKind: null, preferredMentor: null },
      ...{ recommendedBy: null, avoidedPersonId: null },
    },
  })
  await tx.menteeProfile.updateMany({ where: { avoidedPersonId: personId }, data: { avoidedPersonId: null } })
  await tx.choice.updateMany({
    where: { OR: [{ menteeProfile: { personId } }, { mentorProfile: { personId } }] },
    data: { note: null, reasons: '[]' },
  })
  await tx.projectRecord.updateMany({ where: { personId }, data: { topic: null, presentedAt: null, supervisor: null, notes: null } })
  await tx.competitionRecord.updateMany({ where: { personId }, data: { name: null, discipline: null, goal: null, notes: null } })
}

/**
 * The step of erasing what was written about the work of the pairs. Words about a mentee go when nobody of the pair is
 * left to whom they could belong; a mentor’s thoughts of themselves go with the mentor. Marks, days and goals stay.
 */
export async function erasePairs(tx: Tx, personId: number): Promise<void> {
  const mine = { members: { some: { menteeProfile: { personId } } } }
  const others = { members: { none: { menteeProfile: { personId: { not: personId }, person: { anonymisedAt: null } } } } }
  const asMentee = { AND: [mine, others] }
  const theirs = { OR: [asMentee, { mentorProfile: { personId } }] }
  await tx.pair.updateMany({ where: theirs, data: { endedWhy: null, overCapacityWhy: null } })
  // Why a pair was changed or ended speaks of those who stood in it, and of who came or went. A signed order keeps its own words.
  await tx.orderChange.updateMany({ where: { OR: [{ pair: theirs }, { mentorProfile: { personId } }, { menteeProfile: { personId } }] }, data: { why: null } })
  await tx.programme.updateMany({ where: { pair: { mentorProfile: { personId } } }, data: { selfAssessment: null, expectedMentor: null } })
  await tx.programme.updateMany({
    where: { pair: asMentee },
    data: { problem: null, expectedMentee: null, conclusion: null, recommendation: null, returnRemark: null },
  })
  await tx.mentorReport.updateMany({
    where: { programme: { pair: asMentee } },
    data: {
      ...{ solved: null, results: null, indicators: null, difficulties: null, notDone: null, proposals: null, needsHelp: null },
      returnRemark: null,
    },
  })
  await tx.meeting.updateMany({ where: { programme: { pair: asMentee } }, data: { summary: null, recommendations: null, nextStep: null } })
  await tx.activity.updateMany({ where: { programme: { pair: asMentee } }, data: { comment: null, actualResult: null } })
  await tx.activityMove.updateMany({ where: { activity: { programme: { pair: asMentee } } }, data: { why: '' } })
}
