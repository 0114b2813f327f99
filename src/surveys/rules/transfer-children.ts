import { silentLine, type Line } from '../../student-activity/form-list.ts'
import { type Answers, answerTo, shapes } from './answers.ts'
import { childColumn } from './questions.ts'

export type ChildLine = Line & { personId: number }

/** What a teacher's list says of each child, as a line of the study group's own list (§5.4); a topic or a name means «да». */
export function linesFrom(answers: Answers): ChildLine[] {
  return (answerTo(answers, 'children', shapes.table) ?? []).flatMap((row) => {
    const personId = Number(row[childColumn])
    if (!Number.isSafeInteger(personId) || personId <= 0) return []
    const { topic, name, why, mentor, needs } = row
    return {
      ...{ ...silentLine, personId, topic: topic || null, competitionName: name || null, why: why || null, mentor: mentor || null },
      project: saidYes(row.project, topic),
      competition: saidYes(row.competition, name),
      needs: needs === 'yes' || needs === 'no' ? needs : null,
    }
  })
}

/** Ids of the children a list speaks of. */
export function childIdsIn(answers: Answers): number[] {
  return linesFrom(answers).map(({ personId }) => personId)
}

function saidYes(answer: string | undefined, named: string | undefined): boolean | null {
  return answer === 'yes' || (answer !== 'no' && named) ? true : answer === 'no' ? false : null
}
