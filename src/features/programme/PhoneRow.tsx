import { dial } from '@/platform/phone'
import { Row } from '@/ui/Row'
import type { IconName } from '@/ui/iconName'

interface Props {
  readonly title: string
  readonly phone: string
  readonly icon?: IconName
}

/** A row that dials. */
export const PhoneRow = ({ title, phone, icon = 'phone' }: Props) => (
  <Row icon={icon} title={title} note={`拨打电话 ${phone}`} onTap={() => dial(phone)} />
)
