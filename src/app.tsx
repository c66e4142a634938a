import type { PropsWithChildren } from 'react'
import { useLaunch, usePageNotFound } from '@tarojs/taro'
import { forgetOldDrafts } from '@/platform/drafts'
import { replacePage } from '@/platform/navigate'
import { helpReaders } from '@/platform/reader'
import { watchUpdate } from '@/platform/update'
import { watchPages } from '@/platform/watchPages'
import './app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    forgetOldDrafts()
    helpReaders()
    watchUpdate()
    watchPages()
  })
  usePageNotFound(() => replacePage('info/not-found', {}))
  return children
}

export default App
