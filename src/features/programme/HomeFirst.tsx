import type { HomeFirst as First } from '@/features/programme/homeContent'
import { Featured } from '@/features/programme/Featured'
import { NextTicket } from '@/features/programme/NextTicket'
import type { Instant } from '@domain/kernel/instant'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'

/** What stands first on the home page, over the foot of the mountains. */
export const HomeFirst = ({ first, now }: { readonly first: First; readonly now: Instant }) => {
  switch (first.kind) {
    case 'ticket':
      return <NextTicket ticket={first.ticket} siteToday={first.siteToday} />
    case 'event':
      return <Featured found={first.found} siteToday={first.siteToday} now={now} />
    case 'ended':
      return <Card><Empty drawing='success' title='今年的活动结束了' hint='谢谢您来，明年再见。' /></Card>
    case 'nothing':
      return <Card><Empty drawing='soon' title='活动待公布' /></Card>
  }
}
