import { View } from '@tarojs/components'
import { useState } from 'react'
import { CROWD_LEVELS, crowdNow, type Crowd } from '@domain/base/crowd'
import type { CrowdDesk as Place } from '@domain/contract/staffViews'
import { useSending } from '@/api/useSending'
import { useNow } from '@/platform/clock'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { CROWD_WORDS } from '@/ui/crowdText'
import { DemoTag } from '@/ui/DemoTag'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { formatMoment } from '@/ui/formatTime'
import { Note } from '@/ui/Note'

const OPTIONS = CROWD_LEVELS.map((value) => ({ value, label: CROWD_WORDS[value] }))

/** Each place with three words to choose from; a tap says it at once. */
export const CrowdDesk = ({ bases }: { readonly bases: readonly Place[] }) => (
  <View className='side mt3'>
    <Note kind='primary'>点一下就告诉要来的人。两小时没有再说，就自动收回。</Note>
    <View className='mt3'>{bases.map((base) => <PlaceCrowd key={base.id} base={base} />)}</View>
  </View>
)

const PlaceCrowd = ({ base }: { readonly base: Place }) => {
  const { state, send } = useSending('setCrowd')
  const [said, setSaid] = useState<Crowd>()
  const crowd = crowdNow(newer(said, base.crowd), useNow())
  const say = (level: Crowd['level']) => {
    void send({ baseId: base.id, level }).then((answer) => {
      if (answer) setSaid(answer.crowd)
    })
  }
  return (
    <Card pad>
      <View className='line between'>
        <View className='h2'>{base.name}</View>
        {base.demo && <DemoTag />}
      </View>
      <View className='support' {...a11y({ live: true })}>{state.kind === 'sending' ? '正在告诉大家…' : saidWords(crowd)}</View>
      <View className='mt2'><Chips options={OPTIONS} chosen={crowd?.level} label={`${base.name}现在人多不多`} onChoose={say} /></View>
      {state.kind === 'failed' && <View className='mt2'><Note kind='danger'><FailureText failure={failureOf(state.failed)} /></Note></View>}
    </Card>
  )
}

const saidWords = (crowd: Crowd | undefined): string => (crowd ? `${formatMoment(crowd.at)} 说的` : '现在没有说')

const newer = (one: Crowd | undefined, other: Crowd | undefined): Crowd | undefined =>
  one && other ? (one.at > other.at ? one : other) : (one ?? other)
