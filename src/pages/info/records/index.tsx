import { PublicScreen } from '@/features/programme/PublicScreen'
import { DeleteDialog } from '@/features/records/DeleteDialog'
import { OnPhone } from '@/features/records/OnPhone'
import { RecordList } from '@/features/records/RecordList'
import { useRecords } from '@/features/records/useRecords'
import { dropTicket } from '@/features/ticket/keepTicket'
import { useNow } from '@/platform/clock'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { StaleNote } from '@/ui/StaleNote'
import { useToast } from '@/ui/toast'

/** 我的信息: everything kept about this person, to see, to take along and to delete. */
export default function Records() {
  const say = useToast()
  const { answer, reread, deletion, ask, keepIt, confirm } = useRecords(({ ticketId }) => {
    dropTicket(ticketId)
    say('删掉了')
  })
  const now = useNow()
  useReturn(reread)
  return (
    <PublicScreen>
      <Loading state={loadState(answer, reread)}>
        {answer.kind === 'ready' && (
          <>
            <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />
            <RecordList records={answer.value.records} now={now} onDelete={ask} />
          </>
        )}
      </Loading>
      <OnPhone now={now} />
      <DeleteDialog deletion={deletion} onConfirm={(record) => void confirm(record)} onKeep={keepIt} />
    </PublicScreen>
  )
}
