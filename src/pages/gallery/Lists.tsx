import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Details } from '@/ui/Details'
import { PictureRow } from '@/ui/PictureRow'
import { PlaceRow } from '@/ui/PlaceRow'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Switch } from '@/ui/Switch'
import { TicketFrame } from '@/ui/TicketFrame'

const nothing = () => undefined

/** Cards, rows, facts with a label each, and the ticket. */
export const Lists = () => (
  <>
    <Section title='卡片' more={{ words: '全部', onTap: nothing }}>
      <PictureRow
        drawing='youth'
        title='小小观星人：认识北斗'
        lines={['5月24日 周六 19:30–21:00', '地点待公布']}
        tags={[{ words: '仅剩 3', tone: 'warning' }]}
        onTap={nothing}
      />
      <Card pad>不能点的卡片，里面是一段话。</Card>
    </Section>
    <Section title='行'>
      <Card>
        <Row icon='ticket' title='我的票' note='出示票码、取消预约' onTap={nothing} />
        <Row title='主办' note='高平市发展改革和科技局' />
        <Row icon='text' title='长辈版' right={<Switch on={false} />} onTap={nothing} />
        <Row icon='clock' title='只看还有名额的' right={<Switch on />} onTap={nothing} />
      </Card>
    </Section>
    <Section title='事实和待公布'>
      <Card pad>
        <PlaceRow place={{ name: '长平广场', address: '高平市长平街', point: { latitude: 35.79, longitude: 112.92 } }} unknown='地点待公布' />
        <PlaceRow place={undefined} unknown='地点待公布' />
        <Details details={[{ label: '带什么', text: '带上票码就行' }, { label: '厕所', text: '广场西北角', demo: true }]} toBeAnnounced={['结束时间']} />
      </Card>
    </Section>
    <Section title='票和线'>
      <TicketFrame
        top={<><View className='h2'>启动活动</View><View className='support'>5月23日 周五 09:00，长平广场</View></>}
        bottom={<Button icon='qr' onTap={nothing}>出示票码</Button>}
      />
    </Section>
  </>
)
