import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffGrant } from '@domain/contract/grantViews'
import type { Programme } from '@domain/edition/edition'
import { useSending } from '@/api/useSending'
import { ROLE_WORDS, sinceWords, whenWords } from '@/features/staff/grantWords'
import { standingOf, type Standing } from '@/features/staff/peopleOrder'
import { scopeWords } from '@/features/staff/scopeWords'
import { useNow } from '@/platform/clock'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import { Tag, type TagKind } from '@/ui/Tag'
import './people.scss'

interface Props {
  readonly grant: StaffGrant
  readonly programme: Programme | undefined
  readonly onChanged: () => void
}

const TAGS: Readonly<Record<Standing, { readonly kind: TagKind; readonly words: string }>> = {
  live: { kind: 'success', words: '在岗' },
  open: { kind: 'warning', words: '等对方接受' },
  lapsed: { kind: 'plain', words: '没人接受' },
  ended: { kind: 'plain', words: '已到期' },
}

/** One role that somebody has, or the invitation to it; and the way to take it back. */
export const PersonCard = ({ grant, programme, onChanged }: Props) => {
  const now = useNow()
  const standing = standingOf(grant, now)
  const role = ROLE_WORDS[grant.role]
  const scope = scopeWords(grant.scope, programme)
  return (
    <Card pad className='mt3'>
      <View className='line between'>
        <View className='strong grow'>{nameOf(grant)}</View>
        <Tag kind={TAGS[standing].kind}>{TAGS[standing].words}</Tag>
      </View>
      <View className='line between mt1'>
        <View className='grow'>
          <View>{`${role}，${scope}`}</View>
          {whenWords(grant, now).map((words) => <View key={words} className='support'>{words}</View>)}
        </View>
        <View className='people-back'>
          {standing === 'live' && <TakeBack action='endGrant' grant={grant} onChanged={onChanged} />}
          {(standing === 'open' || standing === 'lapsed') && <TakeBack action='withdrawInvitation' grant={grant} onChanged={onChanged} />}
        </View>
      </View>
    </Card>
  )
}

const nameOf = ({ label, mine }: StaffGrant): string => {
  if (mine) return label === undefined ? '我自己' : `${label}（我自己）`
  return label ?? '没写名字'
}

const ASKED = {
  endGrant: { word: '收回', title: '现在收回？', told: '马上生效。这个人手机里还没传上来的核验，三天内仍能传上来。' },
  withdrawInvitation: { word: '撤回', title: '撤回这份邀请？', told: '撤回以后，这个码谁也不能用了。' },
} as const

interface TakeBackProps extends Pick<Props, 'grant' | 'onChanged'> {
  readonly action: keyof typeof ASKED
}

const TakeBack = ({ action, grant, onChanged }: TakeBackProps) => {
  const { state, send } = useSending(action)
  const [asking, setAsking] = useState(false)
  const { word, title, told } = ASKED[action]
  const takeBack = async () => {
    const done = await send({ grantId: grant.id })
    setAsking(false)
    if (done) onChanged()
  }
  return (
    <View>
      <View>{state.kind === 'failed' && <View className='mt2'><Note kind='danger'><FailureText failure={failureOf(state.failed)} /></Note></View>}</View>
      <Button kind='tinted' small readAs={`${word}：${grant.label ?? `${nameOf(grant)}，${ROLE_WORDS[grant.role]}`}`} onTap={() => setAsking(true)}>{word}</Button>
      <Dialog
        open={asking}
        title={title}
        busy={state.kind === 'sending'}
        confirm={{ words: word, danger: true, onTap: () => void takeBack() }}
        cancel={{ words: '再想想', onTap: () => setAsking(false) }}
      >
        <View className='strong'>{`${nameOf(grant)}，${ROLE_WORDS[grant.role]}`}</View>
        <View>{sinceWords(grant)}</View>
        <View>{told}</View>
      </Dialog>
    </View>
  )
}
