import { read } from '../../src/app/db.ts'
import { receiveMany } from '../../src/consents/commands/receipts.ts'
import { changeMentee, includeMentee } from '../../src/mentees/commands.ts'
import { unknownMentee } from '../../src/mentees/form.ts'
import { createPerson } from '../../src/people/commands.ts'
import { saveList } from '../../src/student-activity/commands.ts'
import { silentLine } from '../../src/student-activity/form-list.ts'
import { unknownCompetition, unknownProject } from '../../src/student-activity/form.ts'
import { createStudyGroup } from '../../src/study-groups/commands.ts'
import type { PersonData } from '../../src/people/data.ts'
import { declineAnswers, takeMany } from '../../src/surveys/commands/transfer.ts'
import { findResponse } from '../../src/surveys/queries/responses.ts'
import { moveCampaign } from '../../src/surveys/commands/campaigns.ts'
import { type Cast, graded, known } from './cast.ts'
import { achievements, certificates, fillDirectories, placeOf } from './directories.ts'
import { askingTeachers, type Child, children, colleagues, engineer, studyGroups } from './people.ts'
import { answerAll, openCampaign } from './survey.ts'

const siteOfDepartment: Readonly<Record<string, string>> = {
  'отдел технического творчества': 'Технический корпус',
  'естественно-научный отдел': 'Эколого-биологическая станция',
}

/** Stage 2. The bank of mentees: requests of teachers by questionnaire, children by the lists of study groups. */
export async function gatherMentees(cast: Cast): Promise<void> {
  await enterPeople(cast)
  await askTeachers(cast)
  await collectLists(cast)
  await includeChildren(cast)
}

async function enterPeople(cast: Cast): Promise<void> {
  const { methodist, people } = cast
  const { sites, courses } = await fillDirectories(cast)
  const told = (person: PersonData) => ({
    ...person,
    achievements: achievements[person.lastName] ?? [],
    certificates: certificates[person.lastName] ?? [],
  })
  const staffSite = (person: PersonData) => known(sites, siteOfDepartment[person.department ?? ''] ?? 'Главный корпус')
  for (const person of [...colleagues, ...askingTeachers.map((teacher) => teacher.person)])
    people.set(person.lastName, await createPerson(methodist, { ...told(person), siteIds: [staffSite(person)] }))
  people.set(engineer.lastName, await createPerson(methodist, told(engineer)))
  for (const { name, direction, leader } of studyGroups) {
    const [site, course] = known(new Map(Object.entries(placeOf)), name)
    const groupId = await createStudyGroup(methodist, {
      name,
      direction,
      leaderId: known(people, leader),
      siteId: known(sites, site),
      courseId: known(courses, course),
    })
    const memberships = typeof groupId === 'string' ? [] : [{ studyGroupId: groupId, yearOfStudy: 2 }]
    for (const { person, group } of children)
      if (group === name)
        people.set(
          person.lastName,
          await createPerson(methodist, { ...told(person), siteIds: [known(sites, site)], directions: [direction], studyGroups: memberships }),
        )
  }
}

async function askTeachers(cast: Cast): Promise<void> {
  const { methodist, people } = cast
  const id = await openCampaign(cast, { template: 'a1', title: 'Профессиональные запросы педагогов, сентябрь 2023' })
  const asking = new Map(askingTeachers.map((teacher) => [known(people, teacher.person.lastName), teacher]))
  const silent = known(people, 'Назаров')
  await answerAll(id, (personId) => {
    const teacher = asking.get(personId)
    if (teacher)
      return {
        top3: { chosen: teacher.top3, other: null },
        main_request: teacher.request,
        ped_years: (teacher.person.teachingYears ?? 9) < 3 ? 'from1' : 'from4',
        want_mentor: 'yes',
        slots: ['wed-day', 'fri-day'],
      }
    return personId === silent
      ? null
      : { ped_years: 'from11', want_mentor: 'no', main_request: 'Помощь не нужна, готов(а) делиться опытом', ready_mentor: 'yes' }
  })
  await moveCampaign(methodist, id, 'close')
  await takeRequests(cast, id, new Set(asking.keys()))
}

async function takeRequests({ methodist, menteeProfiles }: Cast, campaignId: number, asking: ReadonlySet<number>): Promise<void> {
  const responses = await read().response.findMany({ where: { campaignId }, select: { id: true }, orderBy: { id: 'asc' } })
  for (const { id } of responses) {
    const { person, version } = await findResponse(id)
    if (!asking.has(person.id)) await declineAnswers(methodist, id, { reason: 'Наставник не нужен, пригласим в наставники', version })
    else {
      await takeMany(methodist, campaignId, [{ id, version, personId: person.id }])
      const profile = await read().menteeProfile.findFirstOrThrow({
        where: { personId: person.id },
        select: { id: true, version: true, mainRequest: true, slots: true, requests: { select: { competencyId: true, priority: true } } },
      })
      const reason = askingTeachers.find((one) => one.person.lastName === person.lastName)?.reason ?? 'other'
      const requests = profile.requests.map(({ competencyId, priority }) => ({ competencyId, grade: priority }))
      await changeMentee(methodist, profile.id, profile.version, {
        ...unknownMentee,
        mainRequest: profile.mainRequest,
        slots: profile.slots,
        requests,
        inclusionReason: reason,
        preferredKind: reason === 'contest' || reason === 'attestation' ? 'shortTerm' : 'traditional',
        expectedResult: 'Уверенно справляется с этим без помощи',
      })
      await includeMentee(methodist, profile.id)
      menteeProfiles.set(person.lastName, profile.id)
    }
  }
}

async function collectLists({ methodist, year, people }: Cast): Promise<void> {
  const groups = await read().studyGroup.findMany({ select: { id: true, name: true }, orderBy: { id: 'asc' } })
  for (const group of groups) {
    const lines = children
      .filter((child) => child.group === group.name)
      .map(({ person, project, competition, needs }) => ({
        ...silentLine,
        personId: known(people, person.lastName),
        project: project !== undefined,
        topic: project ?? null,
        competition: competition !== undefined,
        competitionName: competition ?? null,
        needs,
        why: needs === 'no' ? 'Занимается самостоятельно, помощь не нужна' : null,
      }))
    await saveList(methodist, year.id, group.id, { lines, received: ['project', 'competition'] })
  }
}

// A child enters the bank only with the consent to data processing (§8.4 B2).
async function includeChildren(cast: Cast): Promise<void> {
  const { methodist, year, people } = cast
  const wanted = children.filter(({ needs }) => needs === 'yes')
  const refs = wanted.map(({ person }) => ({ personId: known(people, person.lastName), kind: 'dataProcessing' as const }))
  await receiveMany(methodist, year.id, refs, { receivedOn: '2023-09-29', storagePlace: 'папка 03-15, шкаф методиста' })
  for (const child of wanted) await includeChild(cast, child)
}

async function includeChild({ methodist, people, menteeProfiles }: Cast, { person, group, project, competition, request, themes }: Child): Promise<void> {
  const profile = await read().menteeProfile.findFirstOrThrow({ where: { personId: known(people, person.lastName) }, select: { id: true, version: true } })
  await changeMentee(methodist, profile.id, profile.version, {
    ...unknownMentee,
    needsMentor: 'yes',
    mainRequest: request ?? null,
    slots: 'tue-day sat-morning',
    mentorRole: 'teacher',
    workFormats: 'group inPerson',
    recommendedBy: `педагог объединения «${group.replace(/[«»]/g, '')}»`,
    requests: await graded(themes ?? [], 3),
    projects: project
      ? [
          {
            ...unknownProject,
            topic: project,
            type: 'research',
            team: 'individual',
            stage: 'making',
            presentedAt: 'городская конференция «Шаг в будущее»',
            defenceOn: '2024-03-16',
          },
        ]
      : [],
    competitions: competition ? [{ ...unknownCompetition, name: competition, level: 'municipal', startsOn: '2024-02-10', goal: 'стать призёром' }] : [],
  })
  await includeMentee(methodist, profile.id)
  menteeProfiles.set(person.lastName, profile.id)
}
