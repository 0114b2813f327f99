import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../app/root.ts'
import { buildTemplate, templateNames } from './build-template.ts'

// Development only: `npx tsx src/documents/dev/build-templates.ts` writes the built-in templates after a change in this folder.
for (const name of templateNames) {
  writeFileSync(join(root, 'src/documents/templates', `${name}.docx`), await buildTemplate(name))
}
