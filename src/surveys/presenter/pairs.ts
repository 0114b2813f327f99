import { initialsFirst } from '../../app/format.ts'

type Name = { lastName: string; firstName: string; middleName: string | null }
type Pair = { topic: string; mentorProfile: { person: Name }; members: { menteeProfile: { person: Name } }[] }

/** «П. И. Иванов – А. С. Шевченко: Открытое занятие»: the pair a questionnaire is about. */
export function pairLine({ topic, mentorProfile, members }: Pair): string {
  const mentees = members.map((member) => initialsFirst(member.menteeProfile.person)).join(', ')
  return `${initialsFirst(mentorProfile.person)} – ${mentees}: ${topic}`
}
