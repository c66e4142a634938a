import { ProblemCount } from '@/features/reservation/ProblemCount'
import { SendingNote } from '@/features/ticket/SendingNote'
import { Button } from '@/ui/Button'
import type { useMoving } from './useMoving'

interface Props {
  readonly moving: Pick<ReturnType<typeof useMoving>, 'state' | 'problemCount'>
  readonly words: string
  readonly onPress: () => void
}

/** What is missing, what came of it, and the one button. */
export const MoveFoot = ({ moving: { state, problemCount }, words, onPress }: Props) => {
  const sending = state.kind === 'sending'
  return (
    <>
      <ProblemCount count={problemCount} />
      <SendingNote state={state} />
      <Button busy={sending} onTap={onPress}>{sending ? '提交中…' : words}</Button>
    </>
  )
}
