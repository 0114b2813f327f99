import type { Errors } from '../app/forms.ts'
import type { PersonData } from '../people/data.ts'
import type { Line } from './form-list.ts'
import { newcomerOf } from './form-newcomer.ts'
import { lineProblems } from './messages-list.ts'
import { type Child, listMembers, listNamesakes, type Namesake } from './queries.ts'
import { isEmpty, markOf, problemsOf, repeatedLines } from './rules.ts'

/** A line that says something: of a child of the group, of a new one, or of one of the base who joins the group. */
export type Entry = { line: Line; child: Child | null; newcomer: PersonData | null; sameId: number | null }

/** What a list comes to: `errors` by field id («topic-3»), namesakes by line, lines changed by somebody else. */
export type Checked = { entries: Entry[]; errors: Errors; namesakes: Map<number, Namesake[]>; stale: Map<number, Child> }

/** Looks every line up in the base as it is now. Lines of children who are not of the group are passed over. */
export async function check(schoolYearId: number, studyGroupId: number, lines: Line[]): Promise<Checked> {
  const members = new Map((await listMembers(studyGroupId, schoolYearId)).map((child) => [child.id, child]))
  const checked: Checked = { entries: [], errors: {}, namesakes: new Map(), stale: new Map() }
  for (const [index, line] of lines.entries()) {
    const child = line.personId === null ? null : members.get(line.personId)
    if (child === undefined || isEmpty(line)) continue
    for (const { field, code } of problemsOf(line, child)) checked.errors[`${field}-${index}`] ??= lineProblems[code]
    if (child) checkKnown(checked, index, line, child)
    else await checkNewcomer(checked, index, line, [...members.keys()])
  }
  for (const index of repeatedLines(lines)) checked.errors[`name-${index}`] ??= lineProblems.repeated
  return checked
}

function checkKnown(checked: Checked, index: number, line: Line, child: Child): void {
  checked.entries.push({ line, child, newcomer: null, sameId: null })
  if (line.shown === null || line.shown === markOf(child)) return
  checked.stale.set(index, child)
  checked.errors[`project-${index}`] ??= lineProblems.stale
}

async function checkNewcomer(checked: Checked, index: number, line: Line, memberIds: number[]): Promise<void> {
  const newcomer = newcomerOf(line)
  if (!newcomer.ok) {
    for (const [field, message] of Object.entries(newcomer.errors)) checked.errors[`${field}-${index}`] ??= message
    return
  }
  const namesakes = await listNamesakes(newcomer.data)
  const same = namesakes.find(({ id }) => String(id) === line.same)
  if (namesakes.length > 0) checked.namesakes.set(index, namesakes)
  if (namesakes.some(({ id }) => memberIds.includes(id)) && line.same !== 'new') checked.errors[`name-${index}`] ??= lineProblems.alreadyHere
  else if (namesakes.length > 0 && !same && line.same !== 'new') checked.errors[`same-${index}`] ??= lineProblems.sameOrNew
  checked.entries.push({ line, child: null, newcomer: same ? null : newcomer.data, sameId: same?.id ?? null })
}
