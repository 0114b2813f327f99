import { read } from '../../app/db.ts'
import { fullName } from '../../app/format.ts'
import { isAddress } from '../../app/mail.ts'
import { person } from './invitations.ts'

export type Reminder = Awaited<ReturnType<typeof listReminders>>[number]

/** Those invited who have not answered, with the address a letter goes to: their own, or for a parent's questionnaire the representative's. */
export async function listReminders(campaignId: number) {
  const invitations = await read().invitation.findMany({
    where: { campaignId, answered: false, OR: [{ response: null }, { response: { submittedAt: null } }] },
    select: {
      id: true,
      linkNumber: true,
      remindedOn: true,
      reminders: true,
      mailProblem: true,
      campaign: { select: { template: { select: { audience: true } } } },
      person: { select: { ...person, email: true, representatives: { select: { fullName: true, email: true }, orderBy: { id: 'asc' } } } },
    },
    orderBy: [{ person: { nameKey: 'asc' } }, { id: 'asc' }],
  })
  return invitations.map(({ person: one, campaign, ...invitation }) => {
    const parent = one.representatives.find(({ email }) => email !== null)
    const to = campaign.template.audience === 'parents' ? { name: parent?.fullName, address: parent?.email } : { name: fullName(one), address: one.email }
    return { ...invitation, name: fullName(one), toName: to.name ?? '', address: addressIn(to.address ?? null) }
  })
}

// An address that came from a spreadsheet may be anything.
function addressIn(text: string | null): string | null {
  const trimmed = text?.trim() ?? ''
  return isAddress(trimmed) ? trimmed : null
}
