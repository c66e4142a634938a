import * as v from 'valibot'
import type { OpeningPattern, Release } from '@domain/base/openingPattern'
import { wholeNumber } from '@domain/edition/fileParts'
import { sessionRules } from '@domain/edition/fileRules'
import { readClockSpan, readRelease, type ClockSpan } from '@domain/edition/fileTime'
import { reading } from '@domain/edition/reading'
import { withoutAbsent } from '@domain/kernel/absent'

const RELEASE_FORM = '报名要写成 立即、提前 7 天 20:00，或 2025-05-15 20:00'

/** 按时段开放: the opening pattern of a visit, in an edition file. */
export const pattern = v.strictObject({
  每场分钟: wholeNumber(10, 720),
  间隔分钟: v.optional(wholeNumber(0, 240), 0),
  午休: v.exactOptional(reading<ClockSpan>(readClockSpan, '午休要写成 12:00 至 14:00')),
  报名: reading<Release>(readRelease, RELEASE_FORM),
  提前几分钟截止: v.optional(wholeNumber(0, 10_080), 0),
  提前几小时放余量: v.exactOptional(wholeNumber(1, 720)),
  ...sessionRules,
})

export type FilePattern = v.InferOutput<typeof pattern>

/** The times that a pattern makes. */
export const patternOf = (written: FilePattern): OpeningPattern =>
  withoutAbsent<OpeningPattern>({
    slotMinutes: written.每场分钟,
    gapMinutes: written.间隔分钟,
    rest: written.午休,
    release: written.报名,
    closesMinutesBefore: written.提前几分钟截止,
    sharesReleasedHoursBefore: written.提前几小时放余量,
  })
