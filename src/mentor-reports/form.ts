import { z } from 'zod'
import { checkbox, day, oneOf, optionalOneOf, optionalText, text, version } from '../app/fields.ts'
import { problems } from './messages.ts'

const readinessKeys = ['low', 'medium', 'high'] as const

const fields = {
  solved: optionalText(3000),
  results: optionalText(3000),
  indicators: optionalText(2000),
  difficulties: optionalText(2000),
  notDone: optionalText(2000),
  readiness: optionalOneOf(readinessKeys),
  proposals: optionalText(2000),
  needsHelp: optionalText(1000),
  startsOn: day(),
  endsOn: day(),
  version: version(),
}

/** A report kept to be finished later: nothing but the period is asked for. */
export const draftForm = z.object(fields).refine(periodIsRight, { path: ['endsOn'], message: problems.period })

/** A report to be sent (§4.8). */
export const sentForm = z
  .object({ ...fields, solved: text(3000, problems.solved), results: text(3000, problems.results), readiness: oneOf(readinessKeys, problems.readiness) })
  .refine(periodIsRight, { path: ['endsOn'], message: problems.period })

/** Which of the two buttons was pressed. */
export const buttonForm = z.object({ send: checkbox() })
export const versionForm = z.object({ version: version() })
export const remarkForm = z.object({ remark: text(1000, problems.remark), version: version() })
export const kindForm = z.object({ kind: oneOf(['interim', 'final']) })

export type ReportData = z.output<typeof draftForm>

function periodIsRight({ startsOn, endsOn }: { startsOn: string; endsOn: string }): boolean {
  return startsOn <= endsOn
}
