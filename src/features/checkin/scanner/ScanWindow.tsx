import { View } from '@tarojs/components'
import { HAS_CAMERA, ScanCamera } from '@/platform/camera'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { Note } from '@/ui/Note'
import type { ScannerState } from '@/features/checkin/scanner/useScanner'

interface Props {
  readonly scanner: ScannerState
  readonly small: boolean
}

/** What the camera sees, always on; without a camera nothing is drawn, and a scanner that types is heard. */
export const ScanWindow = ({ scanner: { see, light, switchLight, denied, deny, allow }, small }: Props) => {
  if (denied) return small ? null : <Denied onAllow={allow} />
  const camera = <ScanCamera light={light} onText={see} onDenied={deny} />
  if (!HAS_CAMERA) return camera
  return (
    <View className={classes('scan-window', small && 'scan-window-small')}>
      {camera}
      <View className='scan-frame' />
      <Button kind='tinted' small className='scan-light' onTap={switchLight}>{light ? '关灯' : '开灯'}</Button>
    </View>
  )
}

const Denied = ({ onAllow }: { readonly onAllow: () => void }) => (
  <View className='scan-denied'>
    <Note kind='warning' onTap={onAllow}>相机没有打开，可能是没给权限。点这里去打开；不打开也能输票号。</Note>
  </View>
)
