import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { CheckRow } from '@/ui/CheckRow'
import { FieldError } from '@/ui/FieldError'

interface Props {
  readonly notes: readonly string[]
  readonly acknowledged: boolean
  readonly error: string | undefined
  readonly onToggle: () => void
}

/** 须知 that have to be acknowledged, as an open laboratory's about secrecy. */
export const Acknowledgement = ({ notes, acknowledged, error, onToggle }: Props) => (
  <Card pad className='mt3'>
    <View className='h2'>进去以前要知道</View>
    {notes.map((words) => <View key={words} className='mt2'>{words}</View>)}
    <CheckRow checked={acknowledged} label='我已知晓，会告诉同来的人' onToggle={onToggle} />
    {error !== undefined && <FieldError>{error}</FieldError>}
  </Card>
)
