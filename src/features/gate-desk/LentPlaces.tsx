import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GateFigures, OpenAllotment } from '@domain/checkin/gateFigures'
import { permits } from '@domain/staff/grant'
import type { Failed } from '@/api/answer'
import { useOwnGrants } from '@/api/ownGrants'
import { useSending } from '@/api/useSending'
import { allotmentWords, unusedOf } from '@/features/gate-desk/gateWords'
import { serverNow } from '@/platform/clock'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import type { Failure } from '@/ui/failure'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import { Row } from '@/ui/Row'

interface Props {
  readonly sessionId: string
  readonly figures: Pick<GateFigures, 'allotments' | 'walkInLeft'>
  readonly onAnswered: () => void
}

/** 现场名额: how many are left, and what phones have of them, each to be taken back where a phone is lost. */
export const LentPlaces = ({ sessionId, figures: { allotments, walkInLeft }, onAnswered }: Props) => {
  const { grants } = useOwnGrants()
  const { state, send, clear } = useSending('giveBackAllotment')
  const [asked, setAsked] = useState<OpenAllotment>()
  const mayTakeBack = permits(grants, 'uploadScans', serverNow())
  const ask = (allotment: OpenAllotment | undefined) => {
    clear()
    setAsked(allotment)
  }
  const takeBack = async ({ id }: OpenAllotment) => {
    if (await send({ sessionId, allotment: id })) setAsked(undefined)
    onAnswered()
  }
  return (
    <View>
      <Card>
        <Row icon='people' title='现场名额' note={`还有 ${walkInLeft} 个没借出，也没用掉`} />
        {allotments.map((allotment) => (
          <Row
            key={allotment.id}
            title={allotmentWords(allotment)}
            {...(mayTakeBack && { right: <Button kind='tinted' small readAs={`收回：${allotmentWords(allotment)}`} onTap={() => ask(allotment)}>收回</Button> })}
          />
        ))}
      </Card>
      <View>
        {asked && (
          <Dialog
            open
            title={`收回没用的 ${unusedOf(asked)} 个？`}
            busy={state.kind === 'sending'}
            confirm={{ words: '收回', danger: true, onTap: () => void takeBack(asked) }}
            cancel={{ words: '先不收', onTap: () => ask(undefined) }}
          >
            <View className='strong'>{allotmentWords(asked)}</View>
            <View>借它的手机丢了、坏了或者不用了，才收回。收回以后，别的入口可以再借。</View>
            <View className='mt2'>那部手机要是还在放没票的人，人照样进得去，会列到“要查一查的”里。</View>
            <View>{state.kind === 'failed' && <View className='mt2'><Note kind='danger'><FailureText failure={failureIn(state.failed)} /></Note></View>}</View>
          </Dialog>
        )}
      </View>
    </View>
  )
}

/** Refused where its own phone, or somebody else, was quicker. */
const failureIn = (failed: Failed<'giveBackAllotment'>): Failure =>
  failed.kind === 'refused' && (failed.refusal.code === 'RACE_LOST' || failed.refusal.code === 'NOT_FOUND')
    ? { words: '这一笔刚刚变了，请看看还在不在。' }
    : failureOf(failed, NOBODY_KNOWS)

const NOBODY_KNOWS = '没有收到回音，不知道收回上没有。再按一次不会重复。'
