import type { Tx } from '../../app/db.ts'
import { shapes } from '../../surveys/rules/answers.ts'
import { childColumn } from '../../surveys/rules/questions.ts'
import { anonymousLogin, anonymousUser } from '../messages.ts'

/** Questions that are answered in words, or with somebody’s name. */
const wordy = ['short', 'long', 'person', 'table', 'day'] as const
/** Questions whose answer may carry a few words of one’s own beside what was chosen. */
const mixed = ['many', 'competencies'] as const

/** The step of erasing words from the answers of a person; marks and choices, from which results are counted, stay. */
export async function eraseAnswers(tx: Tx, personId: number): Promise<void> {
  const responses = await tx.response.findMany({
    where: { invitation: { personId } },
    select: { id: true, campaign: { select: { template: { select: { questions: { select: { key: true, type: true } } } } } } },
  })
  for (const { id: responseId, campaign } of responses) {
    const keysOf = (types: readonly string[]) => ({
      in: campaign.template.questions.filter(({ type }) => types.includes(type)).map(({ key }) => key),
    })
    await tx.answer.deleteMany({ where: { responseId, key: keysOf(wordy) } })
    for (const { key, value } of await tx.answer.findMany({ where: { responseId, key: keysOf(mixed) } }))
      await tx.answer.update({ where: { responseId_key: { responseId, key } }, data: { value: withoutOther(value) } })
  }
  await tx.response.updateMany({ where: { invitation: { personId } }, data: { declineReason: null, respondent: null } })
  await eraseLines(tx, personId)
}

// What teachers wrote about a child in the lists of their study groups (§5.4).
async function eraseLines(tx: Tx, personId: number): Promise<void> {
  const child = String(personId)
  const lists = await tx.answer.findMany({ where: { value: { contains: `"${childColumn}":"${child}"` } } })
  for (const { responseId, key, value } of lists) {
    const rows = shapes.table.safeParse(JSON.parse(value))
    if (!rows.success) continue
    const others = JSON.stringify(rows.data.filter((row) => row[childColumn] !== child))
    await tx.answer.update({ where: { responseId_key: { responseId, key } }, data: { value: others } })
  }
}

function withoutOther(value: string): string {
  const stored: unknown = JSON.parse(value)
  const known = shapes.many.safeParse(stored)
  if (known.success) return JSON.stringify({ ...known.data, other: null })
  const chosen = shapes.competencies.safeParse(stored)
  return chosen.success ? JSON.stringify({ ...chosen.data, other: null }) : 'null'
}

/** The step of erasing what stands beside a person: representatives, names of achievements, tags, the account, traces of merging. */
export async function eraseTies(tx: Tx, personId: number): Promise<void> {
  const where = { personId }
  await tx.legalRepresentative.deleteMany({ where })
  await tx.nameForms.deleteMany({ where })
  await tx.award.updateMany({ where, data: { reason: '', overrideWhy: null } })
  // The report on the year counts them by level and result (§6.5).
  await tx.achievement.updateMany({ where, data: { name: '' } })
  await tx.trainingCertificate.deleteMany({ where })
  await tx.personTag.deleteMany({ where })
  await tx.personSite.deleteMany({ where })
  await tx.newsPerson.deleteMany({ where })
  await tx.studyGroup.updateMany({ where: { leaderId: personId }, data: { leaderId: null } })
  await tx.distinctPeople.deleteMany({ where: { OR: [{ oneId: personId }, { otherId: personId }] } })
  await tx.personMerge.updateMany({ where: { OR: [{ keptId: personId }, { removedId: personId }] }, data: { undo: '' } })
  await tx.user.updateMany({ where, data: { name: anonymousUser(personId), login: anonymousLogin(personId) } })
}
