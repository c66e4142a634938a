import { copyText } from '@/platform/phone'
import { Icon } from '@/ui/Icon'
import { Row } from '@/ui/Row'
import { useToast } from '@/ui/toast'

/** A row that copies the address: a mini-program cannot open a mail program. */
export const EmailRow = ({ email }: { readonly email: string }) => {
  const say = useToast()
  const copy = async () => {
    // WeChat and Taro's browser build say by themselves that something was copied.
    if (!(await copyText(email))) say('没有复制成功，请再点一次', 'warning')
  }
  return <Row icon='mail' title='发邮件' note={email} right={<Icon name='copy' size={20} />} onTap={() => void copy()} />
}
