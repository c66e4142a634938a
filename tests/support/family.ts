import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import type { FamilyMember } from '@domain/family/family'
import { EMPTY_PARTY } from '@domain/reservation/party'
import type { Cloud } from './cloud'
import { freshKey } from './scienceWeek'

type Caller = Pick<Cloud, 'call'>

/** 李秀英 brings her father and one child under 14. */
export const WITH_CHILD = { ...EMPTY_PARTY, adult: 1, senior: 1, under14: 1 }

/** A guardian agrees to the rules about children. */
export const agree = async (cloud: Caller, persona: string): Promise<void> => {
  const reply = await cloud.call(persona, 'giveConsent', { requestKey: freshKey(), version: CHILD_RULES_VERSION, guardianship: 'parent' })
  if (!reply.ok) throw new Error(`the consent is refused: ${reply.refusal.code}`)
}

/** Saves a family member. */
export const saveMember = async (cloud: Caller, persona: string, member: Omit<FamilyMember, 'id'>): Promise<FamilyMember> => {
  const saved = { id: freshKey(), ...member }
  const reply = await cloud.call(persona, 'saveMember', saved)
  if (!reply.ok) throw new Error(`${member.name} is refused: ${reply.refusal.code}`)
  return saved
}

/** 李秀英 with her father and two children, saved; a guardian has agreed. */
export const saveFamily = async (cloud: Caller, persona: string): Promise<readonly FamilyMember[]> => {
  await agree(cloud, persona)
  const family: FamilyMember[] = []
  for (const member of LI) family.push(await saveMember(cloud, persona, member))
  return family
}

const LI: readonly Omit<FamilyMember, 'id'>[] = [
  { name: '李秀英', band: 'adult', relation: 'self' },
  { name: '爸爸', band: 'senior', relation: 'parent' },
  { name: '小宝', band: 'under14', relation: 'child' },
  { name: '大宝', band: 'under14', relation: 'child' },
]
