import type { MyTurn, WaitingTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { formatMoment } from '@/ui/formatTime'
import { formatLeftWords } from '@/ui/formatLeft'

/** Places are being held for it. */
export interface OfferedTurn {
  readonly kind: 'offered'
  readonly turn: MyTurn
  readonly places: number
  readonly expiresAt: Instant
}

/** Where a turn stands at a moment; `late`: its offer is over, and the server has not passed the places on yet. */
export type TurnState =
  | { readonly kind: 'waiting'; readonly turn: MyTurn }
  | OfferedTurn
  | { readonly kind: 'late'; readonly expiresAt: Instant }
  | { readonly kind: 'ended'; readonly why: 'offerLapsed' | 'sessionBegan' | 'sessionCancelled'; readonly at: Instant; readonly reason?: string }

export const turnState = ({ turn, lapsed, startsAt }: WaitingTicket, now: Instant): TurnState => {
  if (lapsed) return { kind: 'ended', ...lapsed }
  if (!turn || now >= startsAt) return { kind: 'ended', why: 'sessionBegan', at: startsAt }
  const { offer } = turn
  if (!offer) return { kind: 'waiting', turn }
  return now < offer.expiresAt ? { kind: 'offered', turn, ...offer } : { kind: 'late', expiresAt: offer.expiresAt }
}

interface Words {
  readonly tag: string
  readonly title: string
  readonly note: string
}

/** A turn in words: 有名额, 候补中, 已过期. */
export const turnWords = (state: TurnState, now: Instant): Words => {
  switch (state.kind) {
    case 'offered':
      return {
        tag: '有名额', title: `有 ${state.places} 个名额留给您`,
        note: `剩 ${formatLeftWords(state.expiresAt - now)}，保留到 ${formatMoment(state.expiresAt)}`,
      }
    case 'waiting':
      return { tag: '候补中', title: `排第 ${state.turn.ahead + 1} 位`, note: '有名额时会给您留着' }
    case 'late':
      return { tag: '已过期', title: '留的名额到时间了', note: `${formatMoment(state.expiresAt)} 到期，名额不再保留` }
    case 'ended':
      return ENDS[state.why](formatMoment(state.at), state.reason)
  }
}

const ENDS = {
  offerLapsed: (at: string) => ({ tag: '已过期', title: '留的名额没有确认', note: `${at} 到期，名额已放开` }),
  sessionBegan: () => ({ tag: '没轮到', title: '开始前没有轮到您', note: '没有空出名额，很抱歉' }),
  sessionCancelled: (_at: string, reason: string | undefined) => ({
    tag: '本场取消', title: '主办方取消了这一场', note: reason === undefined ? '候补也一起取消了' : `候补也一起取消了，原因：${reason}`,
  }),
} as const
