import { read } from '../app/db.ts'
import { classifierEntries } from '../competencies/queries.ts'
import type { MentoringForm, PairStatus, QuestionType } from '../generated/prisma/enums.ts'

type PairLine = { form: MentoringForm; topic: string; status: PairStatus; startsOn: string; endsOn: string; mentors: number | bigint; others: string }
type OrderLine = { title: string; number: string | null; datedOn: string | null; acquaintedOn: string | null; mentors: number | bigint; pairs: number | bigint }
type AnswerLine = { title: string; response: number | null; key: string; text: string; type: QuestionType; options: string; value: string | null }
type NewsLine = { title: string; happenedOn: string; named: number | bigint; shown: number | bigint }
type ChoiceLine = { decidedOn: string; score: number | bigint; mentors: number | bigint; other: string; note: string | null }

export type Papers = Awaited<ReturnType<typeof papersOf>>

/** What is written of a person in pairs, orders, news and questionnaires: one statement for each kind of paper. */
export async function papersOf(id: number) {
  const answers = await answersOf(id)
  const asks = answers.some(({ type }) => type === 'competencies')
  const competencies = new Map((asks ? await classifierEntries() : []).map((entry) => [entry.id, entry.name]))
  return { pairs: await pairsOf(id), choices: await choicesOf(id), orders: await ordersOf(id), news: await newsOf(id), answers, competencies }
}

// As a mentee a person is named the mentor only, not the others of a group.
function pairsOf(id: number) {
  return read().$queryRaw<PairLine[]>`
    SELECT p."form", p."topic", p."status", p."startsOn", coalesce(p."endedOn", p."endsOn") AS "endsOn", m."personId" = ${id} AS mentors,
      CASE WHEN m."personId" = ${id} THEN (
        SELECT group_concat(c."lastName" || ' ' || c."firstName", ', ') FROM "PairMember" w
        JOIN "MenteeProfile" e ON e."id" = w."menteeProfileId" JOIN "Person" c ON c."id" = e."personId" WHERE w."pairId" = p."id"
      ) ELSE g."lastName" || ' ' || g."firstName" END AS others
    FROM "Pair" p JOIN "MentorProfile" m ON m."id" = p."mentorProfileId" JOIN "Person" g ON g."id" = m."personId"
    WHERE m."personId" = ${id} OR p."id" IN (
      SELECT w."pairId" FROM "PairMember" w JOIN "MenteeProfile" e ON e."id" = w."menteeProfileId" WHERE e."personId" = ${id})
    ORDER BY p."startsOn", p."id"`
}

function choicesOf(id: number) {
  return read().$queryRaw<ChoiceLine[]>`
    SELECT c."decidedOn", c."score", c."note", m."personId" = ${id} AS mentors,
      CASE WHEN m."personId" = ${id} THEN w."lastName" || ' ' || w."firstName" ELSE g."lastName" || ' ' || g."firstName" END AS other
    FROM "Choice" c
    JOIN "MentorProfile" m ON m."id" = c."mentorProfileId" JOIN "Person" g ON g."id" = m."personId"
    JOIN "MenteeProfile" e ON e."id" = c."menteeProfileId" JOIN "Person" w ON w."id" = e."personId"
    WHERE m."personId" = ${id} OR e."personId" = ${id} ORDER BY c."id"`
}

function ordersOf(id: number) {
  return read().$queryRaw<OrderLine[]>`
    WITH own AS (
      SELECT p."id", m."personId" = ${id} AS mentor FROM "Pair" p JOIN "MentorProfile" m ON m."id" = p."mentorProfileId"
      WHERE m."personId" = ${id} OR p."id" IN (
        SELECT w."pairId" FROM "PairMember" w JOIN "MenteeProfile" e ON e."id" = w."menteeProfileId" WHERE e."personId" = ${id}))
    SELECT o."title", o."number", o."datedOn", max(a."acquaintedOn") AS "acquaintedOn", count(own."id") AS pairs, coalesce(sum(own.mentor), 0) AS mentors
    FROM "Order" o
    LEFT JOIN "OrderAcquaintance" a ON a."orderId" = o."id" AND a."personId" = ${id}
    LEFT JOIN "OrderPair" l ON l."orderId" = o."id" LEFT JOIN own ON own."id" = l."pairId"
    GROUP BY o."id" HAVING count(own."id") > 0 OR count(a."personId") > 0 ORDER BY o."id"`
}

function newsOf(id: number) {
  return read().$queryRaw<NewsLine[]>`
    SELECT n."title", n."happenedOn", l."named", l."shown" FROM "NewsPerson" l JOIN "News" n ON n."id" = l."newsId"
    WHERE l."personId" = ${id} ORDER BY n."happenedOn", n."id"`
}

// What was sent without a name leads to nobody and is not found here.
function answersOf(id: number) {
  return read().$queryRaw<AnswerLine[]>`
    SELECT c."title", r."id" AS response, coalesce(q."key", '') AS key, coalesce(q."text", '') AS text, coalesce(q."type", 'short') AS type,
      coalesce(q."options", '{}') AS options, a."value"
    FROM "Invitation" i JOIN "Campaign" c ON c."id" = i."campaignId"
    LEFT JOIN "Response" r ON r."invitationId" = i."id" AND r."submittedAt" IS NOT NULL
    LEFT JOIN "Answer" a ON a."responseId" = r."id"
    LEFT JOIN "SurveyQuestion" q ON q."templateId" = c."templateId" AND q."key" = a."key"
    WHERE i."personId" = ${id} ORDER BY i."id", q."position"`
}
