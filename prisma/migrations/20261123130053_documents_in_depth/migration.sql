-- AlterTable
ALTER TABLE "Consent" ADD COLUMN "validUntil" TEXT;

-- AlterTable
ALTER TABLE "Pair" ADD COLUMN "addendumNumber" TEXT;
ALTER TABLE "Pair" ADD COLUMN "addendumOn" TEXT;
ALTER TABLE "Pair" ADD COLUMN "labour" TEXT CHECK ("labour" IN ('notRequired', 'consentOnly', 'addendum'));
ALTER TABLE "Pair" ADD COLUMN "paymentAmount" TEXT;
ALTER TABLE "Pair" ADD COLUMN "paymentBasis" TEXT;
ALTER TABLE "Pair" ADD COLUMN "paymentKind" TEXT CHECK ("paymentKind" IN ('none', 'fixed', 'percent'));

-- CreateTable
CREATE TABLE "ActingDirector" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" INTEGER NOT NULL,
    "post" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "basis" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ActingDirector_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NameForms" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "gender" TEXT CHECK ("gender" IN ('male', 'female')),
    "genitive" TEXT,
    "dative" TEXT,
    "accusative" TEXT,
    "instrumental" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "NameForms_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostForms" (
    "postKey" TEXT NOT NULL PRIMARY KEY,
    "post" TEXT NOT NULL,
    "genitive" TEXT,
    "dative" TEXT,
    "accusative" TEXT,
    "instrumental" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "ConsentText" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('extraDuties', 'participation', 'dataProcessing', 'dataDistribution')),
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ConsentSheet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consentId" INTEGER NOT NULL,
    "signer" TEXT NOT NULL CHECK ("signer" IN ('self', 'representative')),
    "code" TEXT NOT NULL,
    "textId" INTEGER NOT NULL,
    "scanId" INTEGER,
    CONSTRAINT "ConsentSheet_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "Consent" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ConsentSheet_textId_fkey" FOREIGN KEY ("textId") REFERENCES "ConsentText" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ConsentSheet_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScanBatch" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" INTEGER NOT NULL,
    "schoolYearId" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'reading' CHECK ("status" IN ('reading', 'ready', 'done', 'failed')),
    "total" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "ScanPage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "batchId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" INTEGER,
    "readCode" TEXT,
    "consentId" INTEGER,
    "signer" TEXT CHECK ("signer" IN ('self', 'representative')),
    "continues" BOOLEAN NOT NULL DEFAULT false,
    "decision" TEXT NOT NULL DEFAULT 'pending' CHECK ("decision" IN ('pending', 'accepted', 'rejected')),
    CONSTRAINT "ScanPage_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ScanBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ScanPage_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ScanPage_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "Consent" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LegalBasisFile" (
    "legalBasisId" INTEGER NOT NULL,
    "fileId" INTEGER NOT NULL,

    PRIMARY KEY ("legalBasisId", "fileId"),
    CONSTRAINT "LegalBasisFile_legalBasisId_fkey" FOREIGN KEY ("legalBasisId") REFERENCES "LegalBasis" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LegalBasisFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orderId" INTEGER NOT NULL,
    "pairId" INTEGER NOT NULL,
    "act" TEXT NOT NULL CHECK ("act" IN ('replaceMentor', 'extend', 'addMentee', 'removeMentee', 'retopic', 'terminate')),
    "effectiveOn" TEXT NOT NULL,
    "mentorProfileId" INTEGER,
    "menteeProfileId" INTEGER,
    "newEndsOn" TEXT,
    "newTopic" TEXT,
    "initiator" TEXT,
    "noticeOn" TEXT,
    "why" TEXT,
    "before" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "OrderChange_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrderChange_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OrderChange_mentorProfileId_fkey" FOREIGN KEY ("mentorProfileId") REFERENCES "MentorProfile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OrderChange_menteeProfileId_fkey" FOREIGN KEY ("menteeProfileId") REFERENCES "MenteeProfile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderFile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "orderId" INTEGER NOT NULL,
    "fileId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('scan', 'signed', 'signature', 'other')),
    "createdById" INTEGER NOT NULL,
    CONSTRAINT "OrderFile_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrderFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentTemplate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "fileId" INTEGER NOT NULL,
    "validFrom" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "DocumentTemplate_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Award" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('gratitude', 'letterOfThanks', 'honour', 'mentorCertificate', 'participantCertificate', 'bestPractice')),
    "personId" INTEGER NOT NULL,
    "pairId" INTEGER,
    "orderId" INTEGER,
    "finalEventId" INTEGER,
    "reason" TEXT NOT NULL,
    "number" TEXT,
    "issuedOn" TEXT,
    "overrideWhy" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Award_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Award_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Award_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Award_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Award_finalEventId_fkey" FOREIGN KEY ("finalEventId") REFERENCES "FinalEvent" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Minutes" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "chair" TEXT,
    "secretary" TEXT,
    "present" TEXT,
    "fileId" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Minutes_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Minutes_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MinutesItem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "minutesId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "heard" TEXT,
    "spoke" TEXT,
    "decided" TEXT,
    CONSTRAINT "MinutesItem_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorReport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "programmeId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('interim', 'final')),
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'submitted', 'returned', 'accepted')),
    "solved" TEXT,
    "results" TEXT,
    "indicators" TEXT,
    "difficulties" TEXT,
    "notDone" TEXT,
    "readiness" TEXT CHECK ("readiness" IN ('low', 'medium', 'high')),
    "proposals" TEXT,
    "needsHelp" TEXT,
    "returnRemark" TEXT,
    "submittedAt" DATETIME,
    "decidedAt" DATETIME,
    "decidedById" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "MentorReport_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InspectionFolder" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" INTEGER NOT NULL,
    "schoolYearId" INTEGER NOT NULL,
    "pairId" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'queued' CHECK ("status" IN ('queued', 'building', 'ready', 'failed')),
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "storedName" TEXT,
    "size" INTEGER,
    "problem" TEXT,
    "finishedAt" DATETIME,
    CONSTRAINT "InspectionFolder_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "InspectionFolder_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_LegalBasis" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "level" TEXT NOT NULL CHECK ("level" IN ('federal', 'regional', 'municipal', 'local')),
    "issuedOn" TEXT,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "position" INTEGER NOT NULL,
    "kind" TEXT CHECK ("kind" IN ('law', 'decree', 'directive', 'order', 'letter', 'regulation', 'roadmap', 'minutes', 'other')),
    "issuer" TEXT,
    "adopted" TEXT,
    "agreed" TEXT,
    "citable" BOOLEAN NOT NULL DEFAULT true,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_LegalBasis" ("createdAt", "id", "issuedOn", "level", "number", "position", "title", "validFrom", "validTo", "version") SELECT "createdAt", "id", "issuedOn", "level", "number", "position", "title", "validFrom", "validTo", "version" FROM "LegalBasis";
DROP TABLE "LegalBasis";
ALTER TABLE "new_LegalBasis" RENAME TO "LegalBasis";
CREATE TABLE "new_Order" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'assignment' CHECK ("kind" IN ('assignment', 'amendment', 'termination', 'cancellation', 'results', 'programmesApproval', 'regulation', 'curatorAppointment', 'finalEvent')),
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'submitted', 'returned', 'approved', 'registered', 'executed', 'cancelled')),
    "title" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "programmesDueOn" TEXT,
    "reportsDueOn" TEXT,
    "curatorName" TEXT,
    "extraItems" TEXT,
    "number" TEXT,
    "datedOn" TEXT,
    "submittedAt" DATETIME,
    "submittedById" INTEGER,
    "returnRemark" TEXT,
    "decidedAt" DATETIME,
    "decidedById" INTEGER,
    "registeredAt" DATETIME,
    "snapshot" TEXT,
    "sha256" TEXT,
    "changesOrderId" INTEGER,
    "effectiveOn" TEXT,
    "finalEventId" INTEGER,
    "executedOn" TEXT,
    "executionNote" TEXT,
    "publishedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Order_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Order_changesOrderId_fkey" FOREIGN KEY ("changesOrderId") REFERENCES "Order" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Order_finalEventId_fkey" FOREIGN KEY ("finalEventId") REFERENCES "FinalEvent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Order" ("createdAt", "curatorName", "datedOn", "decidedAt", "decidedById", "endsOn", "extraItems", "id", "kind", "number", "programmesDueOn", "registeredAt", "reportsDueOn", "returnRemark", "schoolYearId", "sha256", "snapshot", "startsOn", "status", "submittedAt", "submittedById", "title", "version") SELECT "createdAt", "curatorName", "datedOn", "decidedAt", "decidedById", "endsOn", "extraItems", "id", "kind", "number", "programmesDueOn", "registeredAt", "reportsDueOn", "returnRemark", "schoolYearId", "sha256", "snapshot", "startsOn", "status", "submittedAt", "submittedById", "title", "version" FROM "Order";
DROP TABLE "Order";
ALTER TABLE "new_Order" RENAME TO "Order";
CREATE INDEX "Order_schoolYearId_status_idx" ON "Order"("schoolYearId", "status");
CREATE INDEX "Order_changesOrderId_idx" ON "Order"("changesOrderId");
CREATE INDEX "Order_finalEventId_idx" ON "Order"("finalEventId");
CREATE UNIQUE INDEX "Order_schoolYearId_number_key" ON "Order"("schoolYearId", "number");
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
    "version" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_Organisation" ("address", "adultFrom", "city", "createdAt", "curatorName", "directorDative", "directorInitials", "directorName", "directorPost", "email", "founder", "fullName", "id", "inn", "ogrn", "personalDataOfficer", "phone", "representativeUntil", "satisfiedFrom", "shortName", "siteUrl", "storageYears", "timeZone", "version") SELECT "address", "adultFrom", "city", "createdAt", "curatorName", "directorDative", "directorInitials", "directorName", "directorPost", "email", "founder", "fullName", "id", "inn", "ogrn", "personalDataOfficer", "phone", "representativeUntil", "satisfiedFrom", "shortName", "siteUrl", "storageYears", "timeZone", "version" FROM "Organisation";
DROP TABLE "Organisation";
ALTER TABLE "new_Organisation" RENAME TO "Organisation";
CREATE TABLE "new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL CHECK ("role" IN ('methodist', 'director', 'mentor')),
    "personId" INTEGER,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT true,
    "lastSignedInAt" DATETIME,
    "disabledAt" DATETIME,
    "deputy" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "User_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_User" ("createdAt", "disabledAt", "id", "lastSignedInAt", "login", "mustChangePassword", "name", "passwordHash", "personId", "role", "version") SELECT "createdAt", "disabledAt", "id", "lastSignedInAt", "login", "mustChangePassword", "name", "passwordHash", "personId", "role", "version" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE UNIQUE INDEX "User_login_key" ON "User"("login");
CREATE UNIQUE INDEX "User_personId_key" ON "User"("personId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ActingDirector_userId_idx" ON "ActingDirector"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "NameForms_personId_key" ON "NameForms"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentText_sha256_key" ON "ConsentText"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentSheet_code_key" ON "ConsentSheet"("code");

-- CreateIndex
CREATE INDEX "ConsentSheet_consentId_idx" ON "ConsentSheet"("consentId");

-- CreateIndex
CREATE INDEX "ConsentSheet_textId_idx" ON "ConsentSheet"("textId");

-- CreateIndex
CREATE INDEX "ConsentSheet_scanId_idx" ON "ConsentSheet"("scanId");

-- CreateIndex
CREATE INDEX "ScanPage_fileId_idx" ON "ScanPage"("fileId");

-- CreateIndex
CREATE INDEX "ScanPage_consentId_idx" ON "ScanPage"("consentId");

-- CreateIndex
CREATE UNIQUE INDEX "ScanPage_batchId_position_key" ON "ScanPage"("batchId", "position");

-- CreateIndex
CREATE INDEX "LegalBasisFile_fileId_idx" ON "LegalBasisFile"("fileId");

-- CreateIndex
CREATE INDEX "OrderChange_orderId_idx" ON "OrderChange"("orderId");

-- CreateIndex
CREATE INDEX "OrderChange_pairId_idx" ON "OrderChange"("pairId");

-- CreateIndex
CREATE INDEX "OrderChange_mentorProfileId_idx" ON "OrderChange"("mentorProfileId");

-- CreateIndex
CREATE INDEX "OrderChange_menteeProfileId_idx" ON "OrderChange"("menteeProfileId");

-- CreateIndex
CREATE INDEX "OrderFile_orderId_idx" ON "OrderFile"("orderId");

-- CreateIndex
CREATE INDEX "OrderFile_fileId_idx" ON "OrderFile"("fileId");

-- CreateIndex
CREATE INDEX "DocumentTemplate_name_validFrom_idx" ON "DocumentTemplate"("name", "validFrom");

-- CreateIndex
CREATE INDEX "DocumentTemplate_fileId_idx" ON "DocumentTemplate"("fileId");

-- CreateIndex
CREATE INDEX "Award_personId_idx" ON "Award"("personId");

-- CreateIndex
CREATE INDEX "Award_pairId_idx" ON "Award"("pairId");

-- CreateIndex
CREATE INDEX "Award_orderId_idx" ON "Award"("orderId");

-- CreateIndex
CREATE INDEX "Award_finalEventId_idx" ON "Award"("finalEventId");

-- CreateIndex
CREATE UNIQUE INDEX "Award_schoolYearId_number_key" ON "Award"("schoolYearId", "number");

-- CreateIndex
CREATE INDEX "Minutes_schoolYearId_idx" ON "Minutes"("schoolYearId");

-- CreateIndex
CREATE INDEX "Minutes_fileId_idx" ON "Minutes"("fileId");

-- CreateIndex
CREATE INDEX "MinutesItem_minutesId_idx" ON "MinutesItem"("minutesId");

-- CreateIndex
CREATE UNIQUE INDEX "MentorReport_programmeId_kind_key" ON "MentorReport"("programmeId", "kind");

-- CreateIndex
CREATE INDEX "InspectionFolder_schoolYearId_idx" ON "InspectionFolder"("schoolYearId");

-- CreateIndex
CREATE INDEX "InspectionFolder_pairId_idx" ON "InspectionFolder"("pairId");