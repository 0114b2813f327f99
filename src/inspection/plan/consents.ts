import { today } from '../../app/clock.ts'
import { worded } from '../../app/errors.ts'
import { fullName } from '../../app/format.ts'
import { sheetFrom } from '../../app/spreadsheets/columns.ts'
import { kindNames } from '../../consents/messages.ts'
import { consentFactsFor, listParticipants } from '../../consents/queries.ts'
import { missingConsents, missingReason } from '../../consents/rules.ts'
import { organisation } from '../../organisation/queries.ts'
import { absent, type Item, kept } from '../item.ts'
import { lacks, titles } from '../messages-titles.ts'
import { type FolderConsent, listConsents } from '../queries-papers.ts'
import { consentColumns } from '../tables.ts'
import type { Setting } from './plan.ts'

/** Consents of everybody who takes part: the register, every scan, and those that are not there. */
export async function consentItems({ year, pairs, pairId }: Setting): Promise<Item[]> {
  const people = [...new Set(pairs.flatMap(({ personIds }) => personIds))]
  const received = await listConsents(year.id, people)
  const facts = pairId === null ? await listParticipants(year.id, {}) : await consentFactsFor(people, year.id)
  const missing = missingConsents(facts, today(), await organisation())
  return [
    ...(received.length > 0 ? [register(received)] : []),
    ...missing.map((one) => {
      const [lack] = worded([missingReason(one)])
      return absent('consents', titles.consent(one.name, kindNames[one.kind]), lack?.text ?? '', lack?.url ?? null)
    }),
    ...received.map(scanned),
  ]
}

// An inspector is shown the paper itself, so a scan is missed only where nobody wrote down where the paper lies.
function scanned(consent: FolderConsent): Item {
  const needed = consent.withdrawnOn === null && consent.storagePlace === null
  const lack = needed ? { text: lacks.consentScan, url: `/consents/${consent.personId}/${consent.kind}` } : null
  return { ...kept('consents', titles.consent(fullName(consent), kindNames[consent.kind]), consent.scans, lack), paper: consent.storagePlace }
}

function register(received: FolderConsent[]): Item {
  const sheet = () => Promise.resolve(sheetFrom(titles.consentRegister, consentColumns, received))
  return { section: 'consents', title: titles.consentRegister, sources: [{ kind: 'table', sheet }], lacks: [] }
}
