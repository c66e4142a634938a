import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Party } from '@domain/reservation/party'
import { useSending } from '@/api/useSending'
import { KeptNames } from '@/features/group/KeptNames'
import { firstEdit, namesOf, type ListEdit } from '@/features/group/listEdit'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { FieldError } from '@/ui/FieldError'
import { Note } from '@/ui/Note'

interface Props {
  readonly sessionId: string
  readonly ticketId: string
  /** Who will come. */
  readonly party: Party
  readonly error?: string | undefined
  /** Who is on the list as it is now, and who was. */
  readonly onNames: (names: readonly string[], was: readonly string[]) => void
}

/** 名单 of a group that staff change for its leader on the phone: taken out only when it is asked for, and who looked is kept. */
export const CallerList = ({ sessionId, ticketId, party, error, onNames }: Props) => {
  const { state, send } = useSending('revealHolder')
  const [edit, setEdit] = useState<ListEdit>()
  const take = (after: ListEdit) => {
    setEdit(after)
    onNames(namesOf(after), after.kept)
  }
  const look = async () => {
    const revealed = await send({ sessionId, ticketId, why: 'contact' })
    if (revealed) take(firstEdit(revealed.names ?? []))
  }
  return (
    <View>
      <View>{edit ? <KeptNames edit={edit} party={party} onChange={take} /> : <Closed busy={state.kind === 'sending'} onLook={() => void look()} />}</View>
      <View>{state.kind === 'failed' && <View className='mt2'><Note kind='warning'><FailureText failure={failureOf(state.failed)} /></Note></View>}</View>
      <View>{error !== undefined && <FieldError>{error}</FieldError>}</View>
    </View>
  )
}

const Closed = ({ busy, onLook }: { readonly busy: boolean; readonly onLook: () => void }) => (
  <Card pad>
    <View className='h2'>参加人名单</View>
    <View className='support mt1'>这一场要名单：人数改了，名单也要对上。谁看过会记下来。</View>
    <Button kind='outlined' className='mt3' busy={busy} onTap={onLook}>打开名单来改</Button>
  </Card>
)
