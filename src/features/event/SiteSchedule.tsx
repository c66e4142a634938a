import { View } from '@tarojs/components'
import { currentStep, type OnSite } from '@domain/event/onSite'
import { siteDay } from '@domain/event/siteDay'
import type { SessionView } from '@domain/contract/views'
import type { ScienceEvent } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import { Card } from '@/ui/Card'
import { classes } from '@/ui/classes'
import { DemoTag } from '@/ui/DemoTag'
import { Tag } from '@/ui/Tag'
import './site.scss'

interface Props {
  readonly onSite: OnSite
  readonly time: ScienceEvent['time']
  readonly sessions: readonly SessionView[]
  readonly now: Instant
}

/** 流程: what is on when, and what is on now. */
export const SiteSchedule = ({ onSite: { schedule, demo }, time, sessions, now }: Props) => {
  const current = currentStep(schedule, siteDay(time, sessions, now), now)
  return (
    <Card className='site-card'>
      <View className='line site-head'>
        <View className='h2'>流程</View>
        {demo && <DemoTag />}
      </View>
      {schedule.length === 0 && <View className='site-words mute'>待公布</View>}
      {schedule.map(({ at, what }, index) => (
        <View key={at} className={classes('site-step', index === current && 'site-now')}>
          <View className='site-time'>{at}</View>
          <View className='site-words grow'>{what}</View>
          {index === current && <Tag kind='primary'>现在</Tag>}
        </View>
      ))}
    </Card>
  )
}
