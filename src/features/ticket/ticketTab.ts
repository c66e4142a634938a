import { openTab } from '@/platform/navigate'
import { sharedState } from '@/platform/sharedState'

export type TicketTab = 'toUse' | 'before'

/** Which half of the tickets is shown. Shared, because a tab's address can carry nothing. */
export const ticketTab = sharedState<TicketTab>(() => 'toUse')

/** Opens the tickets at one of their halves. */
export const openTickets = (tab: TicketTab): void => {
  ticketTab.write(tab)
  openTab('tickets')
}
