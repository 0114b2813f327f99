import { act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { decimal, fullName, longDate, share, shortDate } from '../app/format.ts'
import type { Errors, Values } from '../app/forms.ts'
import { kindKeys } from './form.ts'
import { trainingKinds, trainingWords as words } from './messages.ts'
import type { FoundTraining, listInvited, listMaterialsForMentors, listTrainings } from './queries.ts'

type Listed = Awaited<ReturnType<typeof listTrainings>>[number]

export const kindOptions = kindKeys.map((value) => ({ value, label: trainingKinds[value] }))

/** The list of trainings with the share of trained mentors. */
export function trainingsPage(actor: Actor, trainings: Listed[], { trained, total }: { trained: number; total: number }) {
  return {
    actions: actor.role === 'methodist' ? [link(words.add, '/trainings/new', 'primary')] : [],
    addFirst: actor.role === 'methodist' ? link(words.add, '/trainings/new') : null,
    trained: share(trained, total),
    hasMentors: total > 0,
    rows: trainings.map((training) => ({
      url: `/trainings/${training.id}`,
      day: shortDate(training.heldOn),
      kind: trainingKinds[training.kind],
      title: training.title,
      hours: training.hours === null ? null : decimal(training.hours),
      attended: training._count.attendances,
      materials: training._count.materials,
    })),
  }
}

type Shown = {
  training: FoundTraining
  people: Awaited<ReturnType<typeof listInvited>>
  materials: Awaited<ReturnType<typeof listMaterialsForMentors>>
  trained: Map<number, string>
  values?: Values
  errors?: Errors
}

/** The page of a training: who was there and what they were given. */
export function trainingPage(actor: Actor, { training, people, materials, trained, values, errors }: Shown) {
  const url = `/trainings/${training.id}`
  const manages = actor.role === 'methodist'
  const attended = training.attendances.map((one) => one.personId)
  const given = training.materials.map(({ material }) => String(material.id))
  // Only a mistake is removed, and nobody attends a mistake.
  const removal = attended.length > 0 ? [] : [act(words.remove, url + '/removal', { tone: 'danger', confirm: words.confirmRemove })]
  return {
    url,
    title: training.title,
    manages,
    isHeld: training.heldOn <= today(),
    actions: manages ? [...removal, link(words.edit, url + '/edit')] : [],
    day: longDate(training.heldOn),
    kind: trainingKinds[training.kind],
    hours: training.hours === null ? null : decimal(training.hours),
    place: training.place,
    description: training.description,
    attended: people.length === 0 ? null : share(attended.length, people.length),
    version: String(training.version),
    people: people.map((person) => ({ value: String(person.id), label: fullName(person), hint: standing(trained.get(person.id)) })),
    present: people.filter((person) => attended.includes(person.id)).map(fullName),
    values: values ?? { personIds: attended.map(String), materialIds: given },
    errors: errors ?? {},
    materials: materials.map((material) => ({ value: String(material.id), label: material.title })),
    given: training.materials.map(({ material }) => ({ title: material.title, url: `/library/${material.id}` })),
  }
}

/** Values of the form for a stored training. */
export function valuesOf(training: FoundTraining): Values {
  const { kind, title, heldOn, hours, place, description, version } = training
  return {
    kind,
    title,
    heldOn: shortDate(heldOn),
    hours: hours === null ? '' : decimal(hours),
    place: place ?? '',
    description: description ?? '',
    version: String(version),
  }
}

function standing(day: string | undefined): string {
  return day === undefined ? words.notTrained : words.trainedOn(shortDate(day))
}
