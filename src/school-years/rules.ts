/** «2023-2024»: the school year of a day (1 September – 31 August). */
export function schoolYearAt(day: string): string {
  const year = Number(day.slice(0, 4))
  const first = day.slice(5) >= '09-01' ? year : year - 1
  return `${first}-${first + 1}`
}

/** First and last day of «2023-2024». */
export function daysOf(name: string): { startsOn: string; endsOn: string } {
  const [first = '', last = ''] = name.split('-')
  return { startsOn: `${first}-09-01`, endsOn: `${last}-08-31` }
}

/** The year to work with when nothing was chosen: the one that runs today, else the latest. */
export function currentYear<Y extends { startsOn: string; endsOn: string }>(years: Y[], today: string): Y | null {
  const latest = [...years].sort((one, other) => other.startsOn.localeCompare(one.startsOn))
  return latest.find((year) => year.startsOn <= today && today <= year.endsOn) ?? latest[0] ?? null
}
