import type { Availability } from '@domain/session/availability'

/** A session's state in words, and the colour that comes second. */
export interface StateWords {
  readonly words: string
  readonly tone: 'success' | 'warning' | 'plain'
}

/** Below this the places left are counted one by one (docs/decisions/house-rules.md). */
const LAST_PLACES = 5

/** 状态 as a short tag: 可预约, 余 3, 已约满, 未开放, 已截止, 已结束; 待公布 where no session has been announced. */
export const availabilityTag = (state: Availability | undefined): StateWords => {
  if (!state) return { words: '待公布', tone: 'plain' }
  if (state.kind === 'open') return { words: '可预约', tone: 'success' }
  if (state.kind === 'few') return { words: `余 ${state.placesLeft}`, tone: 'warning' }
  return { words: CLOSED_WORDS[state.kind], tone: 'plain' }
}

/** 状态 as a line in a list of times: 充足，余 24 人; 紧张，余 8 人; 仅剩 2 人. */
export const availabilityLine = (state: Availability): StateWords => {
  if (state.kind === 'open') return { words: `充足，余 ${state.placesLeft} 人`, tone: 'success' }
  if (state.kind !== 'few') return availabilityTag(state)
  const words = state.placesLeft <= LAST_PLACES ? `仅剩 ${state.placesLeft} 人` : `紧张，余 ${state.placesLeft} 人`
  return { words, tone: 'warning' }
}

const CLOSED_WORDS = { full: '已约满', notYetOpen: '未开放', closed: '报名已截止', over: '已结束', cancelled: '已取消' } as const
