import type { Actor } from '../../app/actor.ts'
import { decimal, share } from '../../app/format.ts'
import { words as campaignWords } from '../messages/campaigns.ts'
import { resultWords as words } from '../messages/results.ts'
import type { Campaign } from '../queries/campaigns.ts'
import { type Answers, answerTo, shapes } from '../rules/answers.ts'
import { isThin } from '../rules/campaigns.ts'
import { type Question, sectionsOf } from '../rules/questions.ts'
import { programmeLevel } from '../rules/levels.ts'
import { compareTwins, satisfactionOf } from '../rules/results.ts'
import { campaignNav, coverageText } from './campaigns.ts'
import { resultBlock } from './results.ts'

type Facts = {
  campaign: Campaign
  questions: Question[]
  all: Answers[]
  twins: { before: Answers; after: Answers }[]
  competencies: ReadonlyMap<number, string>
  satisfiedFrom: number
}

/** Results of a campaign: figures and open answers without names. What only the curator may see is left out. */
export function resultsPage({ campaign, questions, all, twins, competencies, satisfiedFrom }: Facts, actor: Actor) {
  const open = questions.filter((question) => !question.curatorOnly)
  return {
    title: campaign.title,
    lead: coverageText(campaign),
    subnav: actor.role === 'methodist' ? campaignNav(campaign, 'results') : [],
    warning: isThin(campaign) ? campaignWords.thin : null,
    few: all.length > 0 && all.length < 5 ? words.few : null,
    empty: all.length === 0,
    satisfaction: campaign.template.phase === 'exit' ? satisfactionBlock(all, satisfiedFrom) : null,
    levels: all.flatMap((answers) => programmeLevel(answers) ?? []).map(words.level),
    twins: twinBlock(open, twins),
    sections: sectionsOf(open).map((section) => ({
      title: section.title,
      blocks: section.questions.map((question) => resultBlock(question, all, competencies)),
    })),
  }
}

function satisfactionBlock(all: Answers[], from: number) {
  const { answered, satisfied, rather, unsatisfied } = satisfactionOf(
    all.flatMap((answers) => answerTo(answers, 'satisf', shapes.scale10) ?? []),
    from,
  )
  if (answered === 0) return null
  const rows = [
    { label: words.satisfied, value: satisfied },
    { label: words.rather, value: rather },
    { label: words.unsatisfied, value: unsatisfied },
  ]
  return { note: words.satisfaction(from), rows: rows.map((row) => ({ ...row, text: share(row.value, answered) })) }
}

function twinBlock(questions: Question[], twins: Facts['twins']) {
  const rows = questions
    .filter(({ type }) => type === 'scale10')
    .flatMap(({ key, text, reverse }) => {
      const compared = compareTwins(twins.flatMap(({ before, after }) => markPair(answerTo(before, key, shapes.scale10), answerTo(after, key, shapes.scale10))))
      return compared
        ? [
            {
              label: text,
              note: reverse ? words.reverse : null,
              before: decimal(compared.before),
              after: decimal(compared.after),
              difference: words.difference(compared.difference),
              pairs: compared.pairs,
            },
          ]
        : []
    })
  return rows.length === 0 ? null : { note: words.twins(twins.length), rows }
}

function markPair(before: number | null, after: number | null): { before: number; after: number }[] {
  return before === null || after === null ? [] : [{ before, after }]
}
