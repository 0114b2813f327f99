import type {
  ConsentDataDistributionData, ConsentDataProcessingData, ConsentExtraDutiesData, ConsentParticipationRepresentativeData, ConsentParticipationSelfData,
} from './consent-data.ts';
import type { OrderAssignmentData } from './order-data.ts';

/** Which data each built-in template prints. */
export interface TemplateData {
  'order-assignment': OrderAssignmentData;
  'consent-extra-duties': ConsentExtraDutiesData;
  'consent-participation-self': ConsentParticipationSelfData;
  'consent-participation-representative': ConsentParticipationRepresentativeData;
  'consent-data-processing': ConsentDataProcessingData;
  'consent-data-distribution': ConsentDataDistributionData;
}

export type TemplateName = keyof TemplateData;
