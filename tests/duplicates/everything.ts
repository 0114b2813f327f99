import { read, write } from '../../src/app/db.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { theYear } from '../support/people.ts'

type Random = () => number

/** The same numbers for the same seed: a failure names the seed and can be repeated. */
export function randomOf(seed: number): Random {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Two records of one person with, by chance, anything a record can have, alone or both, and a third person beside them. */
export async function twoFullRecords(seed: number) {
  const random = randomOf(seed)
  const chance = () => random() < 0.6
  const year = await theYear()
  const third = await aStudent('Третьяков Олег')
  const one = await aTeacher('Иванов Пётр Ильич', { birthOn: '1980-02-03', phone: '+79120000001', direction: 'technical' })
  const other = await aTeacher('Иванов Пётр', { birthOn: '1980-02-03', curatorNote: 'приходит по средам', direction: chance() ? 'technical' : 'art' })
  const shared = await sharedRows()
  for (const personId of [one.id, other.id]) {
    await ownRows(personId, chance, shared)
    await profileRows(personId, chance, { third: third.id, other: personId === one.id ? other.id : one.id, ...shared })
  }
  const avoiding = await aMentee(third.id, { avoidedPersonId: other.id, statusReason: 'третий' })
  await write((tx) => tx.meeting.updateMany({ data: { absent: String(avoiding.id) } }))
  if (chance())
    await write((tx) =>
      tx.user.create({ data: { login: 'ivanov', name: 'Иванов', role: 'mentor', personId: chance() ? one.id : other.id, passwordHash: 'x' } }),
    )
  return { one, other, third, year }
}

type Shared = Awaited<ReturnType<typeof sharedRows>>

async function sharedRows() {
  const year = await theYear()
  const template = await read().surveyTemplate.findFirstOrThrow()
  const competencies = await read().competency.findMany({ where: { areaId: { not: null } }, take: 3, select: { id: true } })
  return write(async (tx) => ({
    yearId: year.id,
    competencies: competencies.map(({ id }) => id),
    training: (await tx.training.create({ data: { schoolYearId: year.id, kind: 'session', title: 'Сессия', heldOn: '2023-10-20', hours: 1.5 } })).id,
    campaign: (await tx.campaign.create({ data: { schoolYearId: year.id, templateId: template.id, title: 'Анкета' } })).id,
    order: (
      await tx.order.create({
        data: { schoolYearId: year.id, title: 'О закреплении', startsOn: '2023-10-16', endsOn: '2024-05-25', status: 'registered', number: '1' },
      })
    ).id,
    act: (await tx.legalBasis.create({ data: { level: 'local', title: 'Положением о наставничестве', position: 1 } })).id,
    news: (await tx.news.create({ data: { schoolYearId: year.id, title: 'Встреча', body: 'Прошла', happenedOn: '2023-11-01' } })).id,
    group: (await tx.studyGroup.create({ data: { name: 'Роботы', nameKey: 'роботы' } })).id,
    site: (await tx.site.create({ data: { name: 'Мира, 1', nameKey: 'мира 1' } })).id,
    tag: (await tx.tag.create({ data: { name: 'весна', nameKey: 'весна' } })).id,
  }))
}

async function ownRows(personId: number, chance: () => boolean, { yearId: schoolYearId, ...shared }: Shared): Promise<void> {
  await write(async (tx) => {
    if (chance()) await tx.personStudyGroup.create({ data: { personId, studyGroupId: shared.group, yearOfStudy: chance() ? 2 : null } })
    if (chance()) await tx.studyGroup.create({ data: { name: `Группа ${personId}`, nameKey: `группа ${personId}`, leaderId: personId } })
    if (chance()) await tx.personSite.create({ data: { personId, siteId: shared.site } })
    if (chance()) await tx.personTag.create({ data: { personId, tagId: shared.tag } })
    if (chance()) await tx.legalRepresentative.create({ data: { personId, fullName: 'Иванова Анна', relation: chance() ? 'мать' : null } })
    if (chance()) await tx.achievement.create({ data: { personId, name: 'Конкурс', year: 2022, level: chance() ? 'regional' : 'centre' } })
    if (chance()) await tx.trainingCertificate.create({ data: { personId, title: 'Курсы', hours: 36.5, completedOn: '2022-03-01' } })
    if (chance()) await tx.projectRecord.create({ data: { personId, schoolYearId, topic: 'Теплица' } })
    if (chance()) await tx.competitionRecord.create({ data: { personId, schoolYearId, name: 'Весна' } })
    if (chance())
      await tx.consent.create({
        data: { personId, schoolYearId, kind: 'participation', blankIssuedOn: '2023-10-01', receivedOn: chance() ? '2023-10-12' : null },
      })
    if (chance()) await tx.trainingAttendance.create({ data: { personId, trainingId: shared.training, attended: chance() } })
    if (chance()) await tx.orderAcquaintance.create({ data: { personId, orderId: shared.order, acquaintedOn: chance() ? '2023-11-01' : null } })
    if (chance()) await tx.actAcquaintance.create({ data: { personId, legalBasisId: shared.act, acquaintedOn: chance() ? '2023-09-05' : '2023-09-12' } })
    if (chance()) await tx.newsPerson.create({ data: { personId, newsId: shared.news, named: chance(), shown: chance() } })
    if (chance()) await tx.cardView.create({ data: { personId, userId: 1, userName: 'Глинка', page: 'card' } })
    const response = {
      campaignId: shared.campaign,
      submittedAt: chance() ? new Date(Date.UTC(2023, 9, personId)) : null,
      answers: { create: [{ key: 'k1', value: `"${personId}"` }, ...(chance() ? [{ key: 'k2', value: '2' }] : [])] },
    }
    if (chance()) await tx.invitation.create({ data: { personId, campaignId: shared.campaign, ...(chance() ? { response: { create: response } } : {}) } })
  })
}

async function profileRows(
  personId: number,
  chance: () => boolean,
  { third, other, competencies, yearId }: Shared & { third: number; other: number },
): Promise<void> {
  const levels = () => Object.fromEntries(competencies.filter(chance).map((id) => [id, chance() ? 3 : 1]))
  const mentor = chance()
    ? await aMentor(personId, {
        competencies: levels(),
        capacity: chance() ? 1 : 3,
        status: chance() ? 'inBank' : 'candidate',
        interests: `интерес ${personId}`,
      })
    : null
  const mentee = chance()
    ? await aMentee(personId, { requests: levels(), avoidedPersonId: chance() ? third : chance() ? other : null, mainRequest: `запрос ${personId}` })
    : null
  const beside = await aTeacher(`Соседов Игорь`)
  const [guide, learner] = [await aMentor(beside.id), await aMentee(beside.id)]
  if (mentor) await aPair(mentor.id, [learner.id], { topic: `Пара ${personId}` })
  const groups = await read().pair.findMany({ where: { kind: 'group' }, select: { id: true } })
  const [group] = groups
  if (mentee && group) await write((tx) => tx.pairMember.create({ data: { pairId: group.id, menteeProfileId: mentee.id, position: 2 } }))
  else if (mentee) await aPair(guide.id, [mentee.id, learner.id], { topic: `Группа ${personId}` })
  const choice = {
    schoolYearId: yearId,
    mentorProfileId: guide.id,
    score: 70,
    reasons: '[]',
    decidedById: 1,
    decidedOn: chance() ? '2023-10-10' : '2023-10-11',
  }
  if (mentee) await write((tx) => tx.choice.create({ data: { ...choice, menteeProfileId: mentee.id } }))
  const made = await read().pair.findFirst({ where: { programme: null }, select: { id: true } })
  if (made && mentee) {
    const meetings = { create: { heldOn: '2023-11-02', topic: 'Знакомство', createdById: 1 } }
    await write((tx) => tx.programme.create({ data: { pairId: made.id, meetings } }))
  }
}
