import { useRouter } from '@tarojs/taro'
import { invitationOfScene } from '@domain/contract/scene'
import { readInvitationCode } from '@domain/staff/invitationCode'

/** The invitation that the page was opened with: in its address, or in the mini-program code that was scanned. */
export const useInvitationCode = (): string | undefined => {
  const { params } = useRouter()
  return readInvitationCode(params['code'] ?? '') ?? invitationOfScene(params['scene'] ?? '')
}
