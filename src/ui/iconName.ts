/** The icons of drawings/_icons.scss. */
export type IconName =
  | 'home' | 'calendar' | 'ticket' | 'person' | 'qr' | 'route' | 'phone' | 'flag' | 'lecture' | 'flower' | 'film' | 'firm'
  | 'sprout' | 'telescope' | 'gate' | 'chevron' | 'check' | 'ok' | 'no' | 'warning' | 'notice' | 'clock' | 'pin'
  | 'people' | 'plus' | 'minus' | 'scan' | 'text' | 'shield' | 'device' | 'offline'
  | 'list' | 'chat' | 'entrance' | 'mail' | 'copy' | 'search' | 'close'
  | 'share' | 'calendarPlus' | 'photo' | 'walk'
  // Of drawings/_siteIcons.scss.
  | 'aid' | 'child' | 'toilet' | 'parking' | 'rain'
