import type { Actor } from '../app/actor.ts'
import { worded } from '../app/errors.ts'
import { fullName, shortDate } from '../app/format.ts'
import { pairTitle } from '../pairs/messages.ts'
import { arrangedAs, formalisations, paymentKinds, words } from './messages.ts'
import { paymentText } from './payment-words.ts'
import type { FoundLabour } from './queries.ts'
import { choicesFor, isUnderArticle351, missingFormalities } from './rules.ts'

/** The page on which a mentor's work is formalised; the director reads it. */
export function labourPage(actor: Actor, found: FoundLabour) {
  const url = `/pairs/${found.id}`
  return {
    url,
    crumbs: [{ label: titleOf(found), url }],
    mentor: fullName(found.mentor),
    missing: worded(missingFormalities(found)).map(({ text }) => ({ text, url: null })),
    underArticle351: isUnderArticle351(found),
    canChange: actor.role === 'methodist',
    labourOptions: choicesFor(found).map((value) => ({ value, label: formalisations[value] })),
    paymentOptions: Object.entries(paymentKinds).map(([value, label]) => ({ value, label })),
    rows: labourRows(found),
    document: isUnderArticle351(found) ? `${url}/labour/document` : null,
    consents: `/consents?pair=${found.id}`,
  }
}

/** The block of a pair's page; null when the mentor's work is no labour or is not theirs to see. */
export function labourBlock(found: FoundLabour | null) {
  if (!found) return null
  return { title: words.block, rows: labourRows(found), url: `/pairs/${found.id}/labour`, warnings: missingFormalities(found) }
}

/** First values of the form. */
export function labourValues({ labour, addendumNumber, addendumOn, paymentKind, paymentAmount, paymentBasis, version, ...pair }: FoundLabour) {
  return {
    labour: labour ?? choicesFor(pair)[0],
    addendumNumber: addendumNumber ?? '',
    addendumOn: addendumOn ? shortDate(addendumOn) : '',
    paymentKind: paymentKind ?? '',
    paymentAmount: paymentAmount ?? '',
    paymentBasis: paymentBasis ?? '',
    version: String(version),
  }
}

/** What the pair is called. */
export function titleOf({ mentor, mentees }: FoundLabour): string {
  return pairTitle(
    mentor.lastName,
    mentees.map(({ lastName }) => lastName),
  )
}

function labourRows(found: FoundLabour) {
  return [row(words.how, arrangedAs(found)), row(words.payment, paymentText(found)), row(words.basis, found.paymentBasis)]
}

function row(label: string, value: string | null) {
  return { label, value, url: null, urlLabel: null, tone: null }
}
