// Everything here only helps: each page works with scripts switched off.
import { showErrors } from './errors.js'
import { helpDates } from './dates.js'
import { helpFiles } from './files.js'
import { helpLines } from './lines.js'
import { helpLists } from './lists.js'
import { helpOrder } from './order.js'
import { helpRows } from './rows.js'
import { guardForms } from './guard.js'
import { helpKeys } from './keys.js'
import { keepDrafts } from './drafts.js'
import { helpDropdowns } from './dropdowns.js'
import { refreshProgress } from './refresh.js'
import { helpSurveys } from './surveys.js'
import { helpConditions } from './when.js'

showErrors()
helpDates(document)
helpFiles()
helpLines()
helpLists()
helpOrder()
helpRows()
guardForms()
keepDrafts()
helpKeys()
helpDropdowns()
refreshProgress()
helpSurveys()
helpConditions()
