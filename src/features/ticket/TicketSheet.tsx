import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyTicket } from '@domain/contract/views'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import { formatClock, formatMoment } from '@/ui/formatTime'
import { mainFailureOf } from '@/ui/mainFailureOf'
import { FailureText } from '@/ui/FailureText'
import { MovedNote } from '@/ui/MovedNote'
import { Note } from '@/ui/Note'
import { TicketFrame } from '@/ui/TicketFrame'
import { TicketChanges } from '@/features/ticket/TicketChanges'
import { TicketEnd } from '@/features/ticket/TicketCard'
import { TicketFacts } from '@/features/ticket/TicketFacts'
import { DoubtNote } from '@/features/ticket/DoubtNote'
import { TicketQr } from '@/features/ticket/TicketQr'
import { Review } from '@/features/ticket/Review'
import { failedOf, type Reading } from '@/features/ticket/reading'

interface Props {
  readonly ticket: MyTicket
  readonly readAt: Instant
  /** Nobody knows whether it was given up. */
  readonly doubted: boolean
  readonly now: Instant
  readonly reading: Reading
  readonly onReread: () => void
  readonly onCancel: () => void
  /** The organiser's number; undefined: not read yet. */
  readonly phone: string | undefined
  /** Who comes, by name. */
  readonly who: ReactNode
  /** What else can be done with a ticket that can be used. */
  readonly children: ReactNode
}

/** A ticket in full, for the gate: it needs no network. */
export const TicketSheet = ({ ticket, readAt, doubted, now, reading, onReread, onCancel, phone, who, children }: Props) => (
  <TicketFrame
    top={<><TicketFacts ticket={ticket}>{who}</TicketFacts>{ticket.state.kind === 'valid' && ticket.moved && <View className='mt2'><MovedNote {...ticket} /></View>}</>}
    bottom={
      ticket.state.kind === 'valid' ? (
        <View>
          {doubted && <DoubtNote />}
          <TicketQr text={ticket.state.text} ticketId={ticket.ticketId} />
          <View className='mt3'>
            <Note kind={reading.kind === 'failed' ? 'warning' : 'success'} icon='device' onTap={onReread}>
              <View className='line between'>
                <View className='grow'><KeptWords readAt={readAt} now={now} reading={reading} /></View>
                <View className='strong ml2'>{reading.kind === 'reading' ? '刷新中' : '刷新'}</View>
              </View>
            </Note>
          </View>
          {children}
          {now < ticket.startsAt && <TicketChanges ticket={ticket} now={now} phone={phone} onCancel={onCancel} />}
        </View>
      ) : <><TicketEnd ticket={ticket} /><Review ticket={ticket} now={now} doubted={doubted} onCancel={onCancel} /></>
    }
  />
)

const REASONS = { unreachable: '没有网', broken: '系统出了点问题', overloaded: '现在人多', refused: '没有刷新成功' } as const

const KeptWords = ({ readAt, now, reading }: Pick<Props, 'readAt' | 'now' | 'reading'>) => {
  const at = localDateOf(readAt) === localDateOf(now) ? formatClock(readAt) : formatMoment(readAt)
  const failed = failedOf(reading)
  if (!failed) return <>{`断网也能用，存于 ${at}`}</>
  return <FailureText failure={{ ...mainFailureOf(failed), words: `${REASONS[failed.kind]}，票照样能用，存于 ${at}` }} />
}
