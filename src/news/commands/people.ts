import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { record } from '../../journal/record.ts'
import type { PeopleData } from '../form.ts'
import { findNews, listPeople } from '../queries.ts'
import { keepPublishable } from './news.ts'

/**
 * Saves the ticks of the people who stood on the page. Without a tick a person is no longer tied to the item; «somebody else
 * of that name» is kept as a tie that is neither named nor shown, and noted in the journal: it lifts a rule (§8.4).
 */
export function tiePeople(actor: Actor, newsId: number, { listed, named, shown, other }: PeopleData): Promise<void> {
  return write(async (tx) => {
    const news = await findNews(newsId)
    const known = (await listPeople(listed)).map((person) => person.id)
    const ties = known.map((personId) => ({ personId, named: named.includes(personId), shown: shown.includes(personId) }))
    const others = other.filter((id) => known.includes(id) && !named.includes(id) && !shown.includes(id))
    await tx.newsPerson.deleteMany({ where: { newsId, personId: { in: known } } })
    await tx.newsPerson.createMany({ data: ties.filter((tie) => tie.named || tie.shown || others.includes(tie.personId)).map((tie) => ({ newsId, ...tie })) })
    await keepPublishable(tx, newsId)
    await record(tx, actor, 'news.peopleChanged', { kind: 'news', id: newsId }, { people: ties.filter((tie) => tie.named || tie.shown).length })
    const before = new Set(news.people.filter((tie) => !tie.named && !tie.shown).map((tie) => tie.personId))
    if (others.some((id) => !before.has(id))) await record(tx, actor, 'news.namesakeDeclared', { kind: 'news', id: newsId }, { people: others.map(String) })
  })
}
