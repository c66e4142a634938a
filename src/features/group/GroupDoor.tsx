import { View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { groupOffer } from '@/features/group/groupWords'
import { openPage } from '@/platform/navigate'
import { inSinglePage } from '@/platform/singlePage'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** 团体预约: the way to the form, below a session's places; not there where no places are kept for groups. */
export const GroupDoor = ({ session, now }: { readonly session: SessionView | undefined; readonly now: Instant }) => {
  const offer = session && groupOffer(session, now)
  if (!offer || inSinglePage()) return null
  const open = () => openPage('programme/group', { sessionId: session.id, eventId: session.eventId })
  return (
    <View className='section'>
      <Card><Row icon='people' title='团体预约' note={`学校、企业、村、社团一起来，${offer.note}`} {...(offer.open && { onTap: open })} /></Card>
    </View>
  )
}
