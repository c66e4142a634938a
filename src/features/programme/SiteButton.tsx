import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'

/** 现场指引, on the day: the way to a square's page. */
export const SiteButton = ({ eventId }: { readonly eventId: string }) => (
  <Button kind='tinted' icon='route' className='mt2' onTap={() => openPage('programme/square', { eventId })}>现场指引</Button>
)
