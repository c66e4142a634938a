import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Edition } from '@domain/edition/edition'
import { EmailRow } from '@/features/programme/EmailRow'
import { PhoneRow } from '@/features/programme/PhoneRow'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { formatFullDate } from '@/ui/formatTime'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'

/** 关于: who holds the week, how to reach them, and what the notice says besides its activities. */
export const AboutPage = ({ edition }: { readonly edition: Edition }) => (
  <>
    <Section title={edition.name}>
      <Card>
        <Row title='主题' note={edition.theme} />
        <Row title='时间' note={edition.period} />
        <Row title='全国科技工作者日' note={formatFullDate(edition.workersDay)} />
        <Row title='主办' note={<Lines words={edition.organisers} />} />
        <Row title='通知' note={`${edition.noticeNo}，${formatFullDate(edition.noticeDate)}`} />
        <Row title='发给' note={edition.addressees.join('、')} />
      </Card>
    </Section>
    <Contact edition={edition} />
    <Section title='总结材料'>
      <Card>
        <Row title='报到哪里' note={`汇总报送${edition.reports.to}`} />
        <Row title='什么时候' note={`${formatFullDate(edition.reports.dueOn)}前`} />
        <Row title='报什么' note={`${edition.reports.contents.join('、')}（视频不超过 ${edition.reports.videoMaxMinutes} 分钟）`} />
      </Card>
    </Section>
    <Section title='看什么、怎么看'>
      <Card>
        <Row title={`${edition.fields.length} 个领域`} note={edition.fields.join('、')} />
        <Row title={`${edition.forms.length} 种形式`} note={edition.forms.join('、')} />
      </Card>
    </Section>
    {edition.alsoAsked.length > 0 && (
      <Section title='通知里还说'>
        <Card>
          {edition.alsoAsked.map(({ label, text }) => <Row key={label} title={label} note={text} />)}
        </Card>
      </Section>
    )}
    <Filings filings={edition.filings} />
  </>
)

const Contact = ({ edition: { phone, email } }: { readonly edition: Edition }) => (
  <Section title='联系我们'>
    <Card>
      <PhoneRow title='打电话' phone={phone} />
      <EmailRow email={email} />
      <PhoneRow title='意见反馈' phone={phone} note={`拨打电话 ${phone}`} icon='chat' />
      <Row icon='shield' title='隐私说明' onTap={() => openPage('info/privacy', {})} />
    </Card>
  </Section>
)

const Filings = ({ filings }: Pick<Edition, 'filings'>) => (
  <Section title='备案'>
    <Card>
      <Row title='ICP 备案号' note={filings.icp ?? '待填'} />
      <Row title='公安备案号' note={filings.publicSecurity ?? '待填'} />
      <Row title='政务移动应用备案号' note={filings.government ?? '待填'} />
    </Card>
  </Section>
)

const Lines = ({ words }: { readonly words: readonly string[] }): ReactNode =>
  words.map((line) => <View key={line}>{line}</View>)
