import { afterEach, beforeEach, expect, vi } from 'vitest'
import { beginTest, endTest } from './every-test.ts'

// Anything printed as an error is a defect nobody asserted.
const complaints = vi.spyOn(console, 'error')

beforeEach(beginTest)

afterEach(async () => {
  await endTest()
  vi.useRealTimers()
  const said = complaints.mock.calls.map((call) => call.map(String).join(' '))
  complaints.mockClear()
  expect(said).toEqual([])
})
