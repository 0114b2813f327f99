import type { Response } from 'express'
import { fullName } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { shownRows } from '../app/rows.ts'
import { workFormats } from '../banks/messages.ts'
import { options } from '../banks/presenter.ts'
import { pickerAreas } from '../competencies/presenter.ts'
import { listAreas } from '../competencies/queries.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { kindHints, mentoringKinds } from '../pairs/messages.ts'
import { listStaff } from '../people/queries.ts'
import { competitionFields, projectFields } from '../student-activity/form.ts'
import { activityChoices } from '../student-activity/presenter.ts'
import { inclusionReasons, mentorRoles, needs } from './messages.ts'
import { kindKeys } from './form.ts'

export type FormPage = {
  person: { id: number; lastName: string; firstName: string; middleName: string | null; kind: PersonKind }
  values: Values
  errors: object
  id: number | null
}

const kindLabels = Object.fromEntries(kindKeys.map((kind) => [kind, `${mentoringKinds[kind]} – ${kindHints[kind]}`]))

/** The form of a mentee's profile, new or saved. */
export async function menteePage(res: Response, { person, values, errors, id }: FormPage, status: number): Promise<void> {
  const staff = await listStaff()
  const model = {
    values: { version: '0', ...values },
    errors,
    areas: pickerAreas(await listAreas(), [values.requests ?? []].flat()),
    projects: shownRows(values, projectFields),
    competitions: shownRows(values, competitionFields),
    choices: {
      reasons: options(inclusionReasons),
      needs: options(needs),
      kinds: options(kindLabels),
      roles: options(mentorRoles),
      formats: options(workFormats),
      ...activityChoices,
    },
    staff: staff.filter((one) => one.id !== person.id).map((one) => ({ value: String(one.id), label: fullName(one) })),
    url: id === null ? `/mentees?person=${person.id}` : `/mentees/${id}`,
    isNew: id === null,
    name: fullName(person),
    card: `/people/${person.id}`,
  }
  await render(res, person.kind === 'student' ? 'mentees/student' : 'mentees/teacher', model, status)
}
