import { shortDate } from '../app/format.ts'
import { forms, pairStatuses } from '../pairs/messages.ts'
import { answerLines, type Names } from '../surveys/answer-text.ts'
import { answersFrom } from '../surveys/rules/answers.ts'
import { questionOptions } from '../surveys/rules/questions.ts'
import { valueWords as words } from './messages.ts'
import type { Papers } from './papers.ts'

const listed = (texts: string[]) => texts.join('; ') || null
const joined = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(', ')
// Colleagues whom an answer names are not revealed.
const people = new Map<number, string>()

/** With whom a pair was, in what role, on what and when. */
export function pairsText({ pairs }: Papers): string | null {
  return listed(
    pairs.map((pair) =>
      joined(
        Number(pair.mentors) > 0 ? words.asMentor(pair.others) : words.asMentee(pair.others),
        ...[forms[pair.form], pair.topic, `${shortDate(pair.startsOn)}–${shortDate(pair.endsOn)}`, pairStatuses[pair.status].label],
      ),
    ),
  )
}

export function choicesText({ choices }: Papers): string | null {
  return listed(
    choices.map((choice) =>
      joined(
        shortDate(choice.decidedOn),
        Number(choice.mentors) > 0 ? words.asMentor(choice.other) : words.asMentee(choice.other),
        words.score(Number(choice.score)),
        choice.note,
      ),
    ),
  )
}

export function ordersText({ orders }: Papers): string | null {
  return listed(
    orders.map((order) => {
      const role = Number(order.mentors) > 0 ? words.mentor : Number(order.pairs) > 0 ? words.mentee : null
      return joined(words.order(order.title, order.number, order.datedOn), role, order.acquaintedOn && words.acquainted(shortDate(order.acquaintedOn)))
    }),
  )
}

export function newsText({ news }: Papers): string | null {
  return listed(
    news.map((one) => joined(`«${one.title}»`, shortDate(one.happenedOn), Number(one.named) > 0 && words.named, Number(one.shown) > 0 && words.shown)),
  )
}

/** Each questionnaire with what was answered to each question. */
export function answersText({ answers, competencies }: Papers): string | null {
  return listed(
    [...new Set(answers.map(({ title }) => title))].map((title) => {
      const said = answers.flatMap((row) =>
        row.title !== title || row.value === null || row.key === '' ? [] : answerText(row, row.value, { people, competencies }),
      )
      return said.length === 0 ? title : `${title}: ${said.join('. ')}`
    }),
  )
}

function answerText({ key, text, type, options }: Papers['answers'][number], value: string, names: Names): string[] {
  const plain = { section: '', hint: null, required: false, reverse: false, curatorOnly: false, showIf: null }
  const lines = answerLines({ ...plain, key, text, type, options: questionOptions.parse(JSON.parse(options)) }, answersFrom([{ key, value }]), names)
  return lines.length === 0 ? [] : [`${text} – ${lines.join(', ')}`]
}
