import { useFamily } from '@/features/family/useFamily'
import { openPage } from '@/platform/navigate'
import { useReturn } from '@/platform/useReturn'
import { Row } from '@/ui/Row'

/** 家人 in 我的, with how many are saved. */
export const FamilyRow = () => {
  const { family, reread } = useFamily()
  useReturn(reread)
  const count = family?.members.length ?? 0
  return <Row icon='people' title='家人' note={count > 0 ? `存了 ${count} 位，报名时点一下就好` : '存一次，报名时点一下就好'} onTap={() => openPage('info/family', {})} />
}
