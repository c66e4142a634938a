import { View } from '@tarojs/components'
import type { HolderPage, SessionHolder } from '@domain/contract/staffViews'
import { HolderFinder } from '@/features/desk/HolderFinder'
import { HolderRow } from '@/features/desk/HolderRow'
import { emptyWords, pageWords, totalWords } from '@/features/desk/holderWords'
import { LookUpSheet } from '@/features/desk/LookUpSheet'
import type { Turning } from '@/features/desk/useHolders'
import { useLookUp } from '@/features/desk/useLookUp'
import { goBack } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { Empty } from '@/ui/Empty'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { formatSpan } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { unbroken } from '@/ui/unbroken'
import './desk.scss'

interface Props {
  readonly sessionId: string
  readonly page: HolderPage
  /** Counted from 1. */
  readonly pageNo: number
  readonly turning: Turning
  readonly onTurn: (to: 'next' | 'back') => void
}

/** 预约名单: a session's parties a page at a time, or the one whose code was typed; a tap looks one of them up. */
export const HolderList = ({ sessionId, page, pageNo, turning, onTurn }: Props) => {
  const { state, open, close, look } = useLookUp(sessionId)
  return (
    <View className='side mt3'>
      <Head page={page} />
      <View>
        {page.parties === 0
          ? <Empty drawing='soon' {...emptyWords(page)} action={{ words: '返回', onTap: goBack }} />
          : (
            <HolderFinder sessionId={sessionId} onOpen={open}>
              <Parties page={page} onOpen={open} />
              <Turn page={page} pageNo={pageNo} turning={turning} onTurn={onTurn} />
            </HolderFinder>
          )}
      </View>
      <LookUpSheet state={state} onLook={(holder, why) => void look(holder, why)} onClose={close} />
    </View>
  )
}

const Head = ({ page }: Pick<Props, 'page'>) => {
  const { session: { title, startsAt, endsAt, demo }, parties } = page
  return (
    <Card pad>
      <View className='h2'>{title}</View>
      <View className='support'>{unbroken(formatSpan(startsAt, endsAt))}</View>
      {parties > 0 && <View className='strong mt2'>{totalWords(page)}</View>}
      {demo && <View className='tags'><DemoTag /></View>}
    </Card>
  )
}

const Parties = ({ page, onOpen }: Pick<Props, 'page'> & { readonly onOpen: (holder: SessionHolder) => void }) => (
  <View>
    <View className='support desk-count'>{pageWords(page)}</View>
    <Card>{page.holders.map((holder) => <HolderRow key={holder.ticketId} holder={holder} onOpen={() => onOpen(holder)} />)}</Card>
  </View>
)

const Turn = ({ page: { next }, pageNo, turning, onTurn }: Pick<Props, 'page' | 'pageNo' | 'turning' | 'onTurn'>) => {
  if (pageNo === 1 && next === undefined) return null
  const busy = turning.kind === 'busy'
  return (
    <View className='mt3'>
      <View>{turning.kind === 'failed' && <Note kind='warning'><FailureText failure={failureOf(turning.failed, '没有连上，还是这一页。请看看网络，再按一次。')} /></Note>}</View>
      <View className='line mt3'>
        <View className='grow'><Button kind='outlined' disabled={pageNo === 1 || busy} onTap={() => onTurn('back')}>上一页</Button></View>
        <View className='grow ml2'><Button kind='outlined' disabled={next === undefined || busy} onTap={() => onTurn('next')}>下一页</Button></View>
      </View>
    </View>
  )
}
