import { View } from '@tarojs/components'
import { permits } from '@domain/staff/grant'
import { useOwnGrants } from '@/api/ownGrants'
import { serverNow } from '@/platform/clock'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** What else can be done about a session, each only for who may. */
export const GateLinks = ({ sessionId }: { readonly sessionId: string }) => {
  const { grants } = useOwnGrants()
  const now = serverNow()
  const [notify, manage] = [permits(grants, 'notify', now), permits(grants, 'manage', now)]
  return (
    <View>
      {(notify || manage) && (
        <Card>
          {notify && <Row icon='warning' title='紧急通知' note='告诉约了这一场的人' onTap={() => openPage('staff/urgent', { sessionId })} />}
          {manage && <Row icon='calendar' title='场次管理' note='改名额、改期、取消、预约名单' onTap={() => openPage('staff/session', { sessionId })} />}
        </Card>
      )}
    </View>
  )
}
