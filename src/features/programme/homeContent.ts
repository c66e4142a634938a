import type { MyTicket } from '@domain/contract/api'
import type { KeptProgramme } from '@/features/programme/programmeShelf'

/** What both home pages are drawn from. */
export interface HomeContent {
  readonly kept: KeptProgramme
  readonly nextTicket: MyTicket | undefined
  /** The programme is this device's copy, because nothing could be reached. */
  readonly offline: boolean
  readonly reread: () => void
}
