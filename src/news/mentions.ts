import { searchKey } from '../app/search-key.ts'
import { formsOf, type Gender, genderOfName, isPatronymic, isPlainlySurname, looksLikeSurname, type PersonName, surnameStart } from './names-forms.ts'
import { type Around, aroundOf, type Reading, readText, type Token, wordsOf } from './reading.ts'

/** Somebody's name in a text: the words as they stand there, and who of the base may be meant. */
export type Mention = { text: string; personIds: number[] }

export type Nameable = PersonName & { id: number }

/** People by surname and first name: a spelling is looked for once, however many people bear it. */
export type Directory = { lastName: string; gender: Gender; byFirst: Map<string, Nameable[]> }[]

type Found = { at: number; last: number; personId: number }

/** Beginnings of the surnames that a text may name: only words that stand beside a capital or look like a surname. */
export function surnameStarts(text: string): string[] {
  const reading = readText(text)
  const isCandidate = (token: Token, at: number) => {
    if (!token.capital || token.initial || token.key.length < 2) return false
    const { after, before } = aroundOf(reading, at)
    return after !== null || before !== null || looksLikeSurname(token.key)
  }
  return [...new Set(reading.tokens.filter(isCandidate).map((token) => surnameStart(token.key)))]
}

/** Groups people for the search. */
export function directoryOf(people: readonly Nameable[]): Directory {
  const groups = new Map<string, Directory[number]>()
  for (const person of people) {
    const gender = genderOfName(person)
    const key = `${person.lastName}|${gender}`
    const group = groups.get(key) ?? { lastName: person.lastName, gender, byFirst: new Map<string, Nameable[]>() }
    group.byFirst.set(person.firstName, [...(group.byFirst.get(person.firstName) ?? []), person])
    groups.set(key, group)
  }
  return [...groups.values()]
}

/**
 * Finds people in a text in any grammatical case, ё as е: «Ёлкиной Марии», «Мария Олеговна Ёлкина», «М. О. Ёлкина», «Ёлкина М. О.».
 * Somebody with the same surname and first name but another patronymic is somebody else.
 */
export function findNames(text: string, directory: Directory): Mention[] {
  const reading = readText(text)
  const mentions = new Map<number, { text: string; ids: Set<number> }>()
  for (const { at, last, personId } of directory.flatMap((group) => namedOf(reading, group))) {
    const mention = mentions.get(at) ?? { text: wordsOf(reading, at, last), ids: new Set() }
    mention.ids.add(personId)
    mentions.set(at, mention)
  }
  return [...mentions].sort(([one], [other]) => one - other).map(([, { text: words, ids }]) => ({ text: words, personIds: [...ids] }))
}

/** Surnames that stand alone or with one initial, which may be anybody's; words like «Роза» or «Мороз» do not count. */
export function findBareSurnames(text: string, directory: Directory): Mention[] {
  const reading = readText(text)
  const named = new Set(directory.flatMap((group) => namedOf(reading, group)).map(({ at }) => at))
  const mentions = new Map<string, Mention>()
  for (const group of directory)
    for (const at of placesOf(reading, group).filter((place) => !named.has(place))) {
      const people = meantAt(aroundOf(reading, at), group)
      const known = mentions.get(reading.tokens[at]?.key ?? '') ?? { text: wordsOf(reading, at, at), personIds: [] }
      if (people.length > 0)
        mentions.set(reading.tokens[at]?.key ?? '', { ...known, personIds: [...new Set([...known.personIds, ...people.map(({ id }) => id)])] })
    }
  return [...mentions.values()]
}

function placesOf(reading: Reading, { lastName, gender }: Directory[number]): number[] {
  return [...formsOf('last', lastName, gender)].flatMap((form) => reading.places.get(form) ?? [])
}

function namedOf(reading: Reading, group: Directory[number]): Found[] {
  return placesOf(reading, group).flatMap((at) => {
    const around = aroundOf(reading, at)
    if (!around.after && !around.before) return []
    return [...group.byFirst].flatMap(([firstName, people]) => namesakesAt(around, at, firstName, people, group.gender))
  })
}

function namesakesAt(around: Around, at: number, firstName: string, people: Nameable[], gender: Gender): Found[] {
  const first = formsOf('first', firstName, gender)
  const letter = searchKey(firstName)[0]
  const touched = [around.after, around.before, around.beforeThat].some(
    (token) => token && (first.has(token.key) || (token.initial && token.key[0] === letter)),
  )
  if (!touched) return []
  return people.flatMap((person) => {
    const step = fullNameStep(around, first, person, gender) ?? initialsStep(around, person)
    return step === null ? [] : [{ at, last: at + step, personId: person.id }]
  })
}

// How far the name goes from the surname in «Ёлкина Мария (Олеговна)» or «Мария (Олеговна) Ёлкина» when it fits, else null.
function fullNameStep({ after, afterNext, before, beforeThat }: Around, first: ReadonlySet<string>, { middleName }: PersonName, gender: Gender): number | null {
  const fits = (patronymic: Token) => middleName === null || formsOf('middle', middleName, gender).has(patronymic.key)
  if (after && first.has(after.key)) {
    if (!afterNext || !isPatronymic(afterNext.key)) return 1
    return fits(afterNext) ? 2 : null
  }
  if (before && first.has(before.key)) return -1
  const isBetween = before !== null && beforeThat !== null && isPatronymic(before.key) && first.has(beforeThat.key)
  return isBetween && fits(before) ? -2 : null
}

// The same for «Ёлкина М. О.» or «М. О. Ёлкина»; one initial is enough only for a person without a patronymic.
function initialsStep({ after, afterNext, before, beforeThat }: Around, { firstName, middleName }: PersonName): number | null {
  if (middleName === null) {
    if (isInitialOf(after, firstName) && !afterNext?.initial) return 1
    return isInitialOf(before, firstName) && !beforeThat?.initial ? -1 : null
  }
  if (isInitialOf(after, firstName) && isInitialOf(afterNext, middleName)) return 2
  return isInitialOf(beforeThat, firstName) && isInitialOf(before, middleName) ? -2 : null
}

// «Ёлкина А. П.» or «Ёлкина Мария Петровна» is not Мария Олеговна, so the surname is no warning about her either.
function meantAt({ after, afterNext, before, beforeThat }: Around, { lastName, byFirst }: Directory[number]): Nameable[] {
  const isWholeName =
    (after?.initial && afterNext?.initial) ||
    (before?.initial && beforeThat?.initial) ||
    [after, afterNext, before].some((token) => token && isPatronymic(token.key))
  if (isWholeName) return []
  const initial = after?.initial ? after : before?.initial ? before : null
  const people = [...byFirst.values()].flat()
  if (initial) return people.filter((person) => isInitialOf(initial, person.firstName))
  return isPlainlySurname(lastName) ? people : []
}

function isInitialOf(token: Token | null, name: string): boolean {
  return token?.initial === true && token.key[0] === searchKey(name)[0]
}
