import { type Action, act } from '../app/actions.ts'
import { today } from '../app/clock.ts'
import { kindNames, kindTitles } from '../consents/messages.ts'
import { consentKinds, requiredConsents, signersOf } from '../consents/rules.ts'
import { listParticipants } from '../consents/queries.ts'
import { allowedWords, categoryOptions } from '../consents/presenter.ts'
import { organisation } from '../organisation/queries.ts'
import type { Choice } from './commands/pages.ts'
import { signerNames, words } from './messages.ts'
import { nameOf, otherYearNote } from './presenter.ts'
import type { Batch, Page } from './queries.ts'
import { joinedPages, type ScannedSheet, sheetsOf, verdictOf } from './rules.ts'

/** The page of one scanned page: its picture, whose sheet it is, and for distribution what is allowed. */
export async function scanPage(batch: Batch, page: Page, keeps: boolean) {
  const sheets = sheetsOf(batch.pages)
  const heads = sheets.map(({ head }) => head)
  const isHead = heads.some(({ id }) => id === page.id)
  const open = keeps && page.decision === 'pending' && batch.status === 'ready'
  const verdict = isHead ? verdictOf(page, heads, batch.schoolYearId) : null
  const asksAllowed = open && verdict === 'asksAllowed'
  return {
    title: words.pageOf(page.position),
    base: `/scans/${batch.id}`,
    pageId: page.id,
    name: batch.fileName,
    whose: page.consent ? `${page.consent.name}. ${kindTitles[page.consent.kind]}` : page.continues ? words.continues : nameOf(page),
    signer: page.signer ? signerNames[page.signer] : null,
    picture: page.file ? `/scans/${batch.id}/pages/${page.id}/picture?size=full` : null,
    note: open ? (verdict ? otherYearNote(page, verdict) : joinedNote(page, sheets)) : null,
    actions: open && !isHead ? [discard(batch, page)] : [],
    options: open ? await choiceOptions(batch, page) : [],
    asksAllowed,
    allowedHint: page.consent?.receivedOn ? words.allowedByOther(allowedWords(page.consent.allowed)) : words.allowedHint,
    categoryOptions,
    formOptions: words.forms,
  }
}

function joinedNote(page: Page, sheets: readonly ScannedSheet<Page>[]): string | null {
  const sheet = sheets.find(({ pages }) => pages.includes(page))
  return sheet && joinedPages(sheet).includes(page) ? `${words.joined(page.position, sheet.head.position)}: ${nameOf(sheet.head)}.` : null
}

function discard(batch: Batch, page: Page): Action {
  return act(words.discard, `/scans/${batch.id}/pages/${page.id}/removal`, {
    ...{ confirm: words.discardSure, tone: 'danger', fields: { version: String(batch.version) } },
  })
}

async function choiceOptions(batch: Batch, page: Page) {
  const people = await listParticipants(batch.schoolYearId, { scope: 'banks' })
  const ages = await organisation()
  const kindsOf = (person: (typeof people)[number]) => consentKinds.filter((kind) => kind === 'dataDistribution' || requiredConsents(person).includes(kind))
  const sheets = people.flatMap((person) =>
    kindsOf(person).flatMap((kind) =>
      signersOf(person, today(), ages).map((signer) => ({
        value: `${person.personId}:${kind}:${signer}`,
        label: words.optionOf(person.name, kindNames[kind], signerNames[signer]),
      })),
    ),
  )
  // A page of a sheet that lies in the same pile is what is looked for most.
  const near = batch.pages.flatMap(({ id, position, consent, signer, continues, decision }) =>
    consent && signer && !continues && decision === 'pending' && id !== page.id
      ? [
          {
            value: `${consent.personId}:${consent.kind}:${signer}`,
            label: words.inBatch(position, words.optionOf(consent.name, kindNames[consent.kind], signerNames[signer])),
          },
        ]
      : [],
  )
  const far = sheets.filter(({ value }) => !near.some((one) => one.value === value))
  return [...(page.position > 1 ? [{ value: 'continues', label: words.continues }] : []), ...near, ...far]
}

/** Reads what `choiceOptions` offered; null for anything else. */
export function readChoice(written: string): Choice | null {
  if (written === 'continues') return 'continues'
  const [, person = '', kindName, signerName] = /^([1-9]\d{0,9}):(\w+):(self|representative)$/.exec(written) ?? []
  const kind = consentKinds.find((known) => known === kindName)
  return kind ? { personId: Number(person), kind, signer: signerName === 'self' ? 'self' : 'representative' } : null
}
