import { Icon } from '@/ui/Icon'
import { Row } from '@/ui/Row'
import { useCopy } from '@/ui/useCopy'
import '@/ui/moreIcons.scss'

/** A row that copies the address: a mini-program cannot open a mail program. */
export const EmailRow = ({ email }: { readonly email: string }) => {
  const copy = useCopy()
  return <Row icon='mail' title='发邮件' note={email} right={<Icon name='copy' size={20} />} onTap={() => void copy(email)} />
}
