import { type Column, sheetFrom } from '../../app/spreadsheets/columns.ts'
import { listAreas, namesOf } from '../../competencies/queries.ts'
import { officialMenteesOf } from '../../mentees/export-query.ts'
import { officialTable as menteeTable } from '../../mentees/export.ts'
import { officialMentorOf } from '../../mentors/export-query.ts'
import { officialTable as mentorTable } from '../../mentors/export.ts'
import { organisation } from '../../organisation/queries.ts'
import type { Item } from '../item.ts'
import type { Section } from '../messages.ts'
import { titles } from '../messages-titles.ts'
import { listAnswered, listNewsAbout } from '../queries-pair.ts'
import { answeredColumns, newsHeadColumns } from '../tables.ts'
import type { Setting } from './plan.ts'

/** The rows of the banks about the mentor and the mentees of a pair: nobody else stands in them, not even in other pairs of theirs. */
export function bankRowItems({ pairId }: Setting): Promise<Item[]> {
  if (pairId === null) return Promise.resolve([])
  const known = async () => ({ names: namesOf(await listAreas()), shortName: (await organisation()).shortName })
  return Promise.resolve([
    table(
      'banks',
      titles.bankRow.mentor,
      async () => mentorTable(await known()),
      () => officialMentorOf(pairId),
    ),
    table(
      'banks',
      titles.bankRow.mentees,
      async () => menteeTable(await known()),
      () => officialMenteesOf(pairId),
    ),
  ])
}

/** Which questionnaires the people of a pair answered; what they said is for the methodist alone, as they were promised. */
export async function answeredItems({ pairId }: Setting): Promise<Item[]> {
  const answered = pairId === null ? [] : await listAnswered(pairId)
  return answered.length === 0
    ? []
    : [
        table(
          'surveys',
          titles.answered,
          () => answeredColumns,
          () => answered,
        ),
      ]
}

/** News in which the pair is named: days, headings and addresses, for their text may name others. */
export async function pairNewsItems({ pairId, year }: Setting): Promise<Item[]> {
  const news = pairId === null ? [] : await listNewsAbout(pairId, year.id)
  return news.length === 0
    ? []
    : [
        table(
          'news',
          titles.pairNews,
          () => newsHeadColumns,
          () => news,
        ),
      ]
}

function table<Row>(section: Section, title: string, columns: () => Column<Row>[] | Promise<Column<Row>[]>, rows: () => Row[] | Promise<Row[]>): Item {
  return { section, title, sources: [{ kind: 'table', sheet: async () => sheetFrom(title, await columns(), await rows()) }], lacks: [] }
}
