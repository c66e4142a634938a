import { copyText } from '@/platform/phone'
import { Icon } from '@/ui/Icon'
import { Row } from '@/ui/Row'
import { useToast } from '@/ui/toast'

/** A row that copies the address: a mini-program cannot open a mail program. */
export const EmailRow = ({ email }: { readonly email: string }) => {
  const say = useToast()
  const copy = async () => {
    const copied = await copyText(email)
    say(copied ? '邮箱已复制' : '没有复制成功，请再点一次', copied ? 'success' : 'warning')
  }
  return <Row icon='mail' title='发邮件' note={email} right={<Icon name='copy' size={20} />} onTap={() => void copy()} />
}
