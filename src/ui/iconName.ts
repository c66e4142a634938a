/** The icons of drawings/_icons.scss. */
export type IconName =
  | 'home' | 'calendar' | 'ticket' | 'person' | 'qr' | 'route' | 'phone' | 'flag' | 'lecture' | 'flower' | 'film' | 'firm'
  | 'sprout' | 'telescope' | 'gate' | 'chevron' | 'back' | 'check' | 'ok' | 'no' | 'warning' | 'notice' | 'clock' | 'pin'
  | 'people' | 'close' | 'plus' | 'minus' | 'scan' | 'text' | 'lock' | 'shield' | 'refresh' | 'edit' | 'device' | 'offline'
  | 'list' | 'chat' | 'report' | 'undo' | 'calendarAdd' | 'entrance' | 'mail' | 'copy'
