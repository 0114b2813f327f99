import type { BankFacts, Seeker } from './facts.ts'
import { lackLabels, lacks, lackTones, words } from './messages.ts'
import { isAlone, type Lack, lackOf } from './rules.ts'

/** Mentees without a pair: those whom nobody suits first. */
export function menteeRows({ seekers, helpers }: BankFacts, decides: boolean) {
  const names = new Map(helpers.map((helper) => [helper.profileId, helper.name]))
  const rows = seekers.map((seeker) => menteeRow(seeker, names, decides))
  return [...rows.filter((row) => row.isAlone), ...rows.filter((row) => !row.isAlone && row.lack), ...rows.filter((row) => !row.lack)]
}

function menteeRow(seeker: Seeker, names: Map<number, string>, decides: boolean) {
  const lack = lackOf(seeker)
  const url = `/choices/${seeker.profileId}`
  return {
    url,
    name: seeker.name,
    requests: seeker.requests.length === 0 ? words.noRequests : seeker.requests.map((request) => request.name).join('; '),
    suited: suitedText(seeker, names),
    chosen: seeker.chosen && words.chosen(seeker.chosen),
    isAlone: isAlone(lack),
    lack: lack && { label: lackLabels[lack.code], tone: lackTones[lack.code] },
    why: lack && whyText(lack, names),
    action: decides && !seeker.chosen ? words.choose : words.review,
  }
}

function whyText({ code, helperIds }: Lack, names: Map<number, string>): string {
  return lacks[code](helperIds.map((id) => names.get(id) ?? '').join(', ')) + '.'
}

function suitedText({ suits, requests }: Seeker, names: Map<number, string>): string | null {
  const fit = suits.filter((suit) => suit.obstacle === null && (requests.length === 0 || suit.covers.length > 0))
  const [best] = [...fit].sort((one, other) => other.score - one.score)
  return best ? words.suited(fit.length, names.get(best.helperId) ?? '', best.score) : null
}
