import { View } from '@tarojs/components'
import { numberText, type Failure } from '@/ui/failure'

/** What went wrong and, small, the number to quote. */
export const FailureText = ({ failure }: { readonly failure: Failure }) => {
  const number = numberText(failure)
  return (
    <>
      <View>{failure.words}</View>
      {number !== undefined && <View className='support mute'>{number}</View>}
    </>
  )
}
