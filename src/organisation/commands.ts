import type { Actor } from '../app/actor.ts'
import { setTimeZone } from '../app/clock.ts'
import { write } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { assertFresh } from '../app/versions.ts'
import { addUser } from '../accounts/commands.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { record } from '../journal/record.ts'
import { addSchoolYear } from '../school-years/commands.ts'
import type { OrganisationData, SetUpData } from './form.ts'

/** First run: the centre, its school year and the first methodist, all or nothing. Returns the methodist's user id. */
export async function setUpOrganisation(data: SetUpData): Promise<number> {
  const { code: _code, schoolYear, name, login, password, repeated: _repeated, ...identity } = data
  const passwordHash = await hashPassword(password)
  const userId = await write(async (tx) => {
    if (await tx.organisation.findUnique({ where: { id: 1 }, select: { id: true } })) throw new NotFound()
    await tx.organisation.create({ data: { id: 1, ...identity } })
    const stranger = { userId: null, name }
    const userId = await addUser(tx, stranger, { login, name, role: 'methodist', personId: null }, passwordHash, false)
    // Set-up signs the methodist in.
    await tx.user.update({ where: { id: userId }, data: { lastSignedInAt: new Date() } })
    const actor: Actor = { userId, name, role: 'methodist', personId: null, mustChangePassword: false }
    await record(tx, actor, 'organisation.setUp', { kind: 'organisation', id: 1 })
    await addSchoolYear(tx, actor, schoolYear)
    return userId
  })
  setTimeZone(data.timeZone)
  return userId
}

/** Saves the centre's settings. Throws StaleRecord when somebody else saved them meanwhile. */
export async function changeOrganisation(actor: Actor, { version, ...typed }: OrganisationData): Promise<void> {
  await write(async (tx) => {
    const before = await tx.organisation.findUniqueOrThrow({ where: { id: 1 } })
    const data = { ...typed, ...outdatedForms(before, typed) }
    assertFresh(await tx.organisation.updateMany({ where: { id: 1, version }, data: { ...data, version: version + 1 } }))
    const fields = Object.entries(data).filter(([name, value]) => before[name as keyof typeof before] !== value)
    await record(tx, actor, 'organisation.changed', { kind: 'organisation', id: 1 }, { fields: fields.map(([name]) => name) })
  })
  setTimeZone(typed.timeZone)
}

type Named = Pick<OrganisationData, 'directorName' | 'curatorName' | (typeof caseForms)['director' | 'curator'][number]>

const caseForms = {
  director: ['directorGenitive', 'directorDative', 'directorAccusative'],
  curator: ['curatorGenitive', 'curatorDative', 'curatorAccusative'],
} as const

/** Forms of a name that was changed while they were left as they stood: they are of the person before and must not be printed. */
function outdatedForms(before: Named, typed: Named): Partial<Record<(typeof caseForms)['director' | 'curator'][number], null>> {
  const forms = (['director', 'curator'] as const).flatMap((who) => (before[`${who}Name`] === typed[`${who}Name`] ? [] : caseForms[who]))
  return Object.fromEntries(forms.filter((form) => before[form] === typed[form]).map((form) => [form, null]))
}
