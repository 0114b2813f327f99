/**
 * How many of those who wait stay without a place, however well the places are shared out (the greatest matching, by augmenting paths).
 * `wanted` holds for each one who waits the mentors who would do, `places` the free places of each mentor.
 */
export function leftWithoutPlace(wanted: number[][], places: Map<number, number>): number {
  const taken = new Map<number, number[]>()
  const served = wanted.filter((_, seeker) => seat(seeker, { wanted, places, taken }, new Set())).length
  return wanted.length - served
}

type Room = { wanted: number[][]; places: Map<number, number>; taken: Map<number, number[]> }

// Takes a free place, or one whose holder can move to another mentor.
function seat(seeker: number, room: Room, tried: Set<number>): boolean {
  for (const helper of room.wanted[seeker] ?? []) {
    if (tried.has(helper)) continue
    tried.add(helper)
    const holders = room.taken.get(helper) ?? []
    const leaving = holders.length < (room.places.get(helper) ?? 0) ? seeker : holders.find((holder) => seat(holder, room, tried))
    if (leaving === undefined) continue
    room.taken.set(helper, [...(room.taken.get(helper) ?? []).filter((holder) => holder !== leaving), seeker])
    return true
  }
  return false
}
