import type { Refusal } from '@domain/contract/api'
import { failureBy } from '@/ui/failure'
import { refusalText } from '@/ui/refusalText'

/** What went wrong with any call. On pages of the main package: `mainFailureOf`. */
export const failureOf = failureBy<Refusal>(refusalText)
