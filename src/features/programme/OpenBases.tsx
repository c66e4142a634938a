import { View } from '@tarojs/components'
import type { BaseOutline } from '@domain/base/base'
import { openState, type OpenState } from '@domain/base/opening'
import type { Instant } from '@domain/kernel/instant'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Cover } from '@/ui/Cover'
import { coverOfBase } from '@/ui/coverOf'
import { DemoTag } from '@/ui/DemoTag'
import { formatOpening, formatOpenState } from '@/ui/formatOpening'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly bases: readonly BaseOutline[]
  readonly now: Instant
}

const MOST = 3

/** 科普基地: those open now first; the page of all bases is one tap away. */
export const OpenBases = ({ bases, now }: Props) => {
  if (bases.length === 0) return null
  const told = bases.map((base) => ({ base, state: base.opening && openState(base.opening, now) }))
  const shown = told.sort((one, other) => rank(one.state) - rank(other.state)).slice(0, MOST)
  return (
    <Section title='科普基地' more={{ words: '全部', onTap: () => openPage('programme/bases', {}) }}>
      {shown.map(({ base, state }) => (
        <Card key={base.id} className='base-card' onTap={() => openPage('programme/base', { baseId: base.id })}>
          <Cover drawing={coverOfBase(base)} className='cover-small' />
          <View className='grow'>
            <View className='strong'>{base.name}</View>
            <View className='support'>{state ? formatOpenState(state, now) : formatOpening(base.opening)}</View>
            <View className='support'>{base.topic}</View>
            <View className='tags'>
              {state?.kind === 'open' ? <Tag kind='success'>正在开放</Tag> : <Tag kind='primary'>{base.rank}</Tag>}
              {base.free && <Tag kind='success'>免费</Tag>}
              {base.demo && <DemoTag />}
            </View>
          </View>
        </Card>
      ))}
    </Section>
  )
}

const rank = (state: OpenState | undefined): number => (state ? { open: 0, closed: 1, ended: 3 }[state.kind] : 2)
