import { View } from '@tarojs/components'
import { useState } from 'react'
import { ReserveBar } from '@/features/session/ReserveBar'
import { SessionPicker } from '@/features/session/SessionPicker'
import { Shares } from '@/features/session/Shares'
import { FootAction } from '@/ui/FootAction'
import { Section } from '@/ui/Section'
import { NOON, SESSIONS } from './samples'

const nothing = () => undefined

const ACTIONS = (
  <>
    <FootAction icon='share' words='分享' label='分享给家人朋友' onTap={nothing} />
    <FootAction icon='calendarPlus' words='日历' label='加到日历' onTap={nothing} />
  </>
)

/** 日期条, 场次 and what stands at the foot: of features/session, which is nearly a part of the design system. */
export const Sessions = () => {
  const [chosenId, choose] = useState('open')
  const chosen = SESSIONS.find(({ id }) => id === chosenId)
  return (
    <>
      <View className='mt4'><SessionPicker sessions={SESSIONS} chosen={chosen} now={NOON} onChoose={({ id }) => choose(id)} /></View>
      {chosen && (
        <Section title='名额和底栏'>
          <Shares session={chosen} now={NOON} phone='0356-2355832' />
          <View className='card card-pad'>
            <ReserveBar session={chosen} oneOfMany now={NOON} actions={ACTIONS} onReserve={nothing} onTicket={nothing} onTurn={nothing} />
          </View>
        </Section>
      )}
    </>
  )
}
