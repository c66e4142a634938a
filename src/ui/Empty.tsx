import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'

export interface EmptyAction {
  readonly words: string
  readonly onTap: () => void
}

export interface EmptyProps {
  readonly drawing: 'ticket' | 'search' | 'soon' | 'offline' | 'error' | 'success'
  readonly title: string
  readonly hint?: string
  readonly action?: EmptyAction
}

/** A screen with nothing to show: one drawing, one line, one action. */
export const Empty = ({ drawing, title, hint, action }: EmptyProps) => (
  <View className='empty'>
    <View className={`scene scene-${drawing}`} {...a11y({ hidden: true })} />
    <View className='h2 mt4'>{title}</View>
    {hint !== undefined && <View className='support mt1'>{hint}</View>}
    {action && <Button onTap={action.onTap}>{action.words}</Button>}
  </View>
)
