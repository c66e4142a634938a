import type { MyTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { formatMoment } from '@/ui/formatTime'
import type { IconName } from '@/ui/iconName'
import type { TagKind } from '@/ui/Tag'

interface StateWords {
  readonly tag: string
  readonly kind: TagKind
  readonly icon: IconName
  /** What happened, and what it means; absent while the ticket can be used. */
  readonly title?: string
  readonly note?: string
}

/** A ticket's state in words: 待使用, 已核验, 已取消, 已过期. */
export const ticketState = ({ state }: MyTicket): StateWords => {
  switch (state.kind) {
    case 'valid':
      return { tag: '待使用', kind: 'success', icon: 'ok' }
    case 'awaitingReview':
      return state.proposed ? PROPOSED : AWAITING
    case 'used':
      return {
        tag: '已核验', kind: 'primary', icon: 'ok', title: `已入场，${formatMoment(state.at)}`, note: `${state.gate}，票码已收起`,
      }
    case 'cancelled':
      return cancelledState(state)
    case 'sessionCancelled':
      return { tag: '本场取消', kind: 'warning', icon: 'no', title: '主办方取消了这一场，不用来', note: `原因：${state.reason}` }
    case 'past':
      return {
        tag: '已过期', kind: 'plain', icon: 'clock', title: '这一场已经结束', note: '没能来也没关系，不影响下次预约',
      }
  }
}

const AWAITING: StateWords = { tag: '待审核', kind: 'plain', icon: 'clock', title: '名额先给您留着，等承办单位审核', note: '审核通过后，这里就是入场票' }
const PROPOSED: StateWords = { tag: '建议换一场', kind: 'warning', icon: 'clock', title: '这一场接待有困难，承办单位建议换一场', note: '愿意就换过去，不用再审核；不愿意可以取消' }

const UNANSWERED: StateWords = { tag: '未审核', kind: 'warning', icon: 'no', title: '开场以前承办单位没有来得及审核', note: '对不起。还想来，请打主办方电话另约时间' }

const cancelledState = ({ at, moved, declined, unanswered }: Extract<MyTicket['state'], { kind: 'cancelled' }>): StateWords => {
  if (unanswered) return UNANSWERED
  if (declined !== undefined) return { tag: '未通过', kind: 'warning', icon: 'no', title: '承办单位这次接待不了', note: `原因：${declined}` }
  return moved ? movedAway(at) : givenUp(at)
}

const movedAway = (at: Instant): StateWords => ({
  tag: '已换场', kind: 'plain', icon: 'no', title: `您在 ${formatMoment(at)} 换到了另一场`, note: '这张票不能用了，请用新票',
})

const givenUp = (at: Instant): StateWords => ({
  tag: '已取消', kind: 'plain', icon: 'no', title: `您在 ${formatMoment(at)} 取消了`, note: '名额已让出，谢谢您',
})
