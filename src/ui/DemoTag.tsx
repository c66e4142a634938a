import { Tag } from '@/ui/Tag'

/** The word for what was made up, where it is painted and not shown. */
export const DEMO_WORD = '演示'

/** 演示, as a row of a list is given it. */
export const DEMO_TAG = { words: DEMO_WORD, tone: 'demo' } as const

/** 演示: stands wherever something shown was made up to have something to try. */
export const DemoTag = () => <Tag kind={DEMO_TAG.tone}>{DEMO_WORD}</Tag>
