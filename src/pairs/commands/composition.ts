import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { searchKey } from '../../app/search-key.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import { type Composition, factsOf } from '../check.ts'
import type { PairData } from '../form.ts'
import { settleMentees } from './mentees.ts'
import { visibleTo } from '../policy.ts'
import { checkPair, type Finding, isAccepted } from '../rules.ts'
import { stateOf } from '../state.ts'
import { blocksDissolving, blocksEditing, changesByOrder, pairWorkflow } from '../workflow.ts'

/** Not saved: what §7.4 says; empty when someone chosen is not of this school year. */
export type Outcome = { ok: true; id: number } | { ok: false; findings: Finding[] }

/** Forms a pair or group as a draft. Places are counted inside the transaction, so two curators cannot exceed a limit. */
export function formPair(actor: Actor, schoolYearId: number, data: PairData): Promise<Outcome> {
  return write(async (tx) => {
    const judged = await judge(schoolYearId, { ...data, status: 'draft' }, data.warned, null)
    if (!judged.ok) return { ok: false, findings: judged.findings }
    const id = await addPair(tx, actor, schoolYearId, data, judged.findings)
    await settleMentees(tx, actor, data.menteeIds)
    return { ok: true, id }
  })
}

/** What a pair is made of, when §7.4 has been asked already. */
export type NewPair = Omit<PairData, 'warned' | 'version'>

/** Step: writes a draft down; its mentees are settled by the caller. `findings` are what §7.4 says of it. Returns its id. */
export async function addPair(tx: Tx, actor: Actor, schoolYearId: number, data: NewPair, findings: Finding[]): Promise<number> {
  const columns = columnsOf(data, findings)
  const { id } = await tx.pair.create({ data: { ...columns, schoolYearId, members: { create: membersOf(data) } }, select: { id: true } })
  await record(tx, actor, 'pair.formed', { kind: 'pair', id }, { form: data.form, mentees: data.menteeIds.length })
  return id
}

/** Changes a pair that does not work yet. Other people in it means it has to be agreed again. Throws StaleRecord. */
export function changePair(actor: Actor, id: number, data: PairData): Promise<Outcome> {
  return write(async (tx) => {
    const before = await findComposition(tx, actor, id)
    const state = await stateOf(id)
    const reasons = blocksEditing(state)
    if (reasons.length > 0) throw new RuleViolation(reasons)
    const judged = await judge(before.schoolYearId, { ...data, status: before.status }, data.warned, id)
    if (!judged.ok) return { ok: false, findings: judged.findings }
    const members = before.members.map((member) => member.menteeProfileId)
    const agreedAgain = before.status === 'agreed' && !samePeople(before.mentorProfileId, members, data)
    const status = agreedAgain ? advance(pairWorkflow, 'reopen', before.status, state, actor) : before.status
    const columns = columnsOf(data, judged.findings)
    assertFresh(await tx.pair.updateMany({ where: { id, version: data.version }, data: { ...columns, status, version: data.version + 1 } }))
    await tx.pairMember.deleteMany({ where: { pairId: id } })
    await tx.pairMember.createMany({ data: membersOf(data).map((member) => ({ ...member, pairId: id })) })
    await record(tx, actor, 'pair.changed', { kind: 'pair', id }, { fields: changed(before, columns, members, data) })
    await settleMentees(tx, actor, [...new Set([...members, ...data.menteeIds])])
    return { ok: true, id }
  })
}

/** Dissolves a pair that never worked; its mentees go back to the bank. */
export function dissolvePair(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const pair = await findComposition(tx, actor, id)
    const reasons = blocksDissolving(await stateOf(id))
    if (reasons.length > 0) throw new RuleViolation(reasons)
    await tx.pair.delete({ where: { id } })
    await record(tx, actor, 'pair.dissolved', { kind: 'pair', id }, { from: pair.status })
    await settleMentees(
      tx,
      actor,
      pair.members.map((member) => member.menteeProfileId),
    )
  })
}

const stored = {
  schoolYearId: true,
  status: true,
  form: true,
  roleModel: true,
  mentoringKind: true,
  topic: true,
  startsOn: true,
  endsOn: true,
  mentorProfileId: true,
  overCapacityWhy: true,
  members: { select: { menteeProfileId: true } },
} as const

async function findComposition(tx: Tx, actor: Actor, id: number) {
  const pair = await tx.pair.findFirst({ where: { id, ...visibleTo(actor) }, select: stored })
  if (!pair) throw new NotFound()
  if (pair.status === 'active') throw new RuleViolation(changesByOrder(id))
  if (pair.status !== 'draft' && pair.status !== 'agreed') throw new RuleViolation([{ code: 'app.statusChanged' }])
  return pair
}

async function judge(schoolYearId: number, composition: Composition, warned: string, pairId: number | null): Promise<{ ok: boolean; findings: Finding[] }> {
  const facts = await factsOf(schoolYearId, composition, pairId)
  const findings = facts ? checkPair(facts) : []
  return { ok: facts !== null && isAccepted(findings, warned), findings }
}

// A reason to exceed a limit is kept only while the limit is exceeded.
function columnsOf(data: NewPair, findings: Finding[]) {
  const { form, roleModel, mentoringKind, topic, startsOn, endsOn, mentorId } = data
  const kind = data.menteeIds.length > 1 ? 'group' : 'pair'
  const overCapacityWhy = findings.some((finding) => finding.row === 5) ? data.overCapacityWhy : null
  return { kind, form, roleModel, mentoringKind, topic, topicKey: searchKey(topic), startsOn, endsOn, mentorProfileId: mentorId, overCapacityWhy } as const
}

function membersOf({ menteeIds }: NewPair) {
  return menteeIds.map((menteeProfileId, position) => ({ menteeProfileId, position }))
}

function samePeople(mentorId: number, members: number[], data: PairData): boolean {
  return mentorId === data.mentorId && sameMembers(members, data.menteeIds)
}

function sameMembers(one: number[], other: number[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}

function changed(before: Awaited<ReturnType<typeof findComposition>>, columns: ReturnType<typeof columnsOf>, members: number[], data: PairData): string[] {
  const names = ['form', 'roleModel', 'mentoringKind', 'topic', 'startsOn', 'endsOn', 'mentorProfileId', 'overCapacityWhy'] as const
  const fields: string[] = names.filter((name) => before[name] !== columns[name])
  return sameMembers(members, data.menteeIds) ? fields : [...fields, 'mentees']
}
