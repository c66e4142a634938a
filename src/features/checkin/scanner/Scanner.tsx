import { View } from '@tarojs/components'
import { ScanWindow } from '@/features/checkin/scanner/ScanWindow'
import { TypedCode } from '@/features/checkin/scanner/TypedCode'
import { useScanner, type ScannerOptions } from '@/features/checkin/scanner/useScanner'
import './scanner.scss'

interface Props extends ScannerOptions {
  /** Told of eight characters that were typed. */
  readonly onCode: (code: string) => void
  /** Beside a result, which needs the room: the camera goes on, and nothing is typed. */
  readonly small?: boolean
}

/**
 * Reads one ticket after the other: by a camera that stays on, by a scanner that types, or by hand. It stands at one place
 * of the screen before and after a result: taken away and drawn again, a camera takes a second to start.
 */
export const Scanner = ({ onCode, small = false, ...options }: Props) => {
  const scanner = useScanner(options)
  return (
    <View>
      <ScanWindow scanner={scanner} small={small} />
      {!small && <TypedCode busy={options.paused} onCode={onCode} />}
    </View>
  )
}
