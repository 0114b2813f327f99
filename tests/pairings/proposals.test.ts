import { expect, test } from 'vitest'
import { propose } from '../../src/pairings/proposals.ts'
import type { Asking, Ranked } from '../../src/pairings/waiting.ts'

type Fit = [mentorId: number, score: number]

/** A mentee who waits, with what a proposal looks at: mentors by id with their scores, and places of each. */
function waits(id: number, places: Record<number, number>, fits: Fit[], decided: number | null = null): Asking<Ranked> {
  const mentorOf = (profileId: number) => (mentors[profileId] ??= { profileId })
  const fit = fits
    .map(([profileId, total]) => ({ mentor: mentorOf(profileId), nameKey: `наставник ${profileId}`, score: { total, free: places[profileId] ?? 0 } }))
    .sort((one, other) => other.score.total - one.score.total)
  return { mentee: { id, choice: decided === null ? null : { mentorProfileId: decided } }, fit, unfit: [] }
}

const mentors: Record<number, { profileId: number }> = {}
const result = (waiting: Asking<Ranked>[]) => Object.fromEntries([...propose(waiting)].map(([id, { mentor }]) => [id, mentor.profileId]))

test('the best score takes the place first, whoever stands higher in the list', () => {
  const places = { 1: 1, 2: 1 }
  expect(
    result([
      waits(10, places, [
        [1, 50],
        [2, 40],
      ]),
      waits(11, places, [
        [1, 70],
        [2, 10],
      ]),
    ]),
  ).toEqual({ 10: 2, 11: 1 })
})

test('a decision goes before any score and holds its place', () => {
  const places = { 1: 1, 2: 1 }
  expect(
    result([
      waits(10, places, [
        [1, 90],
        [2, 40],
      ]),
      waits(11, places, [[1, 20]], 1),
    ]),
  ).toEqual({ 10: 2, 11: 1 })
  expect(result([waits(10, places, [[1, 90]]), waits(11, places, [[1, 20]], 1)])).toEqual({ 11: 1 })
})

test('equal scores go by the names of the mentor and of the mentee, the same at every opening', () => {
  const places = { 1: 1, 2: 1 }
  const fits: Fit[] = [
    [1, 50],
    [2, 50],
  ]
  expect(result([waits(10, places, fits), waits(11, places, fits)])).toEqual({ 10: 1, 11: 2 })
})

test('nobody is left over while a neighbour has another mentor to go to, and nobody gets more than the places', () => {
  const places = { 1: 1, 2: 1 }
  expect(
    result([
      waits(10, places, [
        [1, 90],
        [2, 30],
      ]),
      waits(11, places, [[1, 60]]),
    ]),
  ).toEqual({ 10: 2, 11: 1 })
  expect(result([waits(10, places, [[1, 90]]), waits(11, places, [[1, 60]]), waits(12, places, [])])).toEqual({ 10: 1 })
})
