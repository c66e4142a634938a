import type { IconName } from '@/ui/iconName'

const BY_ACTIVITY: readonly IconName[] = ['flag', 'lecture', 'flower', 'film', 'firm', 'sprout', 'telescope', 'gate']

/** The icon of one of the eight activities. */
export const iconOfActivity = (no: number): IconName => BY_ACTIVITY[no - 1] ?? 'flag'
