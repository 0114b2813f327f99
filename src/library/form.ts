import { z } from 'zod'
import { checkbox, oneOf, optionalDay, optionalId, optionalOneOf, optionalText, text, version } from '../app/fields.ts'
import { Direction, MaterialKind, MentoringForm } from '../generated/prisma/enums.ts'
import { problems } from './messages.ts'

const keys = <T extends string>(values: Record<T, T>) => Object.keys(values) as [T, ...T[]]

export const materialForm = z.object({
  kind: oneOf(keys(MaterialKind)),
  title: text(200),
  authors: optionalText(300),
  forMentors: checkbox(),
  form: optionalOneOf(keys(MentoringForm)),
  direction: optionalOneOf(keys(Direction)),
  pairId: optionalId(),
  summary: optionalText(3000),
  problem: optionalText(3000),
  goal: optionalText(1000),
  steps: optionalText(5000),
  result: optionalText(3000),
  advice: optionalText(3000),
  link: optionalText(300).pipe(z.url({ protocol: /^https?$/, error: problems.link }).nullable()),
  authorsAgreeOn: optionalDay(),
  version: version(),
})

export type MaterialData = z.output<typeof materialForm>
