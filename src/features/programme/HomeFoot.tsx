import { View } from '@tarojs/components'
import type { Programme } from '@domain/edition/edition'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { formatFullDate } from '@/ui/formatTime'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Thread } from '@/ui/Thread'

/** The notice behind the week, and who holds it. */
export const HomeFoot = ({ programme }: { readonly programme: Programme }) => (
  <>
    <Section title='通知'>
      <Card>
        <Row
          title={`关于举办${programme.name}的通知`}
          note={`${programme.noticeNo} · ${formatFullDate(programme.noticeDate)}`}
          onTap={() => openPage('info/about', {})}
        />
      </Card>
    </Section>
    <View className='section support centre'>
      <View className='home-thread'><Thread /></View>
      <View className='mt3'>主办</View>
      {programme.organisers.map((organiser) => <View key={organiser}>{organiser}</View>)}
    </View>
  </>
)
