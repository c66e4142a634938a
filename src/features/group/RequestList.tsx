import { View } from '@tarojs/components'
import type { GroupRequest } from '@domain/contract/staffViews'
import { AnswerSheet } from '@/features/group/AnswerSheet'
import { ContactLine } from '@/features/group/ContactLine'
import { whoWords } from '@/features/group/requestWords'
import { useAnswering, type AnswerKind } from '@/features/group/useAnswering'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { formatMoment, formatSpan } from '@/ui/formatTime'
import { partyText } from '@/ui/partyText'
import { Tag } from '@/ui/Tag'
import { useToast } from '@/ui/toast'
import { unbroken } from '@/ui/unbroken'
import './group.scss'

interface Props {
  readonly requests: readonly GroupRequest[]
  /** What is shown may not be true any more. */
  readonly onAnswered: () => void
}

const DONE: Readonly<Record<AnswerKind, string>> = { approve: '通过了，会告诉带队人', decline: '已回复，会告诉带队人', propose: '已建议，等带队人回话' }

/** 团体申请: those of the soonest session first; each can be approved, declined, or sent to another session. */
export const RequestList = ({ requests, onAnswered }: Props) => {
  const say = useToast()
  const { asking, state, ask, leave, answer } = useAnswering(onAnswered)
  const awaiting = requests.filter(({ proposed }) => !proposed)
  return (
    <View className='side mt3'>
      <View className='support mb1'>{awaiting.length > 0 ? `${awaiting.length} 个团体等您回话。名额先给他们留着，请早点定。` : '都回过话了，等带队人决定换不换。'}</View>
      <View>
        {requests.map((request) => <Request key={request.ticketId} request={request} onAsk={(kind) => ask(request, kind)} />)}
      </View>
      <AnswerSheet
        asking={asking} state={state} onLeave={leave}
        onAnswer={(said) => void answer(said).then((done) => { if (done) say(DONE[said.kind]) })}
      />
    </View>
  )
}

const Request = ({ request, onAsk }: { readonly request: GroupRequest; readonly onAsk: (kind: AnswerKind) => void }) => {
  const { title, startsAt, endsAt, party, askedAt, proposed, demo } = request
  const who = whoWords(request)
  return (
    <Card pad className='group-card'>
      <View className='line line-top between'>
        <View className='h2 grow'>{who}</View>
        <View className='ml2'><Tag kind={proposed ? 'plain' : 'warning'}>{proposed ? '等回话' : '待审核'}</Tag></View>
      </View>
      <View className='mt1'>{title} {demo && <DemoTag />}</View>
      <View>{unbroken(formatSpan(startsAt, endsAt))}</View>
      <View className='support'>{partyText(party)}</View>
      {proposed && <View className='strong mt1'>{proposed.startsAt === undefined ? '已建议换一场' : `已建议换到 ${unbroken(formatSpan(proposed.startsAt, proposed.endsAt))}`}</View>}
      <ContactLine request={request} />
      <View className='support'>{`${formatMoment(askedAt)} 提交`}</View>
      <Button className='mt3' readAs={`通过：${who}`} onTap={() => onAsk('approve')}>通过</Button>
      <View className='line mt2'>
        <View className='grow'><Button kind='outlined' readAs={`建议换一场：${who}`} onTap={() => onAsk('propose')}>建议换一场</Button></View>
        <View className='grow ml2'><Button kind='outlined' readAs={`接待不了：${who}`} onTap={() => onAsk('decline')}>接待不了</Button></View>
      </View>
    </Card>
  )
}
