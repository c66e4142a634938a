import type { MyTicket } from '@domain/contract/api'
import type { FailedCall } from '@/ui/failure'
import type { KeptProgramme } from '@/features/programme/programmeShelf'

/** What both home pages are drawn from. */
export interface HomeContent {
  readonly kept: KeptProgramme
  readonly nextTicket: MyTicket | undefined
  /** Why the programme is this device's copy from before. */
  readonly failed: FailedCall | undefined
  readonly reread: () => void
}
