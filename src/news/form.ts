import { z } from 'zod'
import { day, ids, optionalId, optionalText, text, version } from '../app/fields.ts'
import { problems } from './messages.ts'

// Signs that cannot stand in a feed come with texts copied from other programs.
const readable = (value: string) => value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

export const newsForm = z.object({
  title: text(200, problems.title).transform((value) => readable(value).replace(/\s+/g, ' ')),
  happenedOn: day(),
  roadmapItemId: optionalId(),
  body: text(20_000, problems.body).transform(readable),
  officialUrl: optionalText(500).pipe(z.url({ protocol: /^https?$/, error: problems.officialUrl }).nullable()),
  version: version(),
})

/** `listed`: whose ticks were on the page; nobody else is touched. `other`: somebody else of that name is meant. */
export const peopleForm = z.object({ listed: ids(), named: ids(), shown: ids(), other: ids() })

export const altField = text(300, problems.alt).transform((value) => readable(value).replace(/\s+/g, ' '))
export const photoForm = z.object({ alt: altField })

export type NewsData = z.output<typeof newsForm>
export type PeopleData = z.output<typeof peopleForm>
