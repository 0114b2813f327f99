import { fullName } from '../../app/format.ts'
import { qrShape } from '../../documents/qr.ts'
import type { BlankPerson, BlankQuestion, QuestionnaireData } from '../../documents/questionnaire-data.ts'
import { yesNo } from '../messages/answers.ts'
import { blankWords as words } from '../messages/blanks.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { Invited } from '../queries/invitations.ts'
import type { Template } from '../queries/templates.ts'
import { type Offered, type Question, sectionsOf } from '../rules/questions.ts'
import { blankParts } from './blank-parts.ts'
import { pairLine } from './pairs.ts'
import { readersFor } from './readers.ts'

/** What the blanks of one questionnaire share; `common` is the link by which anybody may answer instead. */
export type BlankSource = {
  centre: string
  title: string
  purpose: string
  readers: string
  until: string | null
  audience: Template['audience']
  questions: Question[]
  offered: Offered
  common: string | null
}

/** What blanks of a campaign share; `methodists` are the names of those who will read the answers. */
export function campaignSource(
  campaign: Campaign,
  { methodists, ...known }: { centre: string; methodists: string[]; questions: Question[]; offered: Offered; common: string | null },
): BlankSource {
  const { audience, purpose } = campaign.template
  const readers = words.readers(readersFor(campaign, isForChild(audience), methodists))
  return { ...known, title: campaign.title, purpose, readers, until: campaign.closesOn === null ? null : words.until(campaign.closesOn), audience }
}

/** A blank of a template, which no campaign has asked by yet. */
export function templateSource(template: Template & { questions: Question[] }, { centre, offered }: { centre: string; offered: Offered }): BlankSource {
  const { title, purpose, audience, questions } = template
  return { centre, title, purpose, audience, questions, offered, readers: words.readersUnknown, until: null, common: null }
}

/** A blank to be filled in by hand: without `person` there is no place for a name, without a `mark` it is nobody's. */
export function blankOf(source: BlankSource, person: BlankPerson | null, mark: string | null = null, url = source.common): QuestionnaireData {
  const numbers = new Map(source.questions.map(({ key }, index) => [key, index + 1]))
  const { centre: orgShortName, title, purpose, readers, until, audience } = source
  return {
    ...{ orgShortName, title, purpose, readers, until, person, mark },
    howTo: words.howTo,
    phone: url === null ? null : { code: qrShape(url), caption: words.phone },
    sections: sectionsOf(source.questions).map((section) => ({
      title: section.title || null,
      mark,
      questions: section.questions.map((question) => blankQuestion(question, source, numbers)),
    })),
    thanks: words.thanks(isForChild(audience)),
  }
}

/** A blank of somebody invited: with the name, a mark by which it is found again and the way to the person's own link, if it may be used. */
export function personalBlank(source: BlankSource, { id, person, pair }: Invited, url: string | null): QuestionnaireData {
  const about = pair ? words.about(pairLine(pair)) : person.post ? words.post(person.post) : null
  return blankOf(source, { label: labelFor(source.audience), fullName: fullName(person), about }, words.mark(id), url)
}

/** A line for the name. */
export function unnamed({ audience }: BlankSource): BlankPerson {
  return { label: labelFor(audience), fullName: null, about: null }
}

const labelFor = (audience: Template['audience']): string => (audience === 'parents' ? words.child : words.person)
const isForChild = (audience: Template['audience']): boolean => audience === 'students' || audience === 'studentCandidates'

function blankQuestion(question: Question, { questions, offered }: BlankSource, numbers: ReadonlyMap<string, number>): BlankQuestion {
  return {
    n: numbers.get(question.key) ?? 0,
    text: `${question.text}${question.required ? ' *' : ''}`,
    hint: hintOf(question),
    condition: conditionOf(question, questions, numbers),
    parts: blankParts(question, offered),
  }
}

// The classifier's own hint speaks of the page on a screen.
function hintOf({ type, hint, options }: Question): string | null {
  if (type === 'competencies') return options.levels ? words.levelHint : words.chooseMany(undefined)
  return hint ?? (type === 'many' ? words.chooseMany(options.max) : null)
}

function conditionOf({ showIf }: Question, questions: Question[], numbers: ReadonlyMap<string, number>): string | null {
  const by = showIf && questions.find(({ key }) => key === showIf.key)
  if (!showIf || !by) return null
  const labels = by.type === 'yesNo' ? Object.entries(yesNo).map(([value, label]) => ({ value, label })) : by.options.options
  return words.ifAnswer(
    numbers.get(by.key) ?? 0,
    labels.filter(({ value }) => showIf.values.includes(value)).map(({ label }) => label),
  )
}
