import { unbroken } from '@/ui/unbroken'

it('keeps a range of times together, and leaves other words as they are', () => {
  expect(unbroken('5月24日 周六 14:30–16:00')).toBe('5月24日 周六 14:30\u2060–\u206016:00')
  expect(unbroken('5月下旬 — 6月上旬')).toBe('5月下旬 — 6月上旬')
})
