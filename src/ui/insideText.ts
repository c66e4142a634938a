import type { InsideLevel } from '@domain/checkin/crowd'

/** `上限 400 人，到了 78%`; nothing where nobody has said how many may be inside. */
export const insideWords = (inside: number, max: number): string =>
  max === 0 ? '人' : `人，上限 ${max} 人，到了 ${Math.floor((inside / max) * 100)}%`

/** What to do when it fills: for whoever looks after safety. */
export const INSIDE_ADVICE: Readonly<Record<Exclude<InsideLevel, 'free'>, string>> = {
  near: '到八成了。多看着点，先告诉各个入口，放慢一点。',
  nearly: '快满了。让排队的人先等一等，准备暂停入场。',
  full: '到上限了。请暂停入场，等里面的人出来一些再放。',
}
