import { View } from '@tarojs/components'
import { doneWords, type LastDone } from '@/features/checkin/useDesk'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'

interface Props {
  readonly said: string | undefined
  readonly lastDone: LastDone | undefined
  readonly onUndo: (done: LastDone) => void
}

/** What was done last, and for ten seconds the way to take it back. */
export const LastDoneBar = ({ said, lastDone, onUndo }: Props) => (
  <View {...a11y({ live: true })}>
    {said !== undefined && <Note kind='plain'>{said}</Note>}
    {lastDone && (
      <View className='gate-done'>
        <View className='grow strong'>{`已记：${doneWords(lastDone)}`}</View>
        <Button kind='tinted' small onTap={() => onUndo(lastDone)}>撤销</Button>
      </View>
    )}
  </View>
)
