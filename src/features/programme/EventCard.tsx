import type { FoundEvent } from '@domain/event/findEvents'
import type { Instant, LocalDate } from '@domain/kernel/instant'
import { foundOpening, foundPlace, foundState, foundTime } from '@/features/programme/foundWords'
import { openPage } from '@/platform/navigate'
import { coverOfEvent } from '@/ui/coverOf'
import { DEMO_TAG } from '@/ui/DemoTag'
import { PictureRow, type TagWords } from '@/ui/PictureRow'

interface Props {
  readonly found: FoundEvent
  /** The day that was chosen: the row then says its hours. */
  readonly on?: LocalDate | undefined
  readonly now: Instant
  /** The sessions have not been read yet: the row then says nothing of places. */
  readonly unread?: boolean
}

/** An event in a list: what, when and where, and whether there are places. */
export const EventCard = ({ found, on, now, unread = false }: Props) => (
  <PictureRow
    drawing={coverOfEvent(found.event)}
    title={found.event.title}
    lines={[foundTime(found, on, now), foundPlace(found), ...openingLine(found)]}
    tags={[...(unread ? [] : [foundState(found)]), ...demoTag(found)]}
    onTap={() => openPage('programme/event', { eventId: found.event.id, ...(on && { on }) })}
  />
)

const openingLine = (found: FoundEvent): readonly string[] => {
  const opening = foundOpening(found)
  return opening === undefined ? [] : [opening]
}

const demoTag = ({ event, first }: FoundEvent): readonly TagWords[] => ((event.demo ?? first?.demo) ? [DEMO_TAG] : [])
