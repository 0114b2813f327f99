import { read } from '../app/db.ts'
import type { Withdrawn } from '../consents/queries-withdrawn.ts'
import { shortDate } from '../app/format.ts'
import type { LibraryCardData } from '../documents/library-card-data.ts'
import { initialsFirst } from '../documents/names.ts'
import { renderDocx } from '../documents/render.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { organisation } from '../organisation/queries.ts'
import { forms, mentoringKinds } from '../pairs/messages.ts'
import { roleModelLabel } from '../pairs/role-models.ts'
import { directions } from '../people/messages.ts'
import { materialKinds, words } from './messages.ts'
import { withdrawnText } from './presenter.ts'
import { findMaterial, withdrawnIn } from './queries.ts'

type Material = Awaited<ReturnType<typeof findMaterial>>

/** The card of a unit of the library as a Word file with its name (§4.13). Throws NotFound. */
export async function libraryCard(id: number): Promise<{ docx: Buffer; name: string }> {
  const material = await findMaterial(id)
  const data = cardData(material, {
    pair: await pairOf(material),
    chosenAt: await chosenAt(id),
    withdrawn: await withdrawnIn(id),
    centre: await organisation(),
  })
  return { docx: await renderDocx('library-card', data), name: words.cardFile(material.title) }
}

type Facts = { pair: Awaited<ReturnType<typeof pairOf>>; chosenAt: Awaited<ReturnType<typeof chosenAt>>; withdrawn: Withdrawn[]; centre: Organisation }

function cardData(material: Material, { pair, chosenAt: event, withdrawn, centre }: Facts): LibraryCardData {
  const form = material.form ?? pair?.form ?? null
  return {
    orgShortName: centre.shortName,
    schoolYear: material.schoolYear.name,
    title: material.title,
    kind: materialKinds[material.kind],
    authors: material.authors,
    form: form && forms[form],
    mentoringKind: pair && mentoringKinds[pair.mentoringKind],
    roleModel: pair && roleModelLabel(pair.roleModel),
    direction: material.direction && directions[material.direction],
    summary: material.summary,
    parts: partsOf(material),
    materials: [...material.files.map(({ file }) => file.originalName), ...(material.link ? [material.link] : [])].join('\n') || null,
    agreedOn: material.authorsAgreeOn && agreement(material.authorsAgreeOn, withdrawn),
    decision: event && words.decision(event.kind, event.title, event.protocolNumber),
    curatorInitials: centre.curatorName && initialsFirst(centre.curatorName),
  }
}

function agreement(day: string, withdrawn: Withdrawn[]): string {
  return [shortDate(day), ...(withdrawn.length > 0 ? [words.withdrawn(withdrawnText(withdrawn))] : [])].join('; ')
}

// A practice is described to the end, so what is not written yet has lines to fill in by hand; a memo says what it says.
function partsOf(material: Material): LibraryCardData['parts'] {
  const { fields } = words
  const parts = [
    { title: fields.problem, text: material.problem },
    { title: fields.goal, text: material.goal },
    { title: fields.steps, text: material.steps },
    { title: words.resources, text: null },
    { title: fields.result, text: material.result },
    { title: words.difference, text: null },
    { title: fields.advice, text: material.advice },
    { title: words.conditions, text: null },
  ]
  return material.kind === 'practice' ? parts : parts.filter(({ text }) => text !== null)
}

async function pairOf({ pair }: Material) {
  if (pair === null) return null
  return read().pair.findUnique({ where: { id: pair.id }, select: { form: true, mentoringKind: true, roleModel: true } })
}

/** The final event that chose the practice, the latest when there were several. */
function chosenAt(materialId: number) {
  return read().finalEvent.findFirst({
    where: { practices: { some: { materialId, chosen: true } } },
    select: { kind: true, title: true, protocolNumber: true },
    orderBy: { heldOn: 'desc' },
  })
}
