import type { Response } from 'express'
import { act } from '../app/actions.ts'
import { blank, type Values } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { words } from './messages.ts'
import { mergerFacts, mergerOptions } from './presenter.ts'
import { countBoth, type findCompetency, listAnswersWith, listAreas } from './queries.ts'

type Found = Awaited<ReturnType<typeof findCompetency>>
type Form = { values: Values; errors: object }

/** Which entry stays instead, and, once it is chosen, what will move: the button stands only beside that. */
export async function mergerPage(res: Response, entry: Found, into: string, form: Form = blank({ into })): Promise<void> {
  const options = mergerOptions(await listAreas(), entry)
  const kept = options.find((option) => option.value === into)
  const { mentors, requests } = entry._count
  const model = {
    name: entry.name,
    url: `/competencies/${entry.id}/merger`,
    back: `/competencies/${entry.id}`,
    options,
    values: form.values,
    errors: form.errors,
    kept: kept?.label ?? null,
    facts: kept ? mergerFacts({ mentors, requests, both: await countBoth(entry.id, Number(into)), answers: (await listAnswersWith(entry.id)).length }) : [],
    actions: kept ? [act(words.mergeNow, `/competencies/${entry.id}/merger`, { tone: 'primary', confirm: words.confirmMerge, fields: { into } })] : [],
  }
  await render(res, 'competencies/merger', model, Object.keys(form.errors).length > 0 ? 422 : 200)
}
