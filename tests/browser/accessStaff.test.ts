import { describeLooks } from '../support/lookOver'
import { CHECKED_OF_STAFF } from '../support/screens'

describeLooks(CHECKED_OF_STAFF)
