import { PublicScreen } from '@/features/programme/PublicScreen'
import { CloseAccount } from '@/features/records/CloseAccount'
import { CorrectSheet } from '@/features/records/CorrectSheet'
import { DeleteDialog } from '@/features/records/DeleteDialog'
import { KeptBesides } from '@/features/records/KeptBesides'
import { OnPhone } from '@/features/records/OnPhone'
import { forgetForms } from '@/features/records/phoneShelf'
import { RecordList } from '@/features/records/RecordList'
import { TakeAlong } from '@/features/records/TakeAlong'
import { useClosing } from '@/features/records/useClosing'
import { useCorrecting } from '@/features/records/useCorrecting'
import { useRecords } from '@/features/records/useRecords'
import { dropTicket } from '@/features/ticket/keepTicket'
import { useNow } from '@/platform/clock'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { StaleNote } from '@/ui/StaleNote'
import { useToast } from '@/ui/toast'

/** 我的信息: everything kept about this person, to see, to take along, to correct and to delete. */
export default function Records() {
  const say = useToast()
  const { answer, reread, deletion, ask, keepIt, confirm } = useRecords(({ sessionId, ticketId }) => {
    dropTicket(ticketId)
    forgetForms(sessionId)
    say('删掉了')
  })
  const told = (words: string) => () => {
    say(words)
    reread()
  }
  const correcting = useCorrecting(told('改好了'))
  const closing = useClosing(told('已注销，都删掉了'))
  const now = useNow()
  useReturn(reread)
  return (
    <PublicScreen>
      <Loading state={loadState(answer, reread)}>
        {answer.kind === 'ready' && (
          <>
            <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />
            <RecordList records={answer.value.records} now={now} onCorrect={correcting.open} onDelete={ask} />
            <KeptBesides kept={answer.value} />
            <TakeAlong kept={answer.value} now={now} />
          </>
        )}
      </Loading>
      <OnPhone now={now} />
      {answer.kind === 'ready' && (
        <CloseAccount records={answer.value.records} state={closing.state} onClose={closing.close} onKeep={closing.clear} />
      )}
      <CorrectSheet
        record={correcting.record}
        state={correcting.state}
        onSend={(record, typed) => void correcting.correct(record, typed)}
        onClose={correcting.close}
      />
      <DeleteDialog deletion={deletion} onConfirm={(record) => void confirm(record)} onKeep={keepIt} />
    </PublicScreen>
  )
}
