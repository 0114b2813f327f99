type Person = { birthOn: string | null; leftOn: string | null }

/** Of these people, those who could not sign on a day: not born yet, or gone from the centre before it. */
export function absentOn<P extends Person>(people: readonly P[], day: string): { notBorn: P[]; left: P[] } {
  return {
    notBorn: people.filter(({ birthOn }) => birthOn !== null && day < birthOn),
    left: people.filter(({ leftOn }) => leftOn !== null && day > leftOn),
  }
}
