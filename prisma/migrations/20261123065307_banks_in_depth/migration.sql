-- AlterTable
ALTER TABLE "LegalRepresentative" ADD COLUMN "email" TEXT;

-- AlterTable
ALTER TABLE "MenteeProfile" ADD COLUMN "mentorRole" TEXT CHECK ("mentorRole" IN ('teacher', 'olderStudent', 'anyone'));

-- AlterTable
ALTER TABLE "MentorProfile" ADD COLUMN "menteeAgeFrom" INTEGER;
ALTER TABLE "MentorProfile" ADD COLUMN "menteeAgeTo" INTEGER;
ALTER TABLE "MentorProfile" ADD COLUMN "pausedUntilOn" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "anonymisedAt" DATETIME;

-- AlterTable
ALTER TABLE "PersonStudyGroup" ADD COLUMN "yearOfStudy" INTEGER;

-- CreateTable
CREATE TABLE "Site" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "address" TEXT
);

-- CreateTable
CREATE TABLE "PersonSite" (
    "personId" INTEGER NOT NULL,
    "siteId" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "siteId"),
    CONSTRAINT "PersonSite_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PersonSite_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Course" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "direction" TEXT CHECK ("direction" IN ('technical', 'science', 'sport', 'art', 'tourism', 'social')),
    "years" INTEGER
);

-- CreateTable
CREATE TABLE "Achievement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "year" INTEGER,
    "name" TEXT NOT NULL,
    "level" TEXT CHECK ("level" IN ('centre', 'municipal', 'regional', 'national', 'international')),
    "result" TEXT CHECK ("result" IN ('participant', 'prizewinner', 'winner')),
    CONSTRAINT "Achievement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingCertificate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "hours" REAL,
    "completedOn" TEXT NOT NULL,
    "document" TEXT,
    CONSTRAINT "TrainingCertificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PersonTag" (
    "personId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "tagId"),
    CONSTRAINT "PersonTag_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PersonTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" INTEGER NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ListColumns" (
    "userId" INTEGER NOT NULL,
    "list" TEXT NOT NULL,
    "columns" TEXT NOT NULL,

    PRIMARY KEY ("userId", "list"),
    CONSTRAINT "ListColumns_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BulkChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "createdById" INTEGER NOT NULL,
    "undoneAt" DATETIME,
    CONSTRAINT "BulkChange_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonMerge" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "keptId" INTEGER NOT NULL,
    "removedId" INTEGER NOT NULL,
    "undo" TEXT NOT NULL,
    "createdById" INTEGER NOT NULL,
    "undoneAt" DATETIME
);

-- CreateTable
CREATE TABLE "DistinctPeople" (
    "oneId" INTEGER NOT NULL,
    "otherId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("oneId", "otherId"),
    CONSTRAINT "DistinctPeople_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DistinctPeople_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CardView" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "userName" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    CONSTRAINT "CardView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "headersKey" TEXT NOT NULL,
    "mapping" TEXT NOT NULL
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
    "curatorName" TEXT,
    "siteUrl" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "personalDataOfficer" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Yekaterinburg',
    "representativeUntil" INTEGER NOT NULL DEFAULT 14,
    "adultFrom" INTEGER NOT NULL DEFAULT 18,
    "satisfiedFrom" INTEGER NOT NULL DEFAULT 8,
    "storageYears" INTEGER NOT NULL DEFAULT 3,
    "version" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_Organisation" ("address", "adultFrom", "city", "createdAt", "curatorName", "directorDative", "directorInitials", "directorName", "directorPost", "email", "founder", "fullName", "id", "inn", "ogrn", "personalDataOfficer", "phone", "representativeUntil", "satisfiedFrom", "shortName", "siteUrl", "timeZone", "version") SELECT "address", "adultFrom", "city", "createdAt", "curatorName", "directorDative", "directorInitials", "directorName", "directorPost", "email", "founder", "fullName", "id", "inn", "ogrn", "personalDataOfficer", "phone", "representativeUntil", "satisfiedFrom", "shortName", "siteUrl", "timeZone", "version" FROM "Organisation";
DROP TABLE "Organisation";
ALTER TABLE "new_Organisation" RENAME TO "Organisation";
CREATE TABLE "new_StudyGroup" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "direction" TEXT CHECK ("direction" IN ('technical', 'science', 'sport', 'art', 'tourism', 'social')),
    "leaderId" INTEGER,
    "siteId" INTEGER,
    "courseId" INTEGER,
    CONSTRAINT "StudyGroup_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StudyGroup_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StudyGroup_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_StudyGroup" ("createdAt", "direction", "id", "leaderId", "name", "nameKey") SELECT "createdAt", "direction", "id", "leaderId", "name", "nameKey" FROM "StudyGroup";
DROP TABLE "StudyGroup";
ALTER TABLE "new_StudyGroup" RENAME TO "StudyGroup";
CREATE UNIQUE INDEX "StudyGroup_nameKey_key" ON "StudyGroup"("nameKey");
CREATE INDEX "StudyGroup_leaderId_idx" ON "StudyGroup"("leaderId");
CREATE INDEX "StudyGroup_siteId_idx" ON "StudyGroup"("siteId");
CREATE INDEX "StudyGroup_courseId_idx" ON "StudyGroup"("courseId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Site_nameKey_key" ON "Site"("nameKey");

-- CreateIndex
CREATE INDEX "PersonSite_siteId_idx" ON "PersonSite"("siteId");

-- CreateIndex
CREATE UNIQUE INDEX "Course_nameKey_key" ON "Course"("nameKey");

-- CreateIndex
CREATE INDEX "Achievement_personId_idx" ON "Achievement"("personId");

-- CreateIndex
CREATE INDEX "TrainingCertificate_personId_idx" ON "TrainingCertificate"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_nameKey_key" ON "Tag"("nameKey");

-- CreateIndex
CREATE INDEX "PersonTag_tagId_idx" ON "PersonTag"("tagId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_list_name_key" ON "SavedView"("userId", "list", "name");

-- CreateIndex
CREATE INDEX "BulkChange_schoolYearId_idx" ON "BulkChange"("schoolYearId");

-- CreateIndex
CREATE INDEX "PersonMerge_keptId_idx" ON "PersonMerge"("keptId");

-- CreateIndex
CREATE INDEX "DistinctPeople_otherId_idx" ON "DistinctPeople"("otherId");

-- CreateIndex
CREATE INDEX "CardView_personId_createdAt_idx" ON "CardView"("personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_kind_headersKey_key" ON "ImportMapping"("kind", "headersKey");