import type { CoverDrawing } from '@/ui/Cover'

const BY_ACTIVITY: readonly CoverDrawing[] = ['kick', 'talk', 'greet', 'film', 'firm', 'farm', 'youth', 'silk']

/** The drawing for one of the eight activities, where a photo is missing. */
export const coverOfActivity = (no: number): CoverDrawing => BY_ACTIVITY[no - 1] ?? 'kick'

/** The drawing for a science base: by what it tells of. */
export const coverOfBase = ({ topic }: { readonly topic: string }): CoverDrawing => (topic.includes('炎帝') ? 'yandi' : 'silk')
