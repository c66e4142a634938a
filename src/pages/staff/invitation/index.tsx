import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { InvitationDesk } from '@/features/staff/InvitationDesk'
import { useInvitationCode } from '@/features/staff/useInvitationCode'

/** 邀请: opened by a link, a chat's card or a mini-program code; or to type the code. */
export default function InvitationPage() {
  const code = useInvitationCode()
  const programme = useProgramme().kept?.programme
  return <PublicScreen><InvitationDesk opened={code} programme={programme} /></PublicScreen>
}
