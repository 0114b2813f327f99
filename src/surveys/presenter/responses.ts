import { act, type Action, link } from '../../app/actions.ts'
import { fullName } from '../../app/format.ts'
import { mostCapacity } from '../../mentors/rules.ts'
import { answerLines, type Names } from '../answer-text.ts'
import { resultWords } from '../messages/results.ts'
import { fieldLabel, transferWords as words, usualReasons } from '../messages/transfer.ts'
import type { FoundResponse } from '../queries/responses.ts'
import { bankKeys } from '../plan.ts'
import { isTooMany } from '../proposals.ts'
import { answerTo, shapes } from '../rules/answers.ts'
import { isOfMentors, isTeacherList } from '../rules/campaigns.ts'
import { programmeLevel } from '../rules/levels.ts'
import { pairLine } from './pairs.ts'

/** Sent answers in full, by section, and what can be done with them. */
export function responsePage(response: FoundResponse, names: Names, taker: string) {
  const { person, pair, campaign, submittedAt, sections, answers } = response
  return {
    responseId: response.id,
    title: fullName(person),
    campaign: { title: campaign.title, url: `/surveys/${campaign.id}` },
    lead: [person.post, pair ? pairLine(pair) : null, words.sent(submittedAt, response.fromPaper)].filter(Boolean).join('. '),
    notes: notesOf(response, taker),
    usualReasons,
    actions: actionsOf(response),
    decline: isTransferable(response) && response.decision !== 'taken' ? { version: response.version } : null,
    sections: sections.map((section) => ({
      title: section.title,
      rows: section.questions.map((question) => ({ label: question.text, value: answerLines(question, answers, names).join('\n') })),
    })),
  }
}

function isTransferable({ campaign }: FoundResponse): boolean {
  return bankKeys.includes(campaign.template.key) && !campaign.anonymous
}

function actionsOf(response: FoundResponse): Action[] {
  if (asksReplacement(response)) return replacementActions(response)
  if (!isTransferable(response)) return []
  const first = isOfMentors(response.campaign.template) ? words.toMentors : words.toMentees
  const url = `/surveys/responses/${response.id}/transfer`
  if (isTeacherList(response.campaign.template))
    return [link(response.decision === 'taken' ? words.takeAgain : words.inBulk, url, 'primary'), link(words.toGroups, '/study-groups')]
  const card = `/people/${response.person.id}#${isOfMentors(response.campaign.template) ? 'mentor' : 'mentee'}`
  return response.decision === 'taken' ? [link(words.card, card, 'primary'), link(words.takeAgain, url)] : [link(first, url, 'primary')]
}

function replacementActions(response: FoundResponse): Action[] {
  const { id, pair, takenAt, submittedAt, version } = response
  const isSettled = takenAt !== null && takenAt >= submittedAt
  const settle = act(words.replaceSettle, `/surveys/responses/${id}/settlement`, { fields: { version: String(version) } })
  return [...(pair ? [link(words.openPair, `/pairs/${pair.id}`, 'primary')] : []), ...(isSettled ? [] : [settle])]
}

const asksReplacement = ({ answers }: FoundResponse) => answerTo(answers, 'replace', shapes.yesNo) === true

function notesOf(response: FoundResponse, taker: string): { tone: 'ok' | 'warning'; text: string }[] {
  const { takenAt, submittedAt } = response
  const changed = takenAt && submittedAt > takenAt && isTransferable(response) ? [{ tone: 'warning' as const, text: words.changedSince }] : []
  const level = programmeLevel(response.answers)
  const told = [...decisionOf(response, taker), ...(level ? [resultWords.level(level)] : [])]
  return [...told.map((text) => ({ tone: 'ok' as const, text })), ...changed, ...doubtsOf(response)]
}

function decisionOf(response: FoundResponse, taker: string): string[] {
  const { decision, takenAt, declineReason, takenFields } = response
  if (decision === 'declined') return [words.declined(declineReason ?? '')]
  if (decision === null || takenAt === null) return []
  if (asksReplacement(response)) return [words.settled(takenAt, taker)]
  return [words.taken([...new Set(takenFields.map(fieldLabel))], takenAt, taker)]
}

/** What a methodist should think of before taking the answers over. */
export function doubtsOf({ answers, person }: FoundResponse): { tone: 'warning'; text: string }[] {
  const notWanted = answerTo(answers, 'want_mentor', shapes.one) === 'no' ? [words.notWanted] : []
  const notReady = answerTo(answers, 'ready_program', shapes.yesNo) === false ? [words.notReady] : []
  const replace = answerTo(answers, 'replace', shapes.yesNo) === true ? [words.replace] : []
  const wanted = answerTo(answers, 'max_mentees', shapes.number) ?? 0
  const tooMany = isTooMany({ answers, person }) ? [words.tooMany(wanted, mostCapacity(person.kind))] : []
  return [...notWanted, ...notReady, ...replace, ...tooMany].map((text) => ({ tone: 'warning', text }))
}
