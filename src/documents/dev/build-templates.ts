import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../app/root.ts'
import { buildFields } from './build-fields.ts'
import { buildTemplate, templateNames } from './build-template.ts'

// Development only: `npx tsx src/documents/dev/build-templates.ts` writes the built-in templates and the fields of their data after a change in this folder or in the types.
for (const name of templateNames) {
  writeFileSync(join(root, 'src/documents/templates', `${name}.docx`), await buildTemplate(name))
}
writeFileSync(join(root, 'src/documents/templates/fields.json'), JSON.stringify(buildFields(), null, 2) + '\n')
