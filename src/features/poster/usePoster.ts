import { useCallback, useEffect, useRef, useState } from 'react'
import { paintPicture } from '@/platform/picture'
import { posterPainter } from '@/features/poster/paintPoster'
import { POSTER, type PosterFacts } from '@/features/poster/posterLayout'

export type Poster = { readonly kind: 'painting' | 'failed' } | { readonly kind: 'ready'; readonly picture: string }

/**
 * Paints a poster once its facts and its code are there, and anew when they change.
 * @param code `pending` while nobody knows yet whether there is one
 */
export const usePoster = (facts: PosterFacts, code: string | undefined | 'pending') => {
  const [poster, setPoster] = useState<Poster>({ kind: 'painting' })
  const told = JSON.stringify(facts)
  const turn = useRef(0)

  const paint = useCallback(async () => {
    if (code === 'pending') return
    turn.current += 1
    const thisTurn = turn.current
    setPoster({ kind: 'painting' })
    const next = await paintPicture(POSTER, posterPainter(JSON.parse(told) as PosterFacts, code)).then(
      (picture): Poster => ({ kind: 'ready', picture }),
      (): Poster => ({ kind: 'failed' }),
    )
    if (thisTurn === turn.current) setPoster(next)
  }, [told, code])

  useEffect(() => {
    void paint()
    return () => { turn.current += 1 }
  }, [paint])

  return { poster, repaint: () => void paint() }
}
