import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OwnFamily } from '@domain/contract/views'
import type { FamilyMember } from '@domain/family/family'
import { isPicked, othersIn, toggled, withMembers, withOthers, type Who } from '@domain/family/picked'
import type { LocalDate } from '@domain/kernel/instant'
import { partySize, type Party } from '@domain/reservation/party'
import { MemberForm } from '@/features/family/MemberForm'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { CheckChips } from '@/ui/CheckChips'
import { FieldError } from '@/ui/FieldError'
import { PartyPicker } from '@/ui/PartyPicker'
import { BAND_WORDS, partyText } from '@/ui/partyText'
import { Row } from '@/ui/Row'
import '@/ui/moreIcons.scss'
import './family.scss'

interface Props {
  readonly who: Who
  /** Absent while it is not known. */
  readonly own: OwnFamily | undefined
  readonly max: number
  /** The session's: ages count on it. */
  readonly day: LocalDate
  readonly error: string | undefined
  readonly onChange: (who: Who) => void
  readonly onConsent: () => void
  /** Told while somebody is filled in who has not been saved, and so would not come. */
  readonly onHalf: (isHalf: boolean) => void
}

/** 谁来: the saved family by a tap each, and further people by their number. */
export const WhoComes = (props: Props) => {
  const { who, own, max, day, error, onChange } = props
  if (own !== undefined && own.members.length > 0) return <FamilyComes {...props} own={own} />
  return (
    <View>
      <PartyPicker party={who.party} max={max} day={day} error={error} onChange={(party) => onChange(withOthers(who, party))} />
      {own && <Card><NewMember {...props} words='把家人存下来' note='下次报名，点一下就好' /></Card>}
    </View>
  )
}

const FamilyComes = (props: Props & { readonly own: OwnFamily }) => {
  const { who, own: { members }, max, day, error, onChange } = props
  const others = othersIn(who)
  const [unfolded, unfold] = useState(partySize(others) > 0)
  const size = partySize(who.party)
  const toggle = (value: string) => {
    if (value === EVERYBODY) return onChange(withMembers(who, areAllPicked(who, members) ? [] : members))
    const member = members.find(({ id }) => id === value)
    if (member) onChange(toggled(who, member))
  }
  return (
    <View>
      <Card className='who'>
        <View className='line between who-head'>
          <View className='h2'>谁来</View>
          <View className='support' {...a11y({ live: true })}>{`已选 ${size} 人，最多 ${max} 人`}</View>
        </View>
        <View className='who-chips'><CheckChips options={chipsOf(members, max)} chosen={chosenIn(who, members)} onToggle={toggle} /></View>
        {error !== undefined && <View className='who-wrong'><FieldError>{error}</FieldError></View>}
        <Row icon='people' title={unfolded ? '收起' : '再加别人'} note={othersNote(others)} onTap={() => unfold(!unfolded)} />
        <NewMember {...props} words='存一位新家人' />
      </Card>
      <View className='mt3'>
        {unfolded && <PartyPicker title='再加别人' party={others} max={max - size + partySize(others)} day={day} onChange={(party) => onChange(withOthers(who, party))} />}
      </View>
    </View>
  )
}

/** A chip for all of them at once. */
const EVERYBODY = 'everybody'

const chipsOf = (members: readonly FamilyMember[], max: number) => [
  ...(members.length > 1 && members.length <= max ? [{ value: EVERYBODY, label: '全家', note: `${members.length} 人` }] : []),
  ...members.map(({ id, name, relation, band }) => ({ value: id, label: relation === 'self' ? `本人 ${name}` : name, note: BAND_WORDS[band] })),
]

const areAllPicked = (who: Who, members: readonly FamilyMember[]): boolean => members.every((member) => isPicked(who, member))

const chosenIn = (who: Who, members: readonly FamilyMember[]): readonly string[] => [
  ...(areAllPicked(who, members) ? [EVERYBODY] : []),
  ...(who.members ?? []).map(({ id }) => id),
]

const othersNote = (others: Party): string => (partySize(others) > 0 ? partyText(others) : '没存的人，按年龄段加')

interface NewMemberProps extends Props {
  readonly words: string
  readonly note?: string
}

const NewMember = ({ who, own, day, words, note, onChange, onConsent, onHalf }: NewMemberProps) => {
  const [open, setOpen] = useState(false)
  // Whoever is saved here comes along: that is why they are saved now.
  const onSaved = (member: FamilyMember) => {
    onChange(own?.members.length === 0 ? withMembers(asSaved(who, member), [member]) : toggled(who, member))
    setOpen(false)
  }
  return (
    <>
      <Row icon='plus' title={words} {...(note === undefined ? {} : { note })} onTap={() => setOpen(!open)} />
      <View>{open && <MemberForm own={own} day={day} onConsent={onConsent} onSaved={onSaved} onClose={() => setOpen(false)} onHalf={onHalf} />}</View>
    </>
  )
}

/** The first of the family to be saved was counted already, by hand. */
const asSaved = (who: Who, { band }: FamilyMember): Who => {
  const others = othersIn(who)
  return others[band] > 0 ? withOthers(who, { ...others, [band]: others[band] - 1 }) : who
}
