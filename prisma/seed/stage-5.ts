import { markSigned } from '../../src/acquaintance/commands.ts'
import { hire, known, type Cast } from './cast.ts'
import { plannedPairs, term, waiting } from './plan.ts'
import { hold, lead } from './programme.ts'
import { answerAll, openCampaign } from './survey.ts'
import { today } from '../../src/app/clock.ts'
import { read } from '../../src/app/db.ts'
import { issueBlanks } from '../../src/consents/commands/issuing.ts'
import { receiveMany } from '../../src/consents/commands/receipts.ts'
import { listParticipants } from '../../src/consents/queries.ts'
import { papersToAsk } from '../../src/consents/rules.ts'
import { transliterate } from '../../src/accounts/passwords.ts'
import { draftOrder, changeOrder } from '../../src/orders/commands/drafts.ts'
import { sheetOfOrder } from '../../src/orders/commands/acquaintance.ts'
import { registerOrder } from '../../src/orders/commands/registration.ts'
import { approveOrder, returnOrder, submitOrder } from '../../src/orders/commands/signing.ts'
import { contentOf } from '../../src/orders/document.ts'
import { fingerprint } from '../../src/orders/snapshot.ts'
import { findOrder } from '../../src/orders/source.ts'
import { listInForce } from '../../src/legal-bases/queries.ts'
import { organisation } from '../../src/organisation/queries.ts'
import { formPair } from '../../src/pairs/commands/composition.ts'
import { agreePair } from '../../src/pairs/commands/life.ts'
import { moveCampaign } from '../../src/surveys/commands/campaigns.ts'

/** Stage 5. Pairs and groups: they agree, consent, are named in an order and begin to work by their programmes. */
export async function startPairs(cast: Cast): Promise<void> {
  await formPairs(cast)
  await collectConsents(cast)
  await signOrder(cast)
  await askExpectations(cast)
  await openAccounts(cast)
  for (const planned of plannedPairs) await lead(cast, planned)
  // One pair has let its third meeting slip.
  for (const { topic } of plannedPairs) await hold(cast, topic, topic === 'Первый репортаж' ? 2 : 3)
}

async function formPairs({ methodist, year, mentorProfiles, menteeProfiles, pairs }: Cast): Promise<void> {
  for (const { mentor, mentees, form, roleModel, topic } of plannedPairs) {
    const menteeIds = mentees.map((name) => known(menteeProfiles, name))
    const mentoringKind = menteeIds.length > 1 ? 'group' : 'traditional'
    const outcome = await formPair(methodist, year.id, {
      form,
      mentorId: known(mentorProfiles, mentor),
      menteeIds,
      roleModel,
      mentoringKind,
      topic,
      ...term,
      overCapacityWhy: null,
      warned: 'all',
      version: 0,
    })
    if (!outcome.ok) throw new Error(`${topic}: ${outcome.findings.map(({ reason }) => reason.code).join(', ')}`)
    await agreePair(methodist, outcome.id)
    pairs.set(topic, outcome.id)
  }
}

async function collectConsents({ methodist, year, people }: Cast): Promise<void> {
  const participants = await listParticipants(year.id, {})
  const refs = papersToAsk(participants, 'missing', today(), await organisation())
  await issueBlanks(methodist, year.id, refs)
  await receiveMany(methodist, year.id, refs, { receivedOn: '2023-10-26', storagePlace: 'папка 03-15, шкаф методиста' })
  await issueBlanks(methodist, year.id, [{ personId: known(people, waiting.mentee), kind: 'participation' }])
}

const orderDay = '2023-10-30'
// What a centre usually names: the law, both recommendations of the ministry, its own acts.
const cited = ['273-ФЗ', 'Р-145', 'АЗ-1128/08, 657']

async function signOrder(cast: Cast): Promise<void> {
  const { methodist, director, year, pairs } = cast
  const bases = (await listInForce(orderDay)).filter(({ level, number }) => level === 'local' || cited.includes(number ?? ''))
  const data = {
    title: 'О закреплении наставнических пар и групп на 2023–2024 учебный год',
    pairIds: [...pairs.values()],
    basisIds: bases.map(({ id }) => id),
    citesRoadmap: true,
    startsOn: term.startsOn,
    endsOn: term.endsOn,
    programmesDueOn: null,
    reportsDueOn: '2024-05-24',
    curatorName: methodist.name,
    extraItems: null,
    version: 0,
  }
  const order = await draftOrder(methodist, year, data)
  if (!order.ok) throw new Error(`not free: ${order.topics.join(', ')}`)
  await submitOrder(methodist, order.id)
  await returnOrder(director, order.id, 'Укажите срок, к которому наставники сдают программы.')
  const { version } = await findOrder(methodist, order.id)
  await changeOrder(methodist, order.id, { ...data, programmesDueOn: '2023-11-17', version })
  await submitOrder(methodist, order.id)
  await approveOrder(director, order.id, fingerprint(await contentOf(director, await findOrder(director, order.id))))
  const failure = await registerOrder(methodist, order.id, { number: '254/1', datedOn: orderDay, confirmed: orderDay })
  if (failure) throw new Error(failure.message)
  const { acquaintances } = await findOrder(methodist, order.id)
  await markSigned(methodist, sheetOfOrder(methodist, order.id), { personIds: acquaintances.map(({ personId }) => personId), acquaintedOn: '2023-10-31' })
}

async function askExpectations(cast: Cast): Promise<void> {
  for (const [template, title] of [
    ['m3n', 'Наставляемые до начала работы'],
    ['m4n', 'Наставники до начала работы'],
  ] as const) {
    const id = await openCampaign(cast, { template, title })
    await answerAll(id, (personId) => ({ satisf: 6 + (personId % 3), eff: 6 + (personId % 2), seen: false }))
    await moveCampaign(cast.methodist, id, 'close')
  }
}

// Mentors who are staff lead their programmes themselves; nobody signs in with these accounts before a new password is given.
async function openAccounts({ methodist, mentors, people }: Cast): Promise<void> {
  for (const name of ['Ершов', 'Третьякова', 'Кузнецов', 'Лебедева']) {
    const personId = known(people, name)
    const { lastName, firstName, middleName } = await read().person.findUniqueOrThrow({
      where: { id: personId },
      select: { lastName: true, firstName: true, middleName: true },
    })
    const user = {
      login: transliterate(lastName),
      name: [lastName, firstName, middleName].join(' '),
      role: 'mentor',
      password: `тихий вечер над рекой ${personId}`,
    } as const
    mentors.set(name, await hire(methodist, user, personId))
  }
}
