import { useEffect, useState } from 'react'
import { chosenIn, withChoice, type FilterChoices } from '@/features/programme/eventFilter'
import type { Finding } from '@/features/programme/useFinding'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Sheet } from '@/ui/Sheet'

interface Props {
  /** The filter that is being chosen in; absent: none, the sheet is closed. */
  readonly choices: FilterChoices | undefined
  readonly finding: Finding
  readonly onClose: () => void
}

/** The choices of one filter. The list behind stays as it is until 看 N 个活动 is pressed. */
export const FilterSheet = ({ choices, finding: { filter, setFilter, count }, onClose }: Props) => {
  const [value, setValue] = useState<string>()
  useEffect(() => setValue(choices && chosenIn(filter, choices.kind)), [choices, filter])
  const next = choices ? withChoice(filter, choices.kind, value) : filter
  const show = () => {
    setFilter(next)
    onClose()
  }
  return (
    <Sheet
      open={choices !== undefined}
      title={choices?.name ?? ''}
      onClose={onClose}
      acts={choices && (
        <>
          <Button kind='outlined' onTap={() => setValue(undefined)}>清除</Button>
          <Button onTap={show}>{`看 ${count(next)} 个活动`}</Button>
        </>
      )}
    >
      {choices && <Chips label={choices.name} options={choices.options} chosen={value} onChoose={setValue} />}
    </Sheet>
  )
}
