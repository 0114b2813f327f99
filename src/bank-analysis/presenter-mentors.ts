import { formKeys } from '../mentors/form.ts'
import { forms } from '../pairs/messages.ts'
import type { Load } from './loads.ts'
import { loadLabels, loadTones, words } from './messages.ts'

/** A mentor's load: what works, what is being formed, what was decided, and who else asks. */
export function mentorRow({ helper, free, awaiting, state }: Load) {
  const { personId, name, capacity, active, planned, chosen } = helper
  return {
    url: `/people/${personId}#mentor`,
    name,
    forms: formKeys
      .filter((form) => helper.forms.includes(form))
      .map((form) => forms[form])
      .join(', '),
    capacity,
    active,
    planned: chosen > 0 ? `${planned} ${words.takes(chosen)}` : String(planned),
    free,
    awaiting,
    status: { label: loadLabels[state], tone: loadTones[state] },
  }
}
