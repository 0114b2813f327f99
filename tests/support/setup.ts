import { afterEach, expect, vi } from 'vitest'

// Anything printed as an error is a defect nobody asserted.
const complaints = vi.spyOn(console, 'error')

afterEach(() => {
  const said = complaints.mock.calls.map((call) => call.map(String).join(' '))
  complaints.mockClear()
  expect(said).toEqual([])
})
