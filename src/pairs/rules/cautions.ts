import { fullYears } from '../../app/clock.ts'
import { searchKey } from '../../app/search-key.ts'
import type { MenteeFacts, PairFacts } from '../facts.ts'
import type { Finding } from '../rules.ts'
import { isLongerThan, isShorterThan } from '../term.ts'
import { chiefPosts, headPosts } from './post-words.ts'

const leastMonths = 3
const mostMonths = 12
const leastAge = 10

/** Rows 9, 10, 12–16 and 18 of §7.4: what the curator should think of before deciding. */
export function cautionRows(facts: PairFacts): Finding[] {
  return [...mentorCautions(facts), ...facts.mentees.flatMap((mentee) => menteeCautions(facts, mentee))]
}

/** Row 7 of §7.4: how long a pair usually works. */
export function termRows(facts: PairFacts): Finding[] {
  const outside = facts.startsOn < facts.year.startsOn || facts.endsOn > facts.year.endsOn
  const codes = [outside && 'pairs.outsideYear', isShorterThan(facts, leastMonths) && 'pairs.shortTerm', isLongerThan(facts, mostMonths) && 'pairs.longTerm']
  return codes.filter((code) => code !== false).map((code) => ({ row: 7, level: 'warning', reason: { code, url: '#endsOn' } }))
}

function mentorCautions({ mentor, form, status }: PairFacts): Finding[] {
  const params = { name: mentor.name }
  const found: Finding[] = []
  if (!mentor.forms.includes(form)) found.push({ row: 9, level: 'warning', reason: { code: 'pairs.formNotWanted', params, url: `/people/${mentor.personId}` } })
  if (!mentor.trained && status !== 'active') found.push({ row: 16, level: 'warning', reason: { code: 'pairs.notTrained', params, url: '/trainings' } })
  if (mentor.isCurator) found.push({ row: 18, level: 'note', reason: { code: 'pairs.ownCurator', params } })
  return found
}

function menteeCautions(facts: PairFacts, mentee: MenteeFacts): Finding[] {
  const { mentor } = facts
  const params = { mentor: mentor.name, mentee: mentee.name }
  const url = `/people/${mentee.personId}`
  const found: Finding[] = []
  if (mentee.avoidedPersonId === mentor.personId) found.push({ row: 10, level: 'warning', curatorOnly: true, reason: { code: 'pairs.avoided', params, url } })
  if (areRelatives(facts, mentee)) found.push({ row: 12, level: 'warning', reason: { code: 'pairs.relatives', params, url } })
  if (isSuperior(facts, mentee)) found.push({ row: 13, level: 'warning', reason: { code: 'pairs.superior', params, url: `/people/${mentor.personId}` } })
  if (isYounger(facts, mentee)) found.push({ row: 14, level: 'warning', reason: { code: 'pairs.mentorYounger', params, url } })
  if (mentee.kind === 'student' && mentee.birthOn !== null && fullYears(mentee.birthOn, facts.startsOn) < leastAge)
    found.push({ row: 15, level: 'warning', reason: { code: 'pairs.tooYoung', params, url } })
  return found
}

function areRelatives({ mentor }: PairFacts, mentee: MenteeFacts): boolean {
  return mentee.representatives.includes(mentor.nameKey) || mentor.representatives.includes(mentee.nameKey)
}

// Subordination is not recorded; a chief's post in the same department (or over the whole centre) tells enough to ask.
function isSuperior({ mentor }: PairFacts, mentee: MenteeFacts): boolean {
  if (mentor.kind !== 'staff' || mentee.kind !== 'staff') return false
  const post = searchKey(mentor.post)
  const chief = chiefPosts.test(post)
  const head = headPosts.test(post)
  return head || (chief && searchKey(mentor.department) !== '' && searchKey(mentor.department) === searchKey(mentee.department))
}

function isYounger({ form, roleModel, mentor }: PairFacts, mentee: MenteeFacts): boolean {
  if (form !== 'studentStudent' || roleModel === 'peers' || mentor.birthOn === null || mentee.birthOn === null) return false
  return mentor.birthOn > mentee.birthOn
}
