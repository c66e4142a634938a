import { View } from '@tarojs/components'
import { CHILD_RULES } from '@domain/consent/childRules'
import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'

/** The very text whose fingerprint is kept with a consent. */
export const RulesText = () => (
  <View>
    <View className='side support mt3'>{`第 ${CHILD_RULES_VERSION} 版。写给未满 14 岁孩子的爸爸妈妈和其他监护人。`}</View>
    {CHILD_RULES.map(({ title, paragraphs }) => (
      <Section key={title} title={title}>
        <Card pad>
          {paragraphs.map((words, index) => (
            <View key={words} className={index > 0 ? 'mt2' : ''}>{words}</View>
          ))}
        </Card>
      </Section>
    ))}
  </View>
)
