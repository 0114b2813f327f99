import { z } from 'zod'
import { day, id, oneOf, optionalDay, optionalText, text, version } from '../app/fields.ts'
import { problems } from './messages.ts'

export const itemMarkers = ['number', 'dash', 'hyphen', 'none'] as const
export const manualStatuses = ['done', 'notApplicable', 'moved', 'notDone'] as const

const plan = { startsOn: optionalDay(), dueOn: optionalDay(), responsible: optionalText(200), expectedResult: optionalText(500), version: version() }
const wording = { text: text(1000, problems.text), marker: oneOf(itemMarkers) }

type Days = { startsOn: string | null; dueOn: string | null }
const inOrder = ({ startsOn, dueOn }: Days) => startsOn === null || dueOn === null || startsOn <= dueOn
const dueError = { path: ['dueOn'], message: problems.dueBeforeStart }

/** The working plan of an item: always editable. */
export const planForm = z.object(plan).refine(inOrder, dueError)
/** The plan and the text of a stage, whose place is fixed. */
export const stageForm = z.object({ ...plan, text: wording.text }).refine(inOrder, dueError)
/** The plan and the wording of an item, while the roadmap may be changed. */
export const itemForm = z.object({ ...plan, ...wording }).refine(inOrder, dueError)

export const newItemForm = z.object({ parentId: id(), ...wording })
export const positionForm = z.object({ direction: oneOf(['up', 'down']) })
export const markForm = z.object({ status: oneOf(manualStatuses, problems.mark), reason: text(500, problems.reason), version: version() })

export const submissionForm = z.object({ orderNumber: optionalText(30), orderDatedOn: optionalDay(), version: version() })
export const approvalForm = z.object({ orderNumber: text(30, problems.number), orderDatedOn: day(problems.dated), version: version() })
export const returnForm = z.object({ returnRemark: text(1000, problems.remark), version: version() })

export type ItemData = z.output<typeof planForm> & { text?: string; marker?: (typeof itemMarkers)[number] }
export type ApprovalData = z.output<typeof submissionForm>
