import type { Guardianship } from '@domain/consent/consent'
import type { FamilyMember, Relation } from '@domain/family/family'
import { BAND_WORDS } from '@/ui/partyText'

/** 关系 of a family member to the one who signs up, as people say it. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  self: '本人', spouse: '爱人', parent: '父母', child: '孩子', grandchild: '孙辈', relative: '亲戚', friend: '朋友',
}

/** As `本人，成人`, under the name. */
export const memberNote = ({ relation, band }: Pick<FamilyMember, 'relation' | 'band'>): string => `${RELATION_WORDS[relation]}，${BAND_WORDS[band]}`

/** 和孩子的关系 of whoever agrees to the children's rules. */
export const GUARDIANSHIP_WORDS: Readonly<Record<Guardianship, string>> = {
  parent: '爸爸或妈妈', grandparent: '爷爷奶奶、姥爷姥姥', otherGuardian: '其他监护人',
}
