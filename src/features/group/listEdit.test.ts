import { firstEdit, isSameList, missingWords, namesOf, toggled, withAdded, withoutAdded } from '@/features/group/listEdit'

const KEPT = ['赵一', '钱二', '钱二', '孙三']

describe("a group's list", () => {
  it('is taken names out of, also one of two alike, and put back as it was', () => {
    const fewer = toggled(toggled(firstEdit(KEPT), 1), 3)
    expect(namesOf(fewer)).toEqual(['赵一', '钱二'])
    expect(isSameList(fewer)).toBe(false)
    const back = toggled(toggled(fewer, 3), 1)
    expect(namesOf(back)).toEqual(KEPT)
    expect(isSameList(back)).toBe(true)
  })

  it('gets a name for another, and a whole list instead of itself', () => {
    const other = withAdded(withAdded(toggled(firstEdit(KEPT), 0), ' 李四 '), '周五')
    expect(namesOf(other)).toEqual(['钱二', '钱二', '孙三', '李四', '周五'])
    expect(namesOf(withoutAdded(other, 0))).toEqual(['钱二', '钱二', '孙三', '周五'])
    expect(namesOf({ ...other, instead: [{ name: '吴六', band: 'adult' }] })).toEqual(['吴六'])
  })

  it('says what is still to be done until there is a name for each', () => {
    expect(missingWords(42, 40)).toContain('请再拿掉 2 个名字')
    expect(missingWords(39, 40)).toContain('请补上 1 个名字')
    expect(missingWords(40, 40)).toBeUndefined()
  })
})
