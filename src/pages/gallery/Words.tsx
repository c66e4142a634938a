import { View } from '@tarojs/components'
import type { Availability } from '@domain/session/availability'
import { AvailabilityTag } from '@/ui/AvailabilityTag'
import { Banner } from '@/ui/Banner'
import { UrgentBanner } from '@/ui/UrgentBanner'
import { ChangeOutcome } from '@/ui/ChangeOutcome'
import { DemoTag } from '@/ui/DemoTag'
import { FailureText } from '@/ui/FailureText'
import { Icon } from '@/ui/Icon'
import { MovedNote } from '@/ui/MovedNote'
import { Note } from '@/ui/Note'
import { Section } from '@/ui/Section'
import { StaleNote } from '@/ui/StaleNote'
import { Tag } from '@/ui/Tag'
import { inDays, NOON } from './samples'

const STATES: readonly (Availability | undefined)[] = [
  { kind: 'open', placesLeft: 34 }, { kind: 'few', placesLeft: 3 }, { kind: 'full' }, { kind: 'notYetOpen' }, { kind: 'closed' }, { kind: 'over' },
  undefined,
]

const nothing = () => undefined

/** Tags and notes: the word first, the colour second. */
export const Words = () => (
  <>
    <Section title='标签，先有词，再有色'>
      <View className='tags'>
        {STATES.map((state) => <AvailabilityTag key={state?.kind ?? 'unknown'} availability={state} />)}
        <Tag kind='primary'><Icon name='ticket' size={14} />待使用</Tag>
        <Tag kind='success'>免费</Tag>
        <Tag kind='accent'>候补中</Tag>
        <Tag kind='danger'>已取消</Tag>
        <Tag>省级科普基地</Tag>
        <DemoTag />
      </View>
    </Section>
    <Section title='提示条'>
      <Banner title='启动活动改到室内'>09:00 文化艺术中心，票照样能用</Banner>
      <View className='mt2' />
      <UrgentBanner notice={{ title: '西门暂停入场', text: '请从东门进，听现场工作人员指挥。', from: NOON, urgent: true }} onTap={nothing} />
      <View className='mt2' />
      <Note kind='plain'>来不了？开场前随时可以取消。</Note>
      <Note kind='primary'>明天 09:00 放出下一周的名额</Note>
      <Note kind='success'>已为您留下 3 个名额</Note>
      <Note kind='warning'>09:00 场改到 09:30，请留意</Note>
      <Note kind='danger'>活动因天气取消，不用再来</Note>
      <Note kind='plain' icon='shield' onTap={nothing}>我们怎样保护您的信息</Note>
      <Note kind='danger'><FailureText failure={{ words: '出了点问题，请打电话给我们。', no: '1a2b3c4d' }} /></Note>
    </Section>
    <ChangeOutcome state={{ kind: 'failed', failed: { kind: 'unreachable' }, refused: false }} />
    <MovedNote startsAt={inDays(1)} placeName='长平广场' moved={[{ startsAt: NOON, placeName: '文化艺术中心', until: NOON, reason: '要下雨' }]} />
    <StaleNote failed={{ kind: 'unreachable' }} at={NOON} onRetry={nothing} />
  </>
)
