import { everyone, role } from '../app/policy.ts'

export const can = {
  keepLegalBases: role('methodist'),
  /** The register of local acts is what an inspector asks the director for. */
  readLocalActs: role('methodist', 'director'),
  /** Only what is published, and only without its metadata. */
  readPublished: everyone,
}
