import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { forgetOldDrafts } from '@/features/reservation/draftShelf'
import './app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(forgetOldDrafts)
  return children
}

export default App
