import type { Received } from '../../src/app/uploads.ts'
import { choosePractices, planFinalEvent } from '../../src/final-events/commands.ts'
import { listPractices } from '../../src/final-events/queries.ts'
import { addMaterial } from '../../src/library/commands.ts'
import { changeMenteeStatus } from '../../src/mentees/commands.ts'
import { approveReport, enterHeadcount, saveReport, submitReport } from '../../src/monitoring/commands.ts'
import { completePair } from '../../src/pairs/commands/life.ts'
import { completeProgramme, concludeProgramme } from '../../src/programmes/commands/approval.ts'
import { addMeeting } from '../../src/programmes/commands/meetings.ts'
import { markActivity } from '../../src/programmes/commands/progress.ts'
import { moveCampaign } from '../../src/surveys/commands/campaigns.ts'
import { type Cast, known } from './cast.ts'
import { picture } from './picture.ts'
import { plannedPairs, term, waiting } from './plan.ts'
import { leaderOf, programmeOf } from './programme.ts'
import { bareMaterial } from './stage-4.ts'
import { answerAll, openCampaign } from './survey.ts'

/** Stage 6. Completion: programmes end, questionnaires and a report on them, the final event, practices for the library. */
export async function finishPairs(cast: Cast): Promise<void> {
  for (const { topic } of plannedPairs) await finish(cast, topic)
  await changeMenteeStatus(cast.methodist, known(cast.menteeProfiles, waiting.mentee), 'withdraw', 'Согласие законного представителя не получено до конца года')
  await askResults(cast)
  await report(cast)
  await keepPractices(cast)
  await celebrate(cast)
}

async function finish(cast: Cast, topic: string): Promise<void> {
  const { methodist, pairs } = cast
  const leader = leaderOf(cast, topic)
  const { id, activities } = await programmeOf(cast, topic)
  for (const activity of activities.filter(({ mark }) => mark === 'planned')) {
    if (activity.stage === 'final')
      await addMeeting(leader, id, {
        heldOn: activity.dueOn,
        minutes: 90,
        mode: 'inPerson',
        activityId: activity.id,
        topic: null,
        absent: [],
        version: 0,
        summary: 'Подвели итоги года',
        recommendations: null,
        nextStep: null,
      })
    else
      await markActivity(leader, id, activity.id, {
        mark: activity.stage === 'adaptation' ? 'partly' : 'done',
        doneOn: activity.dueOn,
        actualResult: 'Задачи этапа решены',
        comment: null,
        version: activity.version,
      })
  }
  const conclusion = 'Цель программы достигнута. Участники готовы работать самостоятельно и делиться опытом.'
  await concludeProgramme(leader, id, {
    conclusion,
    selfAssessment: 'Стало понятнее, как показывать, а не рассказывать.',
    recommendation: 'finish',
    version: (await programmeOf(cast, topic)).version,
  })
  await completeProgramme(methodist, id, (await programmeOf(cast, topic)).version)
  await completePair(methodist, known(pairs, topic), term.endsOn)
}

async function askResults(cast: Cast): Promise<void> {
  const silent = known(cast.people, 'Крылова')
  for (const [template, title] of [
    ['m3x', 'Наставляемые по завершении'],
    ['m4x', 'Наставники по завершении'],
  ] as const) {
    const id = await openCampaign(cast, { template, title })
    await answerAll(id, (personId) =>
      personId === silent
        ? null
        : { satisf: 7 + (personId % 4), eff: 8 + (personId % 2), met: 8, value: 'Живое общение и разбор занятий', lack: 'Времени на взаимные посещения' },
    )
    await moveCampaign(cast.methodist, id, 'close')
  }
}

async function report({ methodist, director, year }: Cast): Promise<void> {
  await enterHeadcount(methodist, year, { asOfOn: '2024-05-20', teachers: 46, youngSpecialists: 7, students10to19: 820, students15to19: 240, partners: 5 })
  await saveReport(methodist, year, {
    strengths: 'Опытные наставники по всем трём формам; понятные программы.',
    weaknesses: 'Мало времени на взаимное посещение занятий.',
    opportunities: 'Наставники из предприятий-партнёров.',
    threats: 'Нагрузка наставников в конкурсный сезон.',
    conclusions: 'Все программы года завершены, участники довольны совместной работой.',
    nextTasks: 'Расширить форму «ученик-ученик», учесть наставничество в расписании.',
    version: 0,
  })
  await submitReport(methodist, year)
  await approveReport(director, year)
}

const practices = [
  { topic: 'План занятия и работа с группой', title: 'Пять шагов к первому самостоятельному занятию', authors: 'Соколова М. А.' },
  { topic: 'Команда робототехников: от идеи до соревнований', title: 'Команда вместо кружка: роли в робототехнике', authors: 'Кузнецов А. В.' },
] as const

async function keepPractices({ methodist, year, pairs }: Cast): Promise<void> {
  for (const { topic, title, authors } of practices) {
    const form = plannedPairs.find((planned) => planned.topic === topic)?.form ?? null
    await addMaterial(
      methodist,
      year,
      {
        ...bareMaterial,
        kind: 'practice',
        title,
        authors,
        form,
        direction: 'technical',
        pairId: known(pairs, topic),
        authorsAgreeOn: '2024-05-20',
        summary: 'Как работала пара и что стоит повторить.',
        problem: 'Теория есть, уверенности нет.',
        goal: 'Передать приёмы, которые можно применить завтра.',
        steps: 'Посмотреть занятие наставника. Провести часть занятия вместе. Провести занятие самостоятельно и разобрать его.',
        result: 'Участники работают без помощи.',
        advice: 'Начинайте с малого и записывайте, что получилось.',
      },
      [],
    )
  }
}

async function celebrate({ methodist, year }: Cast): Promise<void> {
  const scan: Received = { name: 'Протокол № 3 от 28.05.2024.png', mime: 'image/png', bytes: await picture('Протокол № 3', 'круглый стол 28 мая 2024 года') }
  const event = {
    title: 'Круглый стол «Лучшие практики наставничества»',
    kind: 'круглый стол',
    heldOn: '2024-05-28',
    place: 'актовый зал',
    description: 'Пары рассказали о работе за год и выбрали лучшую практику.',
    protocolNumber: '3',
    version: 0,
  } as const
  const id = await planFinalEvent(methodist, year, event, scan)
  const [best] = await listPractices(year.id)
  await choosePractices(methodist, id, best ? [best.id] : [])
}
