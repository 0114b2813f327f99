import { worded } from '../app/errors.ts'
import type { Errors } from '../app/forms.ts'
import { fullName } from '../app/format.ts'
import { obstacles } from '../matching/rank.ts'
import { forms } from '../pairs/messages.ts'
import { roleModelsOf } from '../pairs/role-models.ts'
import type { PairingsData, TickedLine } from './form.ts'
import { judge, type Judged, warnedOf } from './judging.ts'
import { problems } from './messages.ts'
import type { Waiting, WaitingList } from './waiting.ts'

export type CheckedLine = Judged & TickedLine

/** What a posted list comes to. `gone` are ticked mentees who do not wait any more, `errors` are by field and line («topic-12»), `stale` tells of another's hand. */
export type Checked = { lines: CheckedLine[]; gone: number[]; errors: Errors; stale: boolean }

/** Looks every ticked line up in the banks as they are now. */
export function check({ waiting, pairsOf }: WaitingList, data: PairingsData): Checked {
  const known = data.lines.flatMap((typed) => {
    const one = waiting.find(({ mentee }) => mentee.id === typed.menteeId)
    return one ? [{ typed, one, candidate: [...one.fit, ...one.unfit].find(({ mentor }) => mentor.profileId === typed.mentorId) }] : []
  })
  const chosen = known.flatMap(({ typed, one, candidate }) => (candidate ? [{ ...typed, one, candidate, counts: true }] : []))
  const lines = judge(chosen, data.term, pairsOf)
  const errors: Errors = {}
  for (const { typed, candidate } of known) if (!candidate) errors[`mentorId-${typed.menteeId}`] = problems.noMentor
  for (const line of lines) Object.assign(errors, lineErrors(line))
  if (lines.some((line) => warnedOf(line) !== '' && (!data.acknowledged || warnedOf(line) !== line.warned))) errors.acknowledged = problems.warnings
  const gone = data.ids.filter((id) => !known.some(({ one }) => one.mentee.id === id))
  return { lines, gone, errors, stale: gone.length > 0 || lines.some((line) => overtaken(line.one, line) !== null) }
}

function lineErrors(line: CheckedLine): Errors {
  const { menteeId, roleModel, one, candidate, findings } = line
  const forbidden = worded(obstacles(findings).map(({ reason }) => reason))
  const mentor = overtaken(one, line) ?? forbidden.map(({ text }) => text).join(' ')
  const models: readonly string[] = roleModelsOf[candidate.form]
  return {
    ...(mentor === '' ? {} : { [`mentorId-${menteeId}`]: mentor }),
    ...(models.includes(roleModel) ? {} : { [`roleModel-${menteeId}`]: problems.otherModel(forms[candidate.form]) }),
  }
}

/** What somebody else decided about the mentee since the page was opened; null when nothing, or the same. */
function overtaken({ mentee: { choice } }: Waiting, { mentorId, version }: TickedLine): string | null {
  if ((choice?.version ?? -1) === version || choice?.mentorProfileId === mentorId) return null
  return choice ? problems.decided(fullName(choice.mentorProfile.person)) : problems.undecided
}
