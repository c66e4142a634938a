import { appConfig } from './appConfig'

// The colours of the bars are variables of the style sheet there (ui/bars.h5.scss).
export default defineAppConfig(
  appConfig({
    bar: '#FFFFFF',
    barWords: 'black',
    page: '#F5F7FB',
    tab: '#FFFFFF',
    tabWords: '#51586A',
    tabChosen: '#0B57D0',
    tabBorder: 'black',
  }),
)
