import { read } from '../../src/app/db.ts'
import { receiveMany } from '../../src/consents/commands/receipts.ts'
import type { MentoringForm } from '../../src/generated/prisma/enums.ts'
import { changeMentorStatus, includeMentor, proposeMentor } from '../../src/mentors/commands.ts'
import { unknownMentor } from '../../src/mentors/form.ts'
import { moveCampaign } from '../../src/surveys/commands/campaigns.ts'
import { takeMany } from '../../src/surveys/commands/transfer.ts'
import { findResponse } from '../../src/surveys/queries/responses.ts'
import { type Cast, competency, graded, known } from './cast.ts'
import { answerAll, type Given, openCampaign } from './survey.ts'

type Volunteer = { forms: MentoringForm[]; most: number; strong: string[] }

/** Teachers who answer the candidate's questionnaire. */
const volunteers: Record<string, Volunteer> = {
  Соколова: { forms: ['teacherTeacher'], most: 2, strong: ['план-конспект занятия', 'ведение документации объединения', 'дисциплина и мотивация группы'] },
  Ершов: {
    forms: ['teacherTeacher'],
    most: 2,
    strong: ['работа с разновозрастной группой', 'разработка и обновление ДООП', 'ведение документации объединения'],
  },
  Третьякова: {
    forms: ['teacherTeacher'],
    most: 3,
    strong: ['презентации и видео', 'аттестация', 'конкурсы профмастерства педагогов', 'открытое занятие, самоанализ'],
  },
  Кузнецов: {
    forms: ['teacherTeacher', 'teacherStudent'],
    most: 5,
    strong: ['робототехника', 'руководство проектами детей', 'подготовка участника', 'защита проекта'],
  },
  Лебедева: { forms: ['teacherTeacher', 'teacherStudent'], most: 4, strong: ['биология и экология', 'методы исследования', 'оформление работы'] },
  Власова: { forms: ['teacherTeacher'], most: 1, strong: ['декоративно-прикладное творчество', 'портфолио'] },
  Назаров: { forms: ['teacherStudent'], most: 2, strong: ['биология и экология'] },
}

/** People to whom the teachers' questionnaire does not apply; the methodist proposes them. */
const proposed: Record<string, Volunteer> = {
  Гордеев: { forms: ['teacherStudent'], most: 2, strong: ['оборудование (3D, станки)', 'профориентация'] },
  Морозова: { forms: ['studentStudent'], most: 1, strong: ['театр'] },
  Фадеев: { forms: ['studentStudent'], most: 2, strong: ['медиа и журналистика'] },
}

/** Stage 3. The bank of mentors: a questionnaire of candidates and the bank of all three forms. */
export async function gatherMentors(cast: Cast): Promise<void> {
  await askCandidates(cast)
  await proposeOthers(cast)
  await buildBank(cast)
}

async function askCandidates(cast: Cast): Promise<void> {
  const { methodist, people } = cast
  const candidates = new Map(Object.entries(volunteers).map(([name, volunteer]) => [known(people, name), volunteer]))
  const id = await openCampaign(cast, { template: 'a2', title: 'Кандидаты в наставники, октябрь 2023', who: 'chosen', chosen: [...candidates.keys()] })
  const answers = new Map<number, Given>()
  for (const [personId, volunteer] of candidates) answers.set(personId, await answersOf(volunteer))
  await answerAll(id, (personId) => answers.get(personId) ?? null)
  await moveCampaign(methodist, id, 'close')
  await takeCandidates(cast, id)
}

async function answersOf({ forms, most, strong }: Volunteer): Promise<Given> {
  const chosen = await Promise.all(strong.map(async (name) => ({ id: await competency(name), level: 3 })))
  return {
    forms: { chosen: forms, other: null },
    competencies: { chosen, other: null },
    max_mentees: most,
    hours: 'from2',
    experience: 'both',
    slots: ['wed-day', 'fri-day', 'tue-day'],
    format: { chosen: ['inPerson', 'alone'], other: null },
    pref_mentee: { chosen: forms.includes('teacherStudent') ? ['age11', 'age15'] : ['young'], other: null },
  }
}

async function takeCandidates({ methodist, mentorProfiles }: Cast, campaignId: number): Promise<void> {
  const responses = await read().response.findMany({ where: { campaignId }, select: { id: true }, orderBy: { id: 'asc' } })
  for (const { id } of responses) {
    const { person, version } = await findResponse(id)
    await takeMany(methodist, campaignId, [{ id, version, personId: person.id }])
    const profile = await read().mentorProfile.findFirstOrThrow({ where: { personId: person.id }, select: { id: true } })
    mentorProfiles.set(person.lastName, profile.id)
  }
}

async function proposeOthers({ methodist, year, people, mentorProfiles }: Cast): Promise<void> {
  for (const [name, { forms, most, strong }] of Object.entries(proposed)) {
    const data = {
      ...unknownMentor,
      forms,
      capacity: most,
      competencies: await graded(strong, 3),
      slots: 'tue-day sat-morning',
      workFormats: 'individual inPerson',
      menteeAgeFrom: 11,
      menteeAgeTo: 16,
      source: 'предложение методиста',
    }
    mentorProfiles.set(name, await proposeMentor(methodist, known(people, name), year.id, data))
  }
  const students = ['Морозова', 'Фадеев'].map((name) => ({ personId: known(people, name), kind: 'dataProcessing' as const }))
  await receiveMany(methodist, year.id, students, { receivedOn: '2023-10-06', storagePlace: 'папка 03-15, шкаф методиста' })
}

// One candidate is left to be talked to, one mentor is ill.
async function buildBank({ methodist, mentorProfiles }: Cast): Promise<void> {
  for (const [name, id] of mentorProfiles) if (name !== 'Назаров') await includeMentor(methodist, id)
  await changeMentorStatus(methodist, known(mentorProfiles, 'Власова'), 'pause', 'Больничный до конца декабря')
}
