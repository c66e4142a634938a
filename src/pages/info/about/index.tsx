import { View } from '@tarojs/components'
import { AboutPage } from '@/features/programme/AboutPage'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Loading } from '@/ui/Loading'
import { Row } from '@/ui/Row'

/** 关于 */
export default function About() {
  const { kept, state } = useProgramme()
  return (
    <PublicScreen>
      <Loading state={state}>{kept && <AboutPage edition={kept.programme} />}</Loading>
      <View className='section'>
        <Card>
          <Row title='输入邀请码' note='主办方或承办单位请您来帮忙时用' onTap={() => openPage('staff/invitation', {})} />
          <Row title='主办单位首次启用' note='部署后第一次使用时，由负责人输入启用码' onTap={() => openPage('staff/edition', {})} />
        </Card>
      </View>
    </PublicScreen>
  )
}
