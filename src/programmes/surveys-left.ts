import { read } from '../app/db.ts'

/** Questionnaires given to this pair and not answered. Answering is voluntary, so this only warns (§8.4 B9). */
export async function countUnanswered(pairId: number): Promise<{ left: number; given: number }> {
  const given = { pairId, campaign: { status: { not: 'draft' as const } } }
  const answered = await read().invitation.count({ where: { ...given, response: { submittedAt: { not: null } } } })
  const all = await read().invitation.count({ where: given })
  return { left: all - answered, given: all }
}
