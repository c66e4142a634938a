import { say } from '@/platform/saying'

/** What a page is made of is loaded when it is first opened: without a network it stays closed, and one is told so. */
export const watchPages = (): void => {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!(reason instanceof Error) || reason.name !== 'ChunkLoadError') return
    history.back()
    say('没有网络，这一页还打不开', 'warning')
  })
}
