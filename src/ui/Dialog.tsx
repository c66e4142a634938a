import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'

interface Props {
  readonly open: boolean
  readonly title: string
  readonly children: ReactNode
  readonly confirm: { readonly words: string; readonly danger?: boolean; readonly onTap: () => void }
  /** Absent where there is nothing to decide. */
  readonly cancel?: { readonly words: string; readonly onTap: () => void }
  readonly busy?: boolean
}

/**
 * A question that has to be answered first. Its place stays when it is closed: Taro sends a parent's children anew, all of
 * them, when one comes between them or goes.
 */
export const Dialog = (props: Props) => <View>{props.open && <Question {...props} />}</View>

const Question = ({ title, children, confirm, cancel, busy = false }: Props) => (
  <View className='veil' catchMove>
    <View className='dialog' {...a11y({ role: 'dialog', label: title })}>
      <View className='h2'>{title}</View>
      <View className='dialog-words'>{children}</View>
      <Button kind={confirm.danger ? 'danger' : 'primary'} busy={busy} onTap={confirm.onTap}>
        {confirm.words}
      </Button>
      {cancel && (
        <Button kind='outlined' disabled={busy} onTap={cancel.onTap}>
          {cancel.words}
        </Button>
      )}
    </View>
  </View>
)
