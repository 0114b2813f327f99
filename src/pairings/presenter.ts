import { worded } from '../app/errors.ts'
import type { Errors } from '../app/forms.ts'
import { fullName, shortDate } from '../app/format.ts'
import { why } from '../matching/messages.ts'
import { reasonsOf } from '../matching/presenter.ts'
import { type Candidate, obstacles } from '../matching/rank.ts'
import { formKeys } from '../pairs/form.ts'
import { forms, roleModels } from '../pairs/messages.ts'
import { roleModelsOf } from '../pairs/role-models.ts'
import type { Cells } from './form.ts'
import { type Judged, warnedOf } from './judging.ts'
import { pairingWords as words, sentence } from './messages.ts'
import { decidedOf, type Waiting } from './waiting.ts'

/** A line of the page: what stands in its fields, and the pair it comes to; null when no mentor of the bank is chosen. */
export type Shown = { one: Waiting; cells: Cells; ticked: boolean; judged: Judged | null }

const termRow = 7
const mostMentors = 20

/** A line with its choices, its reasons and what is wrong with it. The fields that say what was shown are written anew. */
export function lineRow({ one, cells, ticked, judged }: Shown, errors: Errors) {
  const { mentee } = one
  const { id } = mentee
  return {
    ...{ id, ticked, name: fullName(mentee.person), url: `/choices/${id}`, place: mentee.person.grade ?? mentee.person.post },
    why: judged ? whyOf(one, judged.candidate) : null,
    warnings: judged ? worded(judged.findings.filter(isToldHere).map(({ reason }) => reason)) : [],
    mentors: mentorGroups(one, cells.mentorId),
    models: modelGroups(one),
    cells: { ...cells, version: String(mentee.choice?.version ?? ''), warned: judged ? warnedOf(judged) : '' },
    errors: { mentorId: errors[`mentorId-${id}`], topic: errors[`topic-${id}`], roleModel: errors[`roleModel-${id}`] },
  }
}

/** Errors for the summary above the list: those of a line name whose line it is. */
export function namedErrors(errors: Errors, rows: { id: number; name: string }[]): Errors {
  const names = new Map(rows.map(({ id, name }) => [String(id), name]))
  const told = Object.entries(errors).map(([field, text]) => [field, [names.get(field.split('-')[1] ?? ''), text].filter(Boolean).join(': ')] as const)
  return Object.fromEntries(told)
}

/** Warnings about the term are the same for every line and are told once. */
export function termWarnings(lines: Judged[]) {
  const found = lines.flatMap(({ findings }) => findings.filter(({ row }) => row === termRow)).map(({ reason }) => reason)
  return worded([...new Map(found.map((reason) => [reason.code, reason])).values()])
}

/** A mentee for whom the list has nobody to propose, and why. */
export function leftRow(one: Waiting) {
  return { name: fullName(one.mentee.person), url: `/choices/${one.mentee.id}`, why: whyNobody(one) }
}

// What is not known or is told by a warning would only lengthen every line.
const untold: string[] = [why.trained, why.notTrained, why.noDirection, why.slotsUnknown]

const isToldHere = ({ level, row }: Judged['findings'][number]) => level !== 'prohibition' && row !== termRow

function whyOf({ mentee: { choice } }: Waiting, { mentor, score }: Candidate): string {
  const reasons = reasonsOf(score).filter((reason) => !untold.includes(reason))
  const decided = choice?.mentorProfileId === mentor.profileId ? `${words.decided(shortDate(choice.decidedOn))} ` : ''
  return `${decided}${sentence(reasons)}`
}

function whyNobody(one: Waiting): string {
  const { choice } = one.mentee
  if (choice === null) return one.fit.length > 0 ? words.placesGiven : words.noMentor
  const decided = decidedOf(one)
  if (!decided) return words.gone(fullName(choice.mentorProfile.person))
  const reasons = worded(obstacles(decided.findings).map(({ reason }) => reason)).map(({ text }) => text)
  return reasons.length > 0 ? words.forbidden(reasons.join(' ')) : words.decidedPlaces(decided.mentor.name)
}

// The best come first; whoever is chosen is among them, however low.
function mentorGroups({ fit, unfit }: Waiting, chosen: string) {
  const isChosen = ({ mentor }: Candidate) => String(mentor.profileId) === chosen
  const offered = [...fit.slice(0, mostMentors), ...[...fit.slice(mostMentors), ...unfit].filter(isChosen)]
  return formKeys.flatMap((form) => {
    const options = offered
      .filter((candidate) => candidate.form === form)
      .map(({ mentor, score }) => ({ value: String(mentor.profileId), label: words.option(mentor.name, score.total) }))
    return options.length > 0 ? [{ label: forms[form], options }] : []
  })
}

function modelGroups({ fit, unfit }: Waiting) {
  const possible = new Set([...fit, ...unfit].map(({ form }) => form))
  return formKeys
    .filter((form) => possible.has(form))
    .map((form) => ({ label: forms[form], options: roleModelsOf[form].map((value) => ({ value, label: roleModels[value] })) }))
}
