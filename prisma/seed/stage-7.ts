import { receiveConsent } from '../../src/consents/commands/receipts.ts'
import { publishMaterial } from '../../src/library/commands.ts'
import { listPractices } from '../../src/final-events/queries.ts'
import { createNews, publishNews } from '../../src/news/commands/news.ts'
import { tiePeople } from '../../src/news/commands/people.ts'
import { addPhotos } from '../../src/news/commands/photos.ts'
import { preparePhotos } from '../../src/news/photos.ts'
import { type Cast, known, roadmapItem } from './cast.ts'
import { picture } from './picture.ts'

type Story = { code: string; above?: boolean; day: string; title: string; body: string }

/** What the website tells of every item of the roadmap; an item speaks for those nested in it. */
const stories: Story[] = [
  {
    code: '1.1',
    above: true,
    day: '2023-11-01',
    title: 'Приказ о наставнических парах подписан',
    body: 'Подписан приказ **№ 254/1** о закреплении наставнических пар и групп. В нём десять пар и групп.',
  },
  {
    code: '2.1',
    day: '2023-09-25',
    title: 'Педагоги рассказали о своих запросах',
    body: 'Прошёл опрос педагогов. Чаще всего просят помощи с планированием занятий и документами.',
  },
  {
    code: '2.2',
    day: '2023-10-06',
    title: 'Собран банк наставляемых педагогов',
    body: 'В банке восемь педагогов: молодые специалисты, новые сотрудники и те, кто готовится к аттестации.',
  },
  { code: '2.3', day: '2023-09-29', title: 'Кто в центре занимается проектами', body: 'Объединения передали списки ребят, которые ведут проекты.' },
  { code: '2.4', day: '2023-10-06', title: 'Собран банк наставляемых учеников', body: 'Двенадцать ребят попросили помощи наставника в проекте или конкурсе.' },
  { code: '2.5', day: '2023-10-02', title: 'Готовимся к соревнованиям вместе', body: 'Педагоги отметили участников соревнований, которым нужен наставник.' },
  { code: '3.1', day: '2023-10-10', title: 'Кандидаты в наставники ответили на анкету', body: 'Семь педагогов рассказали, чему готовы научить.' },
  { code: '3.2', day: '2023-10-13', title: 'Банк наставников готов', body: 'В нём педагоги, старшеклассники и инженер завода-партнёра.' },
  { code: '4.1', day: '2023-10-20', title: 'Для каждого выбран наставник', body: 'Методист сопоставил запросы с опытом наставников.' },
  {
    code: '4.2а',
    above: true,
    day: '2023-10-18',
    title: 'Семинар для наставников',
    body: 'Говорили о роли наставника:\n\n- обязанности;\n- программа;\n- обратная связь.',
  },
  { code: '5.1', day: '2023-11-03', title: 'Пары и группы начали работу', body: 'Состоялись первые встречи.' },
  { code: '5.2', day: '2023-11-17', title: 'Программы утверждены', body: 'У каждой пары и группы есть персонализированная программа.' },
  { code: '6.1', day: '2024-05-27', title: 'Итоги анкетирования', body: 'Участники довольны совместной работой.' },
  {
    code: '6.2а',
    day: '2024-05-28',
    title: 'Круглый стол «Лучшие практики наставничества»',
    body: 'Пары рассказали о работе за год. Лучшую практику представила Соколова Марина Андреевна.',
  },
]

/** Stage 7. Publicity: the website tells of the roadmap, as far as the people consent to be named and shown. */
export async function tellEverybody(cast: Cast): Promise<void> {
  await allowPublication(cast)
  for (const story of stories) await tell(cast, story)
  await leaveDraft(cast)
  const [best] = await listPractices(cast.year.id)
  if (best) await publishMaterial(cast.methodist, best.id)
}

async function allowPublication({ methodist, year, people }: Cast): Promise<void> {
  const paper = { form: 'paper', storagePlace: 'папка 03-16, шкаф методиста', signedBySelf: true, validUntil: null, version: 0 } as const
  const alone = { ...paper, signedByRepresentative: false, representativeName: null }
  await receiveConsent(
    methodist,
    year.id,
    { personId: known(people, 'Соколова'), kind: 'dataDistribution' },
    { ...alone, receivedOn: '2024-05-20', allowed: ['name', 'photo', 'achievements'] },
    null,
  )
  const mother = { ...paper, signedByRepresentative: true, representativeName: 'Громова Елена Викторовна' }
  await receiveConsent(
    methodist,
    year.id,
    { personId: known(people, 'Громова'), kind: 'dataDistribution' },
    { ...mother, receivedOn: '2024-05-21', allowed: ['name'] },
    null,
  )
}

async function tell(cast: Cast, { code, above = false, day, title, body }: Story): Promise<void> {
  const { methodist, year, people } = cast
  const id = await createNews(methodist, year, {
    title,
    happenedOn: day,
    roadmapItemId: await roadmapItem(year, code, above),
    body,
    officialUrl: null,
    version: 0,
  })
  if (code === '6.2а') {
    const prepared = await preparePhotos([{ name: 'stol.png', mime: 'image/png', bytes: await picture('Круглый стол', 'лучшие практики наставничества') }])
    if ('photos' in prepared) await addPhotos(methodist, id, prepared.photos, 'Заставка круглого стола: два круга и название встречи')
    const speaker = known(people, 'Соколова')
    await tiePeople(methodist, id, { listed: [speaker], named: [speaker], shown: [], other: [] })
  }
  await publishNews(methodist, id)
}

// The consent to distribution is missing, so the item cannot be published (§8.4 B11) and waits as a draft.
async function leaveDraft({ methodist, year, people }: Cast): Promise<void> {
  const hero = known(people, 'Рябов')
  const draft = {
    title: 'Первый школьный подкаст',
    happenedOn: '2024-04-12',
    roadmapItemId: null,
    body: 'Свой первый подкаст записал Рябов Тимофей Алексеевич.',
    officialUrl: null,
    version: 0,
  }
  const id = await createNews(methodist, year, draft)
  await tiePeople(methodist, id, { listed: [hero], named: [hero], shown: [], other: [] })
}
