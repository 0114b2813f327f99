import type { Tx } from '../app/db.ts'
import type { PersonTables } from './data.ts'

/** What of a person stands in tables of its own, as a nested create. */
export function nestedTables({ directions, siteIds, studyGroups, representatives, achievements, certificates }: PersonTables) {
  return {
    directions: { create: directions.map((direction) => ({ direction })) },
    sites: { create: siteIds.map((siteId) => ({ siteId })) },
    studyGroups: { create: studyGroups },
    representatives: { create: representatives },
    achievements: { create: achievements },
    certificates: { create: certificates },
  }
}

/** The step of replacing those tables that are given; the others stay. */
export async function replaceTables(tx: Tx, personId: number, tables: Partial<PersonTables>): Promise<void> {
  await replaceLinks(tx, personId, tables)
  await replaceRows(tx, personId, tables)
}

async function replaceLinks(tx: Tx, personId: number, { directions, siteIds, studyGroups }: Partial<PersonTables>): Promise<void> {
  if (directions) {
    await tx.personDirection.deleteMany({ where: { personId } })
    await tx.personDirection.createMany({ data: directions.map((direction) => ({ personId, direction })) })
  }
  if (siteIds) {
    await tx.personSite.deleteMany({ where: { personId } })
    await tx.personSite.createMany({ data: siteIds.map((siteId) => ({ personId, siteId })) })
  }
  if (studyGroups) {
    await tx.personStudyGroup.deleteMany({ where: { personId } })
    await tx.personStudyGroup.createMany({ data: studyGroups.map((row) => ({ ...row, personId })) })
  }
}

async function replaceRows(tx: Tx, personId: number, { representatives, achievements, certificates }: Partial<PersonTables>): Promise<void> {
  if (representatives) {
    await tx.legalRepresentative.deleteMany({ where: { personId } })
    await tx.legalRepresentative.createMany({ data: representatives.map((row) => ({ ...row, personId })) })
  }
  if (achievements) {
    await tx.achievement.deleteMany({ where: { personId } })
    await tx.achievement.createMany({ data: achievements.map((row) => ({ ...row, personId })) })
  }
  if (certificates) {
    await tx.trainingCertificate.deleteMany({ where: { personId } })
    await tx.trainingCertificate.createMany({ data: certificates.map((row) => ({ ...row, personId })) })
  }
}
