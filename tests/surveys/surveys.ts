import { read, write } from '../../src/app/db.ts'
import { createCampaign, moveCampaign } from '../../src/surveys/commands/campaigns.ts'
import { tokenOf } from '../../src/surveys/links.ts'
import { theApp } from '../support/app.ts'
import { anActor, theYear } from '../support/people.ts'

type CampaignFields = {
  title?: string
  anonymous?: boolean
  opensOn?: string | null
  closesOn?: string
  who?: 'all' | 'ready' | 'chosen' | 'later'
  chosen?: number[]
  open?: boolean
}

/** An open campaign of the test's year, made by the methodist. */
export async function aCampaign(
  template: string,
  { title = 'Анкета осени', anonymous = false, opensOn = null, closesOn = '2099-10-12', who = 'all', chosen = [], open = true }: CampaignFields = {},
) {
  const methodist = await anActor('methodist')
  const year = await theYear()
  const { id } = await createCampaign(methodist, year.id, { template, title, anonymous, opensOn, closesOn, who, chosen })
  if (open) await moveCampaign(methodist, id, 'open')
  return id
}

/** The personal link of a person in a campaign. */
export async function linkFor(campaignId: number, personId: number): Promise<string> {
  const invitation = await invitationFor(campaignId, personId)
  return `/s/${tokenOf(String(theApp().locals.linkSecret), invitation)}`
}

export function invitationFor(campaignId: number, personId: number) {
  return read().invitation.findFirstOrThrow({ where: { campaignId, personId }, select: { id: true, linkNumber: true } })
}

export function responseFor(campaignId: number, personId: number) {
  return read().response.findFirst({ where: { invitation: { campaignId, personId } }, include: { answers: { orderBy: { key: 'asc' } } } })
}

/** Answers as they stand once sent, each by the key of its question; for tests of what is made of them. */
export async function sentBy(campaignId: number, personId: number, answers: Record<string, unknown>, sentAt = new Date()): Promise<number> {
  const { id: invitationId } = await invitationFor(campaignId, personId)
  const rows = Object.entries(answers).map(([key, value]) => ({ key, value: JSON.stringify(value) }))
  const data = { campaignId, invitationId, submittedAt: sentAt, answers: { create: rows } }
  return (await write((tx) => tx.response.create({ data, select: { id: true } }))).id
}

/** What is stored of a person's answers, by key. */
export async function answersOf(campaignId: number, personId: number): Promise<Record<string, unknown>> {
  const response = await responseFor(campaignId, personId)
  return Object.fromEntries((response?.answers ?? []).map(({ key, value }) => [key, JSON.parse(value)]))
}

/** The transfer page as the browser sends it: the hidden fields and the ticks as they stand. */
export function shownIn({ text }: { text: string }) {
  const value = (name: string) => (new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '').replaceAll('&#34;', '"').replaceAll('&amp;', '&')
  const taken = [...text.matchAll(/name="taken" value="([^"]*)" checked/g)].map((match) => match[1] ?? '')
  return { version: value('version'), seen: value('seen'), taken }
}
