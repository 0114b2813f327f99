import { act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fileSize, fullName, longDate, shortDate } from '../app/format.ts'
import type { Errors, Values } from '../app/forms.ts'
import { countOf, fieldOf, mostItems } from './form.ts'
import { labels, usualBodies, words } from './messages.ts'
import type { FoundMinutes, listAttending, listMinutes } from './queries.ts'
import { blocksRemoval } from './rules.ts'

type Attending = Awaited<ReturnType<typeof listAttending>>

/** A line of the list. */
export function minutesRow(minutes: Awaited<ReturnType<typeof listMinutes>>[number]) {
  return {
    url: `/minutes/${minutes.id}`,
    title: words.title(minutes.number, minutes.heldOn),
    body: minutes.body,
    items: words.questions(minutes._count.items),
    status: signedStatus(minutes.fileId !== null),
  }
}

/** The page of minutes: what was decided, the documents, the signed paper. */
export function minutesPage(minutes: FoundMinutes, actor: Actor) {
  const url = `/minutes/${minutes.id}`
  const keeps = actor.role === 'methodist'
  const present = minutes.present?.split('\n') ?? []
  return {
    url,
    title: words.title(minutes.number, minutes.heldOn),
    lead: minutes.body,
    status: signedStatus(minutes.fileId !== null),
    rows: [
      { label: labels.day, value: longDate(minutes.heldOn), url: null },
      { label: labels.chair, value: minutes.chair, url: null },
      { label: labels.secretary, value: minutes.secretary, url: null },
      { label: labels.present, value: present.length > 0 ? `${words.people(present.length)}: ${present.join(', ')}` : null, url: null },
      {
        label: labels.paper,
        value: minutes.file ? `${minutes.file.originalName}, ${fileSize(minutes.file.size)}` : null,
        url: minutes.file ? `${url}/signed` : null,
        urlLabel: words.open,
      },
    ],
    items: minutes.items.map((item, index) => ({
      title: `${index + 1}. ${item.title}`,
      heard: lines(item.heard),
      spoke: lines(item.spoke),
      decided: lines(item.decided),
    })),
    actions: [
      ...(keeps
        ? [
            act(words.remove, url + '/removal', { tone: 'danger', confirm: words.confirmRemove, blockedBy: blocksRemoval(minutes) }),
            link(words.edit, url + '/edit'),
          ]
        : []),
      link(words.pdf, url + '/document.pdf'),
      link(words.docx, url + '/document.docx', 'primary'),
    ],
    keeps,
    attach: minutes.file ? words.replace : words.attach,
    replaces: minutes.file !== null,
  }
}

/** The form with as many questions as it was sent with, `extra` more at the end. */
export function minutesFormPage(people: Attending, { values, errors }: { values: Values; errors: Errors }, extra = 0) {
  const count = countOf(values, extra)
  return {
    values: { ...values, items: String(count) },
    errors,
    bodies: [...usualBodies],
    people: people.map((person) => ({ value: String(person.id), label: fullName(person), hint: person.post })),
    questions: Array.from({ length: count }, (_, index) => ({
      n: index + 1,
      title: fieldOf('title', index + 1),
      heard: fieldOf('heard', index + 1),
      spoke: fieldOf('spoke', index + 1),
      decided: fieldOf('decided', index + 1),
    })),
    mayAdd: count < mostItems,
  }
}

/** Stored minutes as the form shows them: who is known by name is ticked, the rest stands as it was typed. */
export function minutesValues(minutes: FoundMinutes, people: Attending): Values {
  const lines = minutes.present?.split('\n') ?? []
  const known = people.filter((person) => lines.includes(fullName(person)))
  const names = known.map(fullName)
  const questions = minutes.items.flatMap((item, index): [string, string][] => [
    [fieldOf('title', index + 1), item.title],
    [fieldOf('heard', index + 1), item.heard ?? ''],
    [fieldOf('spoke', index + 1), item.spoke ?? ''],
    [fieldOf('decided', index + 1), item.decided ?? ''],
  ])
  return {
    body: minutes.body,
    number: minutes.number,
    heldOn: shortDate(minutes.heldOn),
    chair: minutes.chair ?? '',
    secretary: minutes.secretary ?? '',
    personIds: known.map(({ id }) => String(id)),
    others: lines.filter((line) => !names.includes(line)).join('\n'),
    items: String(minutes.items.length),
    version: String(minutes.version),
    ...Object.fromEntries(questions),
  }
}

const signedStatus = (signed: boolean) => (signed ? { label: words.signed, tone: 'ok' } : { label: words.unsigned, tone: 'wait' })

const lines = (text: string | null) => text?.split(/\r?\n/).filter(Boolean) ?? []
