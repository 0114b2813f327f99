import { fullName } from '../app/format.ts'
import { personKinds } from '../people/messages.ts'
import { typographed } from './article.ts'
import type { NewsFacts } from './facts.ts'
import { words } from './messages.ts'
import type { listPeople, NewsItem } from './queries.ts'

type Person = Awaited<ReturnType<typeof listPeople>>[number]

export const mostFound = 30

/** The page where people are ticked: those tied or found in the text first, then those of the search. */
export function peoplePage(news: NewsItem, facts: NewsFacts, own: Person[], found: Person[], q: string) {
  const known = new Set(own.map((person) => person.id))
  const rest = found.filter((person) => !known.has(person.id)).slice(0, mostFound)
  const groups = [
    { title: words.people, rows: own.map((person) => personRow(person, facts)) },
    { title: words.searched(q), rows: rest.map((person) => personRow(person, facts)) },
  ]
  return {
    id: news.id,
    title: typographed(news.title),
    groups: groups.filter((group) => group.rows.length > 0),
    q,
    nothingFound: q !== '' && rest.length === 0,
    more: found.length > mostFound ? words.more(mostFound) : null,
  }
}

function personRow(person: Person, { ties, mentions, bare }: NewsFacts) {
  const tie = ties.find((one) => one.personId === person.id)
  const mention = mentions.find((one) => one.personIds.includes(person.id))
  const surname = mention ? undefined : bare.find((one) => one.personIds.includes(person.id))
  const notes = [
    surname ? words.surname(surname.text) : null,
    mention ? words.found(mention.text) : null,
    mention && mention.personIds.length > 1 ? words.several : null,
  ]
  return {
    id: person.id,
    name: fullName(person),
    about: person.post ?? [personKinds[person.kind], person.grade].filter(Boolean).join(', '),
    note: notes.filter((note) => note !== null).join('; '),
    named: tie?.named ?? false,
    shown: tie?.shown ?? false,
    other: tie !== undefined && !tie.named && !tie.shown,
    mayBeOther: mention !== undefined || (tie !== undefined && !tie.named && !tie.shown),
  }
}
