import { counted } from '../app/format.ts'
import { type Case, cases } from '../documents/names-cases.ts'
import { postIn, proposedPost } from '../documents/names-posts.ts'
import { cases as labels, hints, peopleForms, states } from './messages.ts'
import { type FoundPost, isUncertain } from './queries-posts.ts'

/** Lines of the page of posts: those that ask for a look come first. */
export function postRows(posts: readonly FoundPost[]) {
  const rows = posts.map((found) => ({
    key: found.key,
    post: found.post,
    url: urlOf(found.key),
    people: found.people > 0 ? counted(found.people, ...peopleForms) : states.director,
    genitive: shown('genitive', found),
    dative: shown('dative', found),
    instrumental: shown('instrumental', found),
    uncertain: isUncertain(found),
    state: isUncertain(found) ? states.uncertain : found.forms ? states.stored : states.certain,
  }))
  return [...rows.filter(({ uncertain }) => uncertain), ...rows.filter(({ uncertain }) => !uncertain)]
}

/** The editor of a post: beside each field what would stand in a document now. */
export function postPage(found: FoundPost) {
  const fields = cases.map((name) => ({ name, label: labels[name], hint: hintOf(name, found) }))
  return { post: found.post, url: urlOf(found.key), fields }
}

function hintOf(grammaticalCase: Case, found: FoundPost): string {
  if (found.forms?.[grammaticalCase]) return hints.byRules(proposedPost(grammaticalCase, found.post))
  return (postIn(grammaticalCase, found.post, found.forms) === null ? hints.proposed : hints.printed)(shown(grammaticalCase, found))
}

/** What the editor's fields hold: the forms that were written down. */
export function postValues({ forms }: FoundPost): Record<string, string> {
  return { ...Object.fromEntries(cases.map((name) => [name, forms?.[name] ?? ''])), version: String(forms?.version ?? 0) }
}

const shown = (grammaticalCase: Case, { post, forms }: FoundPost) => postIn(grammaticalCase, post, forms) ?? proposedPost(grammaticalCase, post)
const urlOf = (key: string) => `/name-forms/posts/${encodeURIComponent(key)}`
