import { awardsSection } from '../awards/card.ts'
import { consentsSection } from '../consents/card.ts'
import { duplicatesSection } from '../duplicates/card.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { actsSection } from '../legal-bases/card.ts'
import { menteeSection } from '../mentees/card.ts'
import { mentorSection } from '../mentors/card.ts'
import { nameFormsSection } from '../name-forms/card.ts'
import { personalDataSection } from '../personal-data/card.ts'
import { answersSection } from '../surveys/card.ts'
import { tagsSection } from '../tags/card.ts'
import { trainingsSection } from '../trainings/card.ts'
import { achievementsSection, groupsSection, representativesSection } from './card-tables.ts'
import { historySection, pairsSection, personalSection } from './card.ts'
import type { SectionMaker } from './section.ts'

/** The card of a person from top to bottom. A feature that knows more about a person adds its line here. */
export function sectionsFor(kind: PersonKind): SectionMaker[] {
  // A child is a mentee first and only now and then a mentor.
  const banks = kind === 'student' ? [menteeSection, mentorSection] : [mentorSection, menteeSection]
  return [
    personalSection,
    tagsSection,
    duplicatesSection,
    groupsSection,
    representativesSection,
    ...banks,
    pairsSection,
    consentsSection,
    actsSection,
    achievementsSection,
    awardsSection,
    trainingsSection,
    nameFormsSection,
    answersSection,
    personalDataSection,
    historySection,
  ]
}
