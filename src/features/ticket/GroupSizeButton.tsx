import type { MyTicket } from '@domain/contract/views'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'

/** The way to come with fewer, and to another list where there is one. */
export const GroupSizeButton = ({ ticket: { sessionId, listed } }: { readonly ticket: MyTicket }) => (
  <Button kind='outlined' className='mt2' onTap={() => openPage('programme/group-size', { sessionId })}>{listed ? '减少人数、改名单' : '减少人数'}</Button>
)
