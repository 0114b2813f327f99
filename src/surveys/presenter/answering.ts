import { type Action, act, link } from '../../app/actions.ts'
import { today } from '../../app/clock.ts'
import type { Errors, Values } from '../../app/forms.ts'
import { acceptedWords, answering as words } from '../messages/answers.ts'
import type { Opened } from '../queries/sheets.ts'
import { answerTo, missingQuestions, shapes } from '../rules/answers.ts'
import { isOpenFor } from '../rules/campaigns.ts'
import { marksOf } from '../rules/merging.ts'
import type { Offered, Section } from '../rules/questions.ts'
import { minutesFor } from '../rules/length.ts'
import { possibleQuestions } from '../rules/show-if.ts'
import type { Child } from '../queries/child.ts'
import { pairLine } from './pairs.ts'
import { childNotes, readersText } from './readers.ts'
import { questionFields } from './questions.ts'

/** A questionnaire somebody holds open: by the personal link, or a methodist who enters it from paper. */
export type Door = { base: string; opened: Opened; fromPaper: boolean }

/** Whether answers may be saved through this door today. */
export function isOpen({ opened, fromPaper }: Door): boolean {
  return isOpenFor(opened.campaign, fromPaper, today())
}

/** First page of a questionnaire: what it is, who reads it, what is filled in, the one thing to do next. */
export function overviewPage(door: Door, { methodists, child }: { methodists: string[]; child: Child | null }) {
  const { campaign, response, sections, asked, answers } = door.opened
  const submittedAt = response?.submittedAt ?? null
  const missing = missingQuestions(asked, answers)
  return {
    title: campaign.title,
    purpose: campaign.template.purpose,
    sent: submittedAt ? `${words.sent(submittedAt)} ${words.canChange(campaign.closesOn)}` : null,
    invite: submittedAt !== null && saysReady(door) ? words.nextQuestionnaire : null,
    facts: facts(door, readersText(door.opened, methodists)),
    notes: submittedAt ? [] : childNotes(child),
    sections: sections.map((section) => sectionRow(door, section)),
    note: submittedAt ? null : door.opened.answers.size > 0 && missing.length === 0 ? words.toCheck : words.changeNotSent,
    keep: door.opened.sheet.invitationId === null && !submittedAt ? words.keepLink : null,
    actions: overviewActions(door, submittedAt !== null, missing.length === 0),
  }
}

function facts({ opened }: Door, readers: string) {
  const { person, name, pair, campaign } = opened
  const { audience } = campaign.template
  return [
    ...(name === null ? [] : [{ label: audience === 'parents' ? words.child : words.person, value: [name, person?.post].filter(Boolean).join(', ') }]),
    ...(pair ? [{ label: words.about, value: pairLine(pair) }] : []),
    { label: words.size, value: sizeText(opened) },
    ...(campaign.closesOn ? [{ label: words.until, value: words.untilDay(campaign.closesOn) }] : []),
    { label: words.whoReads, value: readers },
  ]
}

// Before the first answer it is not known what will be asked: then the most is told.
function sizeText({ questions, asked, answers, sections, steps }: Opened): string {
  const possible = possibleQuestions(questions, answers)
  if (possible.length > asked.length) return words.sizeUpTo(possible.length, steps, minutesFor(possible))
  return words.sizeOf(asked.length, sections.length, minutesFor(asked))
}

function overviewActions({ base, opened }: Door, sent: boolean, complete: boolean): Action[] {
  if (sent) return [link(words.change, `${base}/1`)]
  const begun = opened.answers.size > 0
  const next = opened.sections.find((section) => !isTouched(opened, section) || isMissing(opened, section))
  if (begun && complete) return [act(words.send, `${base}/submission`, { tone: 'primary' }), ...(next ? [link(words.goOn, `${base}/${next.number}`)] : [])]
  return [link(begun ? words.goOn : words.start, `${base}/${next?.number ?? 1}`, 'primary')]
}

function sectionRow({ base, opened }: Door, section: Section) {
  const missing = isMissing(opened, section)
  const touched = isTouched(opened, section)
  const status =
    touched && !missing ? { label: words.filled, tone: 'ok' } : touched ? { label: words.partly, tone: 'wait' } : { label: words.empty, tone: 'plain' }
  return { text: `${opened.sections.indexOf(section) + 1}. ${section.title}`, url: `${base}/${section.number}`, note: null, due: null, status }
}

function isMissing({ asked, answers }: Opened, section: Section): boolean {
  const keys = new Set(section.questions.map(({ key }) => key))
  return missingQuestions(asked, answers).some(({ key }) => keys.has(key))
}

/** The number of the step after this one, given the answers; null after the last. */
export function nextSection({ sections }: Opened, number: number): number | null {
  return sections.find((section) => section.number > number)?.number ?? null
}

function isTouched(opened: Opened, section: Section): boolean {
  return section.questions.some((question) => opened.answers.has(question.key))
}

function saysReady({ opened }: Door): boolean {
  return ['yes', 'afterTraining'].includes(answerTo(opened.answers, 'ready_mentor', shapes.one) ?? '')
}

/** One section with its questions. */
export function sectionPage(door: Door, section: Section, offered: Offered, { methodists, ...form }: { methodists: string[]; values: Values; errors: Errors }) {
  const { sections, steps, campaign, response, answers } = door.opened
  const [total, place] = [Math.max(steps, sections.length), sections.findIndex(({ number }) => number === section.number)]
  const before = sections[place - 1]
  const sent = Boolean(response?.submittedAt)
  return {
    title: section.title,
    campaign: campaign.title,
    // What is filled in by now: the bar is full only when everything is sent.
    progress: { label: words.sectionOf(place + 1, total), value: place, max: total },
    fields: questionFields(section, offered, answers),
    readers: place + 1 < total ? null : readersText(door.opened, methodists),
    optionalOnly: !section.questions.some((question) => question.required),
    action: `${door.base}/${section.number}`,
    draft: `${door.base}/${section.number}/draft`,
    seen: marksOf(section.questions, answers),
    overview: door.base,
    back: before ? `${door.base}/${before.number}` : door.base,
    button: place + 1 < total ? words.next : sent ? words.saveChanges : words.last,
    ...form,
  }
}

/** What a link shows once its anonymous answers were sent. */
export function acceptedPage({ campaign }: Opened) {
  return { ...acceptedWords, campaign: campaign.title }
}
