import { fullName, initialsFirst, longDate } from '../app/format.ts'
import type { LabourAddendumData } from '../documents/labour-addendum-data.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { forms, mentoringKinds } from '../pairs/messages.ts'
import { words } from './messages.ts'
import { paymentText } from './payment-words.ts'
import type { FoundLabour } from './queries.ts'
import { article351From } from './rules.ts'

/** The addendum of art. 351.8 as the template prints it; what is not known yet is a line to fill in by hand. */
export function addendumData(found: FoundLabour, centre: Organisation): LabourAddendumData {
  const { mentor, mentees, addendumNumber, addendumOn } = found
  return {
    orgFullName: centre.fullName,
    orgShortName: centre.shortName,
    place: centre.city,
    addendumNumber,
    addendumOn: addendumOn && longDate(addendumOn),
    contractNumber: null,
    contractOn: null,
    directorPost: centre.directorPost,
    directorInitials: centre.directorInitials,
    mentorName: fullName(mentor),
    mentorPost: mentor.post,
    mentees: mentees.map((mentee) => ({ name: fullName(mentee), info: mentee.post })),
    topic: found.topic,
    form: words.form(forms[found.form], mentoringKinds[found.mentoringKind]),
    // No agreement under art. 351.8 is about days before it.
    startsOn: longDate(found.startsOn < article351From ? article351From : found.startsOn),
    endsOn: longDate(found.endsOn),
    payment: paymentText(found),
    paymentBasis: found.paymentBasis,
    mentorInitials: initialsFirst(mentor),
  }
}
