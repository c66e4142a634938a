import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { forgetOldDrafts } from '@/features/reservation/draftShelf'
import { helpReaders } from '@/platform/reader'
import './app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    forgetOldDrafts()
    helpReaders()
  })
  return children
}

export default App
