import Taro from '@tarojs/taro'
import type { LocalDate } from '@domain/kernel/instant'
import { say } from '@/platform/saying'

/** The pages behind the tabs. */
export type Tab = 'home' | 'activities' | 'tickets' | 'me'

/** Every other page, with what it is told in its address. */
export interface PageQuery {
  /** `on`: the day that was looked for. */
  readonly 'programme/event': { readonly eventId: string; readonly on?: LocalDate }
  /** One of the eight activities, by its number. */
  readonly 'programme/activity': { readonly no: string }
  readonly 'programme/base': { readonly baseId: string }
  readonly 'programme/square': { readonly eventId: string }
  readonly 'programme/poster': { readonly eventId: string } | { readonly baseId: string }
  readonly 'programme/bases': Record<string, never>
  readonly 'programme/sign-up': { readonly sessionId: string; readonly eventId: string }
  readonly 'programme/group': { readonly sessionId: string; readonly eventId: string }
  readonly 'programme/group-size': { readonly sessionId: string }
  /** `session`: as messages open it. */
  readonly 'programme/waiting': { readonly session: string }
  readonly 'programme/change': { readonly sessionId: string }
  readonly 'programme/move': { readonly sessionId: string }
  readonly ticket: { readonly sessionId: string }
  readonly 'info/about': Record<string, never>
  readonly 'info/reminders': Record<string, never>
  readonly 'info/records': Record<string, never>
  readonly 'info/family': Record<string, never>
  /** With `ask`: a guardian is to agree, or not. */
  readonly 'info/child-rules': { readonly ask: 'yes' } | Record<string, never>
  readonly 'info/privacy': Record<string, never>
  readonly 'info/not-found': Record<string, never>
  readonly 'staff/check-in': Record<string, never>
  readonly 'staff/edition': Record<string, never>
  readonly 'staff/sessions': Record<string, never>
  readonly 'staff/session': { readonly sessionId: string }
  readonly 'staff/holders': { readonly sessionId: string }
  /** With the session that somebody calls about, where it is known. */
  readonly 'staff/callers': { readonly sessionId: string } | Record<string, never>
  readonly 'staff/groups': Record<string, never>
  readonly 'staff/calls': Record<string, never>
  readonly 'staff/crowd': Record<string, never>
  readonly 'staff/urgent': { readonly sessionId?: string }
  /** Without a session: the one at hand. */
  readonly 'staff/gate': { readonly sessionId: string } | Record<string, never>
  readonly 'staff/status': Record<string, never>
  readonly 'staff/sheet': Record<string, never>
  readonly 'staff/people': Record<string, never>
  /** With the code, as a link has it; without, it is typed. */
  readonly 'staff/invitation': { readonly code: string } | Record<string, never>
}

export type PageName = keyof PageQuery

/** The address of a page. */
export const addressOf = <P extends PageName>(page: P, query: PageQuery[P]): string => {
  const words = Object.entries(query as Record<string, string>).map(([key, word]) => `${key}=${encodeURIComponent(word)}`)
  return `/pages/${page}/index${words.length > 0 ? `?${words.join('&')}` : ''}`
}

/** The address of a tab. */
export const tabAddress = (tab: Tab): string => `/pages/${tab}/index`

/** Part of the program that is not on the phone yet cannot be fetched without a network. */
const orSay = (going: Promise<unknown>): void => {
  going.catch(() => say('这一页没打开，请看看网络再试', 'warning'))
}

/** Opens a page on top. */
export const openPage = <P extends PageName>(page: P, query: PageQuery[P]): void => {
  orSay(Taro.navigateTo({ url: addressOf(page, query) }))
}

/** Puts a page in the place of this one, so that going back does not return here. */
export const replacePage = <P extends PageName>(page: P, query: PageQuery[P]): void => {
  orSay(Taro.redirectTo({ url: addressOf(page, query) }))
}

/** Changes to a tab; pages on top are closed. */
export const openTab = (tab: Tab): void => {
  void Taro.switchTab({ url: tabAddress(tab) })
}

/** Back to the page before; to the home page when there is none (opened by a link). */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else openTab('home')
}

/** To the head of this page. */
export const toTop = (): void => {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
