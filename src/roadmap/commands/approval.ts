import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import type { ApprovalData } from '../form.ts'
import { type ApprovalFacts, roadmapWorkflow } from '../rules.ts'

/** Sends the roadmap to the director, with the order's number and date when they are known already. Throws StaleRecord. */
export function submitRoadmap(actor: Actor, schoolYearId: number, { version, ...order }: ApprovalData): Promise<void> {
  return step(actor, schoolYearId, 'submit', 'roadmap.submitted', version, { ...order, submittedAt: new Date(), returnRemark: null })
}

/** Takes a submitted roadmap back for correction. Throws RuleViolation when the director was faster. */
export function recallRoadmap(actor: Actor, schoolYearId: number): Promise<void> {
  return step(actor, schoolYearId, 'recall', 'roadmap.recalled', null, { submittedAt: null })
}

/** Approves the roadmap by an order: a number is a string («253/1»). Throws StaleRecord. */
export function approveRoadmap(
  actor: Actor,
  schoolYearId: number,
  { version, ...order }: ApprovalData & { orderNumber: string; orderDatedOn: string },
): Promise<void> {
  return step(actor, schoolYearId, 'approve', 'roadmap.approved', version, { ...order, decidedAt: new Date(), decidedById: actor.userId })
}

/** Gives the roadmap back with a remark. Throws StaleRecord. */
export function returnRoadmap(actor: Actor, schoolYearId: number, { version, returnRemark }: { version: number; returnRemark: string }): Promise<void> {
  return step(actor, schoolYearId, 'sendBack', 'roadmap.returned', version, { returnRemark, decidedAt: new Date(), decidedById: actor.userId })
}

type Changes = {
  orderNumber?: string | null
  orderDatedOn?: string | null
  returnRemark?: string | null
  submittedAt?: Date | null
  decidedAt?: Date
  decidedById?: number
}
type Name = 'submit' | 'recall' | 'approve' | 'sendBack'
type Act = 'roadmap.submitted' | 'roadmap.recalled' | 'roadmap.approved' | 'roadmap.returned'

// `seen` is the version the person decided upon; a button without a form decides upon what is there.
function step(actor: Actor, schoolYearId: number, name: Name, act: Act, seen: number | null, changes: Changes): Promise<void> {
  return write(async (tx) => {
    const found = await tx.roadmap.findUnique({ where: { schoolYearId }, select: { id: true, status: true, version: true } })
    if (!found) throw new NotFound()
    const status = advance(roadmapWorkflow, name, found.status, await approvalFacts(tx, found.id), actor)
    const version = seen ?? found.version
    assertFresh(await tx.roadmap.updateMany({ where: { id: found.id, version }, data: { ...changes, status, version: version + 1 } }))
    await record(tx, actor, act, { kind: 'roadmap', id: found.id }, { from: found.status, to: status })
  })
}

async function approvalFacts(tx: Tx, roadmapId: number): Promise<ApprovalFacts> {
  const filled = await tx.roadmapItem.findMany({ where: { roadmapId, parentId: { not: null } }, select: { stage: true }, distinct: ['stage'] })
  const stages = new Set(filled.map(({ stage }) => stage))
  return { emptyStages: [1, 2, 3, 4, 5, 6, 7].filter((stage) => !stages.has(stage)) }
}
