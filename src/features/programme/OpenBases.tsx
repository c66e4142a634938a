import { View } from '@tarojs/components'
import type { BaseOutline } from '@domain/base/base'
import { openState, type OpenState } from '@domain/base/opening'
import { sessionsOfBase } from '@domain/base/visiting'
import type { Searched } from '@domain/event/findEvents'
import type { Instant } from '@domain/kernel/instant'
import { nextFree, stateOf } from '@domain/session/outline'
import { openPage } from '@/platform/navigate'
import { AvailabilityTag } from '@/ui/AvailabilityTag'
import { Card } from '@/ui/Card'
import { Cover } from '@/ui/Cover'
import { coverOfBase } from '@/ui/coverOf'
import { DemoTag } from '@/ui/DemoTag'
import { formatOpening, formatOpenState } from '@/ui/formatOpening'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly searched: Pick<Searched, 'events' | 'sessions'>
  readonly bases: readonly BaseOutline[]
  readonly now: Instant
}

const MOST = 3

/** 科普基地: those open now first; the page of all bases is one tap away. */
export const OpenBases = ({ bases, searched, now }: Props) => {
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
              <WayIn base={base} searched={searched} now={now} />
              {base.free && <Tag kind='success'>免费</Tag>}
              {base.demo && <DemoTag />}
            </View>
          </View>
        </Card>
      ))}
    </Section>
  )
}

/** 可预约, 余 3, 直接来: how one gets in next; else what kind of base it is. */
const WayIn = ({ base, searched: { events, sessions }, now }: Pick<Props, 'searched' | 'now'> & { readonly base: BaseOutline }) => {
  const next = nextFree(sessionsOfBase(base.id, events, sessions), now)
  if (next) return <AvailabilityTag availability={stateOf(next, now)} />
  return base.visiting === 'walkIn' ? <Tag kind='success'>直接来</Tag> : <Tag kind='primary'>{base.rank}</Tag>
}

const rank = (state: OpenState | undefined): number => (state ? { open: 0, closed: 1, ended: 3 }[state.kind] : 2)
