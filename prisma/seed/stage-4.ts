import { addMaterial } from '../../src/library/commands.ts'
import { makeChoice } from '../../src/matching/commands.ts'
import { chooseMaterials, createTraining, markAttendance } from '../../src/trainings/commands.ts'
import { type Cast, known } from './cast.ts'
import { plannedPairs, waiting } from './plan.ts'

/** What a material may leave unsaid. */
export const bareMaterial = {
  authors: null,
  forMentors: false,
  form: null,
  direction: null,
  pairId: null,
  summary: null,
  problem: null,
  goal: null,
  steps: null,
  result: null,
  advice: null,
  link: null,
  authorsAgreeOn: null,
  version: 0,
}

/** Stage 4. Choice and training: a mentor for every mentee of the bank, a seminar and a memo for mentors. */
export async function chooseAndTrain(cast: Cast): Promise<void> {
  for (const { mentor, mentees } of plannedPairs) for (const mentee of mentees) await choose(cast, mentee, mentor)
  await choose(cast, waiting.mentee, waiting.mentor)
  await train(cast)
}

function choose({ methodist, menteeProfiles, mentorProfiles }: Cast, mentee: string, mentor: string): Promise<void> {
  return makeChoice(methodist, known(menteeProfiles, mentee), {
    mentorId: known(mentorProfiles, mentor),
    note: 'Запрос совпадает с опытом наставника, время подходит обоим',
    version: -1,
  })
}

async function train({ methodist, year, people }: Cast): Promise<void> {
  const memo = await addMaterial(
    methodist,
    year,
    {
      ...bareMaterial,
      kind: 'memo',
      title: 'Памятка наставника: первые пять встреч',
      authors: 'Глинка Наталья Игоревна',
      forMentors: true,
      summary: 'Что обсудить на каждой из первых встреч, о чём договориться и как записать итог.',
      authorsAgreeOn: '2023-10-10',
    },
    [],
  )
  const seminar = await createTraining(methodist, year.id, {
    kind: 'session',
    title: 'Роль наставника и персонализированная программа',
    heldOn: '2023-10-18',
    hours: 2,
    place: 'актовый зал',
    description: 'Обязанности наставника, согласие и программа, пять видов встреч, обратная связь.',
    version: 0,
  })
  await chooseMaterials(methodist, seminar, [memo])
  const present = ['Соколова', 'Ершов', 'Третьякова', 'Кузнецов', 'Лебедева', 'Гордеев', 'Морозова', 'Фадеев'].map((name) => known(people, name))
  await markAttendance(methodist, seminar, present, 0)
}
