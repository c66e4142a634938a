import { dial } from '@/platform/phone'
import { Row } from '@/ui/Row'
import type { IconName } from '@/ui/iconName'

interface Props {
  readonly title: string
  readonly phone: string
  /** What the row says besides; the number itself unless told. */
  readonly note?: string
  readonly icon?: IconName
}

/** A row that dials. */
export const PhoneRow = ({ title, phone, note = phone, icon = 'phone' }: Props) => (
  <Row icon={icon} title={title} note={note} onTap={() => dial(phone)} />
)
