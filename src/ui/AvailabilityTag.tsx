import type { Availability } from '@domain/session/availability'
import { Tag } from '@/ui/Tag'
import { availabilityWords } from '@/ui/availabilityWords'

/** 状态 of a session; absent: no session has been announced. */
export const AvailabilityTag = ({ availability }: { readonly availability: Availability | undefined }) => {
  const { words, kind } = availabilityWords(availability)
  return <Tag kind={kind}>{words}</Tag>
}
