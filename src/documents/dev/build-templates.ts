import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Packer } from 'docx';
import type { Document } from 'docx';
import PizZip from 'pizzip';
import { root } from '../../app/root.ts';
import { pack } from '../pack.ts';
import type { TemplateName } from '../types.ts';
import { consentDataDistribution, consentDataProcessing } from './consents-data.ts';
import { consentExtraDuties, consentParticipationRepresentative, consentParticipationSelf } from './consents-participation.ts';
import { orderAssignment } from './order-assignment.ts';

// Development only: writes the built-in templates. Run `npx tsx src/documents/dev/build-templates.ts` after a change here.

const builders: Record<TemplateName, () => Document> = {
  'order-assignment': orderAssignment,
  'consent-extra-duties': consentExtraDuties,
  'consent-participation-self': consentParticipationSelf,
  'consent-participation-representative': consentParticipationRepresentative,
  'consent-data-processing': consentDataProcessing,
  'consent-data-distribution': consentDataDistribution,
};

for (const [name, build] of Object.entries(builders)) {
  writeFileSync(join(root, 'src/documents/templates', `${name}.docx`), await stable(build()));
}

// The same source gives the same bytes, so a commit shows only real changes.
async function stable(document: Document): Promise<Buffer> {
  const zip = new PizZip(await Packer.toBuffer(document));
  const core = 'docProps/core.xml';
  zip.file(core, (zip.file(core)?.asText() ?? '').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2023-10-03T00:00:00Z'));
  return pack(zip);
}
