import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { isOpenShare } from '@domain/session/openPlaces'
import type { Share } from '@domain/session/session'

/**
 * What a new capacity would do, as far as the figures on this screen tell. `taken`: it would take places from people, so
 * it will be refused; asking all the same brings the list of those it concerns, and cancels nobody.
 */
export type CapacityForecast =
  | { readonly kind: 'wrong' | 'same' | 'fewer' }
  | { readonly kind: 'more'; readonly places: number; readonly waitingParties: number }
  | { readonly kind: 'taken'; readonly lowest: number }

/** As the contract takes it. */
const MOST = 100_000

type Figures = Pick<SessionDesk, 'capacity' | 'left' | 'freed' | 'waitingParties' | 'sharesReleasedAt'>

/** How far down a share can go without touching anybody: the same rule as `decideCapacity`. */
export const lowestCapacity = ({ capacity, left, freed }: Pick<Figures, 'capacity' | 'left' | 'freed'>, share: Share): number =>
  capacity[share] - left[share] - (share === 'online' ? freed : 0)

/** What setting a share's capacity to what was typed would do. */
export const capacityForecast = (session: Figures, { share, typed }: { readonly share: Share; readonly typed: string }, now: Instant): CapacityForecast => {
  const wanted = typedCapacity(typed)
  if (wanted === undefined) return { kind: 'wrong' }
  const before = session.capacity[share]
  if (wanted === before) return { kind: 'same' }
  if (wanted > before) return { kind: 'more', places: wanted - before, waitingParties: isOpenShare(session, share, now) ? session.waitingParties : 0 }
  const lowest = lowestCapacity(session, share)
  return wanted < lowest ? { kind: 'taken', lowest } : { kind: 'fewer' }
}

/** A number of people as typed; undefined when it is none that can be a capacity. */
export const typedCapacity = (typed: string): number | undefined =>
  /^\d{1,6}$/.test(typed.trim()) && Number(typed) <= MOST ? Number(typed) : undefined

/** The forecast in words, said before anything is changed. */
export const forecastWords = (forecast: CapacityForecast): string => {
  switch (forecast.kind) {
    case 'wrong':
      return `请填 0 到 ${MOST} 的数字`
    case 'same':
      return '和现在一样，没有变化'
    case 'fewer':
      return '减掉的都是没人占的，已经约上的不受影响'
    case 'taken':
      return `已经有人约了，最低只能减到 ${forecast.lowest}。可以先看看关系到谁，不会取消任何人`
    case 'more':
      return forecast.waitingParties > 0
        ? `多出 ${forecast.places} 个名额，会先给候补的 ${forecast.waitingParties} 家按先后发出递补`
        : `多出 ${forecast.places} 个名额，马上可以预约`
  }
}
