import type { EventOutline } from '@domain/event/event'
import type { CoverDrawing } from '@/ui/Cover'

const BY_ACTIVITY: readonly CoverDrawing[] = ['kick', 'talk', 'greet', 'film', 'firm', 'farm', 'youth', 'silk']

/** The drawing for one of the eight activities, where a photo is missing. */
export const coverOfActivity = (no: number): CoverDrawing => BY_ACTIVITY[no - 1] ?? 'kick'

/** The drawing for a science base: by what it tells of. */
export const coverOfBase = ({ topic }: { readonly topic: string }): CoverDrawing =>
  BY_TOPIC.find(([words]) => words.test(topic))?.[1] ?? 'firm'

const BY_TOPIC: readonly (readonly [words: RegExp, drawing: CoverDrawing])[] = [
  [/炎帝/, 'yandi'], [/潞绸|丝|织/, 'silk'], [/谷|粮|农|种/, 'farm'], [/动手|实验|体验/, 'youth'],
]

/** The drawing for an event: where it is at a base, the base's. */
export const coverOfEvent = ({ activityNo, baseId, topics }: Pick<EventOutline, 'activityNo' | 'baseId' | 'topics'>): CoverDrawing =>
  baseId === undefined ? coverOfActivity(activityNo) : coverOfBase({ topic: topics.join('') })
