import { View } from '@tarojs/components'
import type { ScienceEvent } from '@domain/event/event'
import { openPage } from '@/platform/navigate'
import { inSinglePage } from '@/platform/singlePage'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** The ways on from an event: the square it is held on, the base it visits. */
export const EventDoors = ({ event: { id, onSite, baseId } }: { readonly event: ScienceEvent }) => {
  if (inSinglePage() || (!onSite && baseId === undefined)) return null
  return (
    <View className='section'>
      <Card>
        {onSite && <Row icon='route' title='现场指引' note='流程、急救点、厕所、停车' onTap={() => openPage('programme/square', { eventId: id })} />}
        {baseId !== undefined && <Row icon='gate' title='看看这家科普基地' onTap={() => openPage('programme/base', { baseId })} />}
      </Card>
    </View>
  )
}
