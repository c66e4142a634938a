import { View } from '@tarojs/components'
import { MINUTE } from '@domain/kernel/instant'
import { useAnswer } from '@/api/useAnswer'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** A square has no network: its page is read where its ticket is, and kept. */
const FRESH_MS = 10 * MINUTE

/** 现场指引 below a ticket. Silent while nothing is known of the event, and where it has no such page. */
export const SiteDoor = ({ eventId }: { readonly eventId: string }) => {
  const { answer } = useAnswer('event', { eventId }, { freshMs: FRESH_MS })
  if (answer.kind !== 'ready' || !answer.value.event.onSite) return null
  return (
    <View className='mt3'>
      <Card>
        <Row icon='route' title='现场指引' note='流程、急救点、厕所、停车，没有网也能看' onTap={() => openPage('programme/square', { eventId })} />
      </Card>
    </View>
  )
}
