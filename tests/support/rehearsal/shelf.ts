import type { Shelf } from '@/features/checkin/phone/shelf'

/** A phone's storage: outlives its program. */
export const openShelf = () => {
  const texts = new Map<string, string>()
  const shelf: Shelf = {
    recall: <Content>(key: string) => {
      const text = texts.get(key)
      return text === undefined ? undefined : JSON.parse(text) as Content
    },
    keep: (key, content) => {
      texts.set(key, JSON.stringify(content))
      return true
    },
    forget: (key) => void texts.delete(key),
    keys: () => [...texts.keys()] as ReturnType<Shelf['keys']>,
  }
  return { shelf, texts }
}
