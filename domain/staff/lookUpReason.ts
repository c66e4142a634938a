/** 查看理由: why somebody's name and number were looked up, where whoever looked says so; kept in the audit log. */
export type LookUpReason = 'contact' | 'pickUp' | 'safety' | 'other'

export const LOOK_UP_REASONS: readonly LookUpReason[] = ['contact', 'pickUp', 'safety', 'other']
