import { View } from '@tarojs/components'
import { Acknowledgement } from '@/features/reservation/Acknowledgement'
import { AskedFields } from '@/features/reservation/AskedFields'
import type { useRaised } from '@/features/reservation/useRaised'
import { Card } from '@/ui/Card'
import { refusalText } from '@/ui/refusalText'
import './reservation.scss'

interface Props {
  readonly form: ReturnType<typeof useRaised>
  /** Whether the button was pressed: before, nothing is wrong yet. */
  readonly pressed: boolean
}

/** What a change, a move or an offer raises: questions about who comes now, and the notes of another session. */
export const RaisedFields = ({ form: { raised, draft, answers, problems, change }, pressed }: Props) => {
  const shown = pressed ? problems : {}
  return (
    <View>
      {(raised.pickUp || raised.guardianPhone) && (
        <Card className='contact'><AskedFields asked={raised} answers={draft} problems={shown} onChange={change} /></Card>
      )}
      {raised.notes.length > 0 && (
        <Acknowledgement
          notes={raised.notes}
          acknowledged={answers.acknowledged === true}
          error={shown.acknowledged && refusalText(shown.acknowledged)}
          onToggle={() => change({ known: answers.acknowledged ? [] : raised.notes })}
        />
      )}
    </View>
  )
}
