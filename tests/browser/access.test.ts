import { describeLooks } from '../support/lookOver'
import { CHECKED_OF_VISITORS } from '../support/screens'

describeLooks(CHECKED_OF_VISITORS)
