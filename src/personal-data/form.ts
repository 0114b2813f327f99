import { z } from 'zod'
import { ids, text } from '../app/fields.ts'
import { confirmation, problems } from './messages.ts'

/** The typed word that confirms what cannot be taken back. */
export const anonymisationForm = z.object({
  person: ids().pipe(z.array(z.number()).min(1, problems.nobody)),
  word: text(40, problems.word).pipe(z.string().refine((typed) => typed.toLocaleLowerCase('ru') === confirmation, problems.word)),
})
