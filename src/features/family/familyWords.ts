import type { FamilyMember, Relation } from '@domain/family/family'
import { BAND_WORDS } from '@/ui/partyText'

/** 关系, as people say it. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  self: '本人', spouse: '爱人', parent: '父母', child: '孩子', grandchild: '孙辈', relative: '亲戚', friend: '朋友',
}

/** As `本人，成人`, under the name. */
export const memberNote = ({ relation, band }: Pick<FamilyMember, 'relation' | 'band'>): string => `${RELATION_WORDS[relation]}，${BAND_WORDS[band]}`

/** 爸爸、小宝，另外 1 人: who comes on a reservation. @param others  how many nobody named */
export const namesText = (names: readonly string[], others: number): string =>
  [names.join('、'), others > 0 ? `另外 ${others} 人` : ''].filter(Boolean).join('，')
