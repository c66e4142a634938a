import type { BaseOutline } from '@domain/base/base'
import { openState, type OpenState } from '@domain/base/opening'
import { openToComers, sessionsOfBase, visitingOf } from '@domain/base/visiting'
import type { Searched } from '@domain/event/findEvents'
import type { Instant } from '@domain/kernel/instant'
import { nextFree, stateOf } from '@domain/session/outline'
import { openPage } from '@/platform/navigate'
import { availabilityTag } from '@/ui/availabilityText'
import { coverOfBase } from '@/ui/coverOf'
import { DEMO_TAG } from '@/ui/DemoTag'
import { formatOpening, formatOpenState } from '@/ui/formatOpening'
import { PictureRow, type TagWords } from '@/ui/PictureRow'
import { Section } from '@/ui/Section'

interface Props {
  readonly searched: Pick<Searched, 'events' | 'sessions'>
  readonly bases: readonly BaseOutline[]
  readonly now: Instant
}

const MOST = 3

/** 科普基地: those open now first; the page of all bases is one tap away. */
export const OpenBases = ({ bases, searched, now }: Props) => {
  if (bases.length === 0) return null
  const told = bases.map((base) => ({ base, state: stateOfBase(base, searched, now) }))
  const shown = told.sort((one, other) => rank(one.state) - rank(other.state)).slice(0, MOST)
  return (
    <Section title='科普基地' more={{ words: '全部', onTap: () => openPage('programme/bases', {}) }}>
      {shown.map(({ base, state }) => (
        <PictureRow
          key={base.id}
          drawing={coverOfBase(base)}
          title={base.name}
          lines={[state ? formatOpenState(state, now) : formatOpening(base.opening), base.topic]}
          tags={tagsOf(base, wayIn(base, searched, now))}
          onTap={() => openPage('programme/base', { baseId: base.id })}
        />
      ))}
    </Section>
  )
}

const stateOfBase = (base: BaseOutline, { events, sessions }: Props['searched'], now: Instant): OpenState | undefined =>
  openToComers(base.opening && openState(base.opening, now), visitingOf(base, sessionsOfBase(base.id, events, sessions), now))

/** 可预约, 余 3, 直接来: how one gets in next; else what kind of base it is. */
const wayIn = (base: BaseOutline, { events, sessions }: Props['searched'], now: Instant): TagWords => {
  const next = nextFree(sessionsOfBase(base.id, events, sessions), now)
  if (next) return availabilityTag(stateOf(next, now))
  return base.visiting === 'walkIn' ? { words: '直接来', tone: 'success' } : { words: base.rank, tone: 'primary' }
}

const tagsOf = ({ free, demo }: BaseOutline, first: TagWords): readonly TagWords[] => [
  first,
  ...(free ? [{ words: '免费', tone: 'success' } as const] : []),
  ...(demo ? [DEMO_TAG] : []),
]

const rank = (state: OpenState | undefined): number => (state ? { open: 0, closed: 1, ended: 3 }[state.kind] : 2)
