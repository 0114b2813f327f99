-- AlterTable
ALTER TABLE "OrderFile" ADD COLUMN "certificate" TEXT;
ALTER TABLE "OrderFile" ADD COLUMN "owner" TEXT;
ALTER TABLE "OrderFile" ADD COLUMN "validFrom" TEXT;
ALTER TABLE "OrderFile" ADD COLUMN "validTo" TEXT;

-- CreateTable
CREATE TABLE "ActAcquaintance" (
    "legalBasisId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "acquaintedOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("legalBasisId", "personId"),
    CONSTRAINT "ActAcquaintance_legalBasisId_fkey" FOREIGN KEY ("legalBasisId") REFERENCES "LegalBasis" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ActAcquaintance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Organisation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fullName" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "founder" TEXT,
    "city" TEXT NOT NULL,
    "address" TEXT,
    "inn" TEXT,
    "ogrn" TEXT,
    "directorPost" TEXT NOT NULL DEFAULT 'директор',
    "directorName" TEXT NOT NULL,
    "directorInitials" TEXT NOT NULL,
    "directorDative" TEXT,
    "directorGenitive" TEXT,
    "directorAccusative" TEXT,
    "curatorName" TEXT,
    "curatorGenitive" TEXT,
    "curatorDative" TEXT,
    "curatorAccusative" TEXT,
    "siteUrl" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "personalDataOfficer" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Yekaterinburg',
    "representativeUntil" INTEGER NOT NULL DEFAULT 14,
    "adultFrom" INTEGER NOT NULL DEFAULT 18,
    "satisfiedFrom" INTEGER NOT NULL DEFAULT 8,
    "storageYears" INTEGER NOT NULL DEFAULT 3,
    "approvalStamp" TEXT NOT NULL DEFAULT 'byPerson' CHECK ("approvalStamp" IN ('byPerson', 'byDocument')),
    "orderNumberPattern" TEXT,
    "signsElectronically" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_Organisation" ("address", "adultFrom", "approvalStamp", "city", "createdAt", "curatorAccusative", "curatorDative", "curatorGenitive", "curatorName", "directorAccusative", "directorDative", "directorGenitive", "directorInitials", "directorName", "directorPost", "email", "founder", "fullName", "id", "inn", "ogrn", "orderNumberPattern", "personalDataOfficer", "phone", "representativeUntil", "satisfiedFrom", "shortName", "siteUrl", "storageYears", "timeZone", "version") SELECT "address", "adultFrom", "approvalStamp", "city", "createdAt", "curatorAccusative", "curatorDative", "curatorGenitive", "curatorName", "directorAccusative", "directorDative", "directorGenitive", "directorInitials", "directorName", "directorPost", "email", "founder", "fullName", "id", "inn", "ogrn", "orderNumberPattern", "personalDataOfficer", "phone", "representativeUntil", "satisfiedFrom", "shortName", "siteUrl", "storageYears", "timeZone", "version" FROM "Organisation";
DROP TABLE "Organisation";
ALTER TABLE "new_Organisation" RENAME TO "Organisation";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ActAcquaintance_personId_idx" ON "ActAcquaintance"("personId");