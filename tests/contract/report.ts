import type { Assumption, Question } from './assumption'

/** What a database answered to an assumption or a question. */
export interface Found {
  readonly asked: Assumption | Question
  readonly found: unknown
  readonly agrees: boolean
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

const difference = ({ asked, found }: Found): readonly string[] => [
  `  ✗ ${asked.id}  ${asked.says}`,
  ...('expects' in asked ? [`      应为 ${shown(asked.expects)}`] : []),
  `      实为 ${shown(found)}`,
]

/** The outcome for the technician who runs the suite against a real environment. */
export const reportText = (environment: string, answers: readonly Found[]): string => {
  const judged = answers.filter(({ asked }) => 'expects' in asked)
  const differing = judged.filter(({ agrees }) => !agrees)
  const told = answers.filter(({ asked }) => !('expects' in asked))
  return [
    `环境 ${environment}：${judged.length} 条约定，${judged.length - differing.length} 条相符，${differing.length} 条不符。`,
    ...differing.flatMap(difference),
    '只作记录（程序不依赖它们）：',
    ...told.map(({ asked, found }) => `  · ${asked.id}  ${asked.says}：${shown(found)}`),
  ].join('\n')
}
