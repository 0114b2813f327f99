import { z } from 'zod'
import { id, optionalText, text } from '../app/fields.ts'
import { idsIn } from '../app/lists.ts'
import { reasonForm } from '../banks/form.ts'
import { problems } from './messages.ts'

/** The chosen rows as the page before named them: exactly those are changed, whatever the list finds by now. */
const chosen = () => text(6000).transform((value) => idsIn(value) ?? [])

const act = { ids: chosen(), act: text(40) }

export const statusForm = z.object({ ...act, reason: optionalText(300) })
export const reasonedForm = z.object(act).and(reasonForm)
export const tagForm = z.object({ ...act, tag: text(40, problems.tag) })
export const untagForm = z.object({ ...act, tagId: id(problems.chooseTag) })
export const inviteForm = z.object({ ...act, campaignId: id(problems.campaign) })
export const orderForm = z.object({ ...act, orderId: id(problems.order) })
