/** A request was turned away because of too many others: the function did not run. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded'
}

/** HTTP, from the host on the laptop or a gateway: too many requests, not available now. */
export const isOverloadStatus = (status: number): boolean => status === 429 || status === 503

/**
 * What wx.cloud.callFunction rejects with: numbers by developers.weixin.qq.com …/wxcloud/reference/errcode
 * (calls, and calls at once, over the environment's quota).
 */
const NUMBERS: readonly unknown[] = [-501_003, -501_004]

/**
 * CloudBase's own names stand in errMsg: docs.cloudbase.net/error-code (EXCEED_CONCURRENT_REQUEST_LIMIT, EXCEED_REQUEST_LIMIT,
 * EXCEED_RATELIMIT, FUNCTION_EXCEED_RESOURCE_LIMIT), and under them SCF's, cloud.tencent.com/document/product/583/51585.
 * TIME_LIMIT_EXCEEDED and MEMORY_LIMIT_EXCEEDED are not among them: there the function ran.
 */
const NAMES = /EXCEED_CONCURRENT_REQUEST_LIMIT|EXCEED_REQUEST_LIMIT|EXCEED_RATELIMIT|EXCEED_RESOURCE_LIMIT|ResourceLimitReached|RequestLimitExceeded/

/** Whether a rejection of wx.cloud.callFunction means too many callers. */
export const isCloudOverload = (problem: unknown): boolean => {
  if (typeof problem !== 'object' || problem === null) return false
  const { errCode, errMsg } = problem as { readonly errCode?: unknown; readonly errMsg?: unknown }
  return NUMBERS.includes(errCode) || (typeof errMsg === 'string' && NAMES.test(errMsg))
}

/** -404011: the function threw; -501…, -502…, -504…: the cloud itself answers (same page as the numbers above). Silence has -1. */
export const isCloudFault = (problem: unknown): boolean => {
  if (typeof problem !== 'object' || problem === null || isCloudOverload(problem)) return false
  const { errCode } = problem as { readonly errCode?: unknown }
  return typeof errCode === 'number' && (errCode === -404_011 || errCode <= -500_000)
}
