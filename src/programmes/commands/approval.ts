import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Action } from '../../journal/messages.ts'
import { record } from '../../journal/record.ts'
import { findProgramme } from '../find.ts'
import type { ConclusionData } from '../form.ts'
import { programmeWorkflow } from '../rules.ts'

type Step = { name: keyof typeof programmeWorkflow; action: Action; version: number; data?: Prisma.ProgrammeUpdateManyMutationInput }

/** Sends the programme to the director. `version` is the one the person read. */
export function submitProgramme(actor: Actor, id: number, version: number): Promise<void> {
  return take(actor, id, { name: 'submit', action: 'programme.submitted', version, data: { submittedAt: new Date(), returnRemark: null } })
}

/** Approves exactly what the director read: throws StaleRecord when it has changed since. */
export function approveProgramme(actor: Actor, id: number, version: number): Promise<void> {
  return take(actor, id, { name: 'approve', action: 'programme.approved', version, data: { approvedAt: new Date(), approvedById: actor.userId } })
}

/** Sends the programme back with what is to be mended. */
export function returnProgramme(actor: Actor, id: number, { remark, version }: { remark: string; version: number }): Promise<void> {
  return take(actor, id, { name: 'return', action: 'programme.returned', version, data: { returnRemark: remark } })
}

/** Ends an approved programme whose every activity has its mark and whose conclusion is written (§8.4 B9). */
export function completeProgramme(actor: Actor, id: number, version: number): Promise<void> {
  return take(actor, id, { name: 'complete', action: 'programme.completed', version, data: { completedAt: new Date() } })
}

/** Writes the results of an approved programme (§4.6 item 11). */
export function concludeProgramme(actor: Actor, id: number, { version, ...data }: ConclusionData): Promise<void> {
  return write(async (tx) => {
    const { status } = await findProgramme(actor, id)
    if (status !== 'approved') throw new RuleViolation([{ code: `programmes.${status}`, url: `/programmes/${id}` }])
    assertFresh(await tx.programme.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    await record(tx, actor, 'programme.concluded', { kind: 'programme', id })
  })
}

function take(actor: Actor, id: number, { name, action, version, data = {} }: Step): Promise<void> {
  return write(async (tx) => {
    const programme = await findProgramme(actor, id)
    const status = advance(programmeWorkflow, name, programme.status, programme, actor)
    assertFresh(await tx.programme.updateMany({ where: { id, version }, data: { ...data, status, version: version + 1 } }))
    await record(tx, actor, action, { kind: 'programme', id }, { from: programme.status, to: status })
  })
}
