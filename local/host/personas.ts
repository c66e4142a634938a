import { createHash } from 'node:crypto'

/** The people one can be on the laptop. In the cloud WeChat says who calls; no persona is in the deployed bundles. */
export const PERSONAS = [
  { id: 'resident', title: '居民 李秀英' },
  { id: 'resident2', title: '居民二' },
  { id: 'guardian', title: '家长' },
  { id: 'steward', title: '核验员' },
  { id: 'host', title: '承办单位' },
  { id: 'organiser', title: '主办单位' },
  { id: 'safetyLead', title: '安全负责人' },
  { id: 'envoy', title: '特派员' },
  { id: 'none', title: '未登录' },
] as const

export const DEFAULT_PERSONA = 'resident'
export const NOT_SIGNED_IN = 'none'

const GUEST = /^guest-\d{1,6}$/

/** Whether a name is a persona: one of the list, or one of any number of guests (`guest-17`). */
export const isPersona = (name: string): boolean => PERSONAS.some(({ id }) => id === name) || GUEST.test(name)

/** The OPENID of a persona: always the same, and shaped like WeChat's (28 characters). */
export const openIdOf = (persona: string): string =>
  `oLocal_${createHash('sha256').update(`persona ${persona}`).digest('base64url').slice(0, 21)}`
