import { fileTextProblem } from '@/features/edition/fileText'

test('a file is taken up to 30,000 characters, and a longer one says how long it is', () => {
  expect(fileTextProblem('字'.repeat(30_000))).toBeUndefined()
  expect(fileTextProblem('字'.repeat(30_001))).toBe('太长（30001 字，最多 30000 字）')
})
