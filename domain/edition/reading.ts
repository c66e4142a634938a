import * as v from 'valibot'
import type { Result } from '@domain/kernel/result'

/** A text that a reader makes a value of; what the reader refuses is said in its own words. */
export const reading = <Value>(reader: (text: string) => Result<Value, { readonly code: string; readonly message: string }>, wrong: string) =>
  v.pipe(
    v.string(wrong),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const outcome = reader(dataset.value)
      if (outcome.ok) return outcome.value
      addIssue({ message: outcome.refusal.message })
      return NEVER
    }),
  )
