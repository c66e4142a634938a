import type { GroupRequest, SessionDesk } from '@domain/contract/staffViews'
import { partySize } from '@domain/reservation/party'
import { signUpPhase } from '@domain/session/signUpPhase'
import type { Instant } from '@domain/kernel/instant'
import { KIND_WORDS } from '@/ui/groupKindText'

/** Who asks: 长平中学（学校），42 人. */
export const whoWords = ({ unit = '单位名称已删除', kind, party }: Pick<GroupRequest, 'unit' | 'kind' | 'party'>): string =>
  `${unit}${kind === undefined ? '' : `（${KIND_WORDS[kind]}）`}，${partySize(party)} 人`

/** Whom to talk to, as far as the list tells. */
export const contactWords = ({ maskedName = '没有留姓名', maskedPhone = '没有留号码', named }: Pick<GroupRequest, 'maskedName' | 'maskedPhone' | 'named'>): string =>
  [maskedName, maskedPhone, named === undefined ? '' : `名单 ${named} 人`].filter((words) => words !== '').join('，')

/** Sessions that a group can be sent to instead: of the same event, to be signed up for, with room in the groups' share. */
export const otherSessions = (sessions: readonly SessionDesk[], { sessionId, eventId, party }: GroupRequest, now: Instant): readonly SessionDesk[] =>
  sessions
    .filter((session) => session.eventId === eventId && session.id !== sessionId)
    .filter((session) => signUpPhase(session, now) === 'open' && session.left.group >= partySize(party))
    .sort((one, other) => one.startsAt - other.startsAt)
