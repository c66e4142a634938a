import { HOUR, MINUTE, SECOND } from '@domain/kernel/instant'

/** `1:19:45`, `9:05`: milliseconds left, to the second begun. */
export const formatLeft = (left: number): string => {
  const seconds = Math.ceil(left / SECOND)
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)]
  const two = (count: number) => String(count).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** `1 小时 20 分`, `8 分`, `不到 1 分`: milliseconds left, in words; never more than there is. */
export const formatLeftWords = (left: number): string => {
  const [hours, minutes] = [Math.floor(left / HOUR), Math.floor((left % HOUR) / MINUTE)]
  if (hours === 0) return minutes === 0 ? '不到 1 分' : `${minutes} 分`
  return minutes === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes} 分`
}
