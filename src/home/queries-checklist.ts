import { read } from '../app/db.ts'
import { organisation } from '../organisation/queries.ts'

/** The steps of beginning to work with the program, in their order. */
export const steps = ['organisation', 'director', 'lists', 'mentorBank', 'menteeBank', 'roadmap'] as const
export type Step = (typeof steps)[number]

/** Which of the first steps are done; a step once done stays done while its records stay. */
export async function firstSteps(schoolYearId: number): Promise<Record<Step, boolean>> {
  const { curatorName, directorDative } = await organisation()
  const director = await read().user.count({ where: { role: 'director', disabledAt: null } })
  const staff = await read().person.count({ where: { kind: 'staff' } })
  const students = await read().person.count({ where: { kind: 'student' } })
  const mentors = await read().mentorProfile.count({ where: { schoolYearId, status: 'inBank' } })
  const mentees = await read().menteeProfile.count({ where: { schoolYearId, status: { in: ['inBank', 'mentorChosen', 'inProgramme', 'completed'] } } })
  const roadmap = await read().roadmap.count({ where: { schoolYearId, status: 'approved' } })
  return {
    organisation: curatorName !== null && directorDative !== null,
    director: director > 0,
    lists: staff > 0 && students > 0,
    mentorBank: mentors > 0,
    menteeBank: mentees > 0,
    roadmap: roadmap > 0,
  }
}
