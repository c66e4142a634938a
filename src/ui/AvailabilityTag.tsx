import type { Availability } from '@domain/session/availability'
import { availabilityTag } from '@/ui/availabilityText'
import { Tag } from '@/ui/Tag'

/** 状态 of a session as a tag; absent: no session has been announced. */
export const AvailabilityTag = ({ availability }: { readonly availability: Availability | undefined }) => {
  const { words, tone } = availabilityTag(availability)
  return <Tag kind={tone}>{words}</Tag>
}
