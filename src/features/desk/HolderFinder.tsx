import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SessionHolder } from '@domain/contract/staffViews'
import { HolderRow } from '@/features/desk/HolderRow'
import { useHolderSearch, type HolderSearch } from '@/features/desk/useHolderSearch'
import { Card } from '@/ui/Card'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Note } from '@/ui/Note'
import { SearchField } from '@/ui/SearchField'

interface Props {
  readonly sessionId: string
  readonly onOpen: (holder: SessionHolder) => void
  /** Stands there while no code has been typed. */
  readonly children: ReactNode
}

/** Finds one party by the short code on its ticket, as it is typed. */
export const HolderFinder = ({ sessionId, onOpen, children }: Props) => {
  const { typed, state, type } = useHolderSearch(sessionId)
  return (
    <View>
      <View className='mt3'><SearchField value={typed} placeholder='输入 8 位票号' onInput={type} /></View>
      <View>{state.kind === 'idle' ? children : <View className='mt3'><Found state={state} onOpen={onOpen} /></View>}</View>
    </View>
  )
}

const Found = ({ state, onOpen }: Pick<Props, 'onOpen'> & { readonly state: Exclude<HolderSearch, { readonly kind: 'idle' }> }) => {
  switch (state.kind) {
    case 'finding':
      return <View className='support'>正在找…</View>
    case 'found':
      return <Card><HolderRow holder={state.holder} onOpen={() => onOpen(state.holder)} /></Card>
    case 'none':
      return <Note kind='warning'>这一场没有这个票号，或者已经取消了。请核对票号和场次。</Note>
    case 'failed':
      return <Note kind='warning'><FailureText failure={failureOf(state.failed)} /></Note>
  }
}
