import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { isOpenShare } from '@domain/session/openPlaces'
import type { Share } from '@domain/session/session'
import { partiesWaiting } from '@/features/desk/deskWords'

/**
 * What a new capacity would do, as far as the figures on this screen tell. `taken`: it would take places from people, so
 * it will be refused; asking all the same brings the list of those it concerns, and cancels nobody.
 */
export type CapacityForecast =
  | { readonly kind: 'wrong' | 'same' | 'fewer' }
  /** `offers`: to how many parties at most; how many people each needs at least is not known here. */
  | { readonly kind: 'more'; readonly places: number; readonly offers: number; readonly waiting: number }
  | { readonly kind: 'taken'; readonly lowest: number; readonly held: number; readonly kept: number }

/** As the contract takes it. */
const MOST = 100_000

type Figures = Pick<SessionDesk, 'capacity' | 'held' | 'left' | 'freed' | 'offered' | 'waitingParties' | 'offeredParties' | 'sharesReleasedAt'>

/** How far down a share can go without touching anybody: the same rule as `decideCapacity`. */
export const lowestCapacity = ({ capacity, left, freed }: Pick<Figures, 'capacity' | 'left' | 'freed'>, share: Share): number =>
  capacity[share] - left[share] - (share === 'online' ? freed : 0)

/** What setting a share's capacity to what was typed would do. */
export const capacityForecast = (session: Figures, { share, typed }: { readonly share: Share; readonly typed: string }, now: Instant): CapacityForecast => {
  const wanted = typedCapacity(typed)
  if (wanted === undefined) return { kind: 'wrong' }
  const before = session.capacity[share]
  if (wanted === before) return { kind: 'same' }
  if (wanted > before) return more(session, wanted - before, isOpenShare(session, share, now))
  const lowest = lowestCapacity(session, share)
  if (wanted >= lowest) return { kind: 'fewer' }
  return { kind: 'taken', lowest, held: session.held[share], kept: share === 'online' ? session.offered : 0 }
}

/** New places of an open share go to who waits, with those that are kept already; every offer takes one place at least. */
const more = (session: Figures, places: number, isOpen: boolean): CapacityForecast => {
  const waiting = isOpen ? partiesWaiting(session) : 0
  return { kind: 'more', places, offers: Math.min(waiting, places + session.freed), waiting }
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
      return `已约 ${forecast.held}${forecast.kept > 0 ? `、保留 ${forecast.kept}` : ''}，最低只能减到 ${forecast.lowest}。可以先看看关系到谁，不会取消任何人`
    case 'more':
      return forecast.waiting > 0
        ? `多出 ${forecast.places} 个名额，先问候补的 ${forecast.waiting} 家，最多给 ${forecast.offers} 家保留：按先后，够一家来的才保留`
        : `多出 ${forecast.places} 个名额，马上可以预约`
  }
}
