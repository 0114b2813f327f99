-- AlterTable
ALTER TABLE "SurveyQuestion" ADD COLUMN "showIf" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Response" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "campaignId" INTEGER NOT NULL,
    "invitationId" INTEGER,
    "submittedAt" DATETIME,
    "fromPaper" BOOLEAN NOT NULL DEFAULT false,
    "takenAt" DATETIME,
    "takenById" INTEGER,
    "decision" TEXT CHECK ("decision" IN ('taken', 'declined')),
    "declineReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Response_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Response_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- by hand: a response learns its campaign from its invitation
INSERT INTO "new_Response" ("campaignId", "createdAt", "decision", "declineReason", "fromPaper", "id", "invitationId", "submittedAt", "takenAt", "takenById", "version") SELECT "Invitation"."campaignId", "Response"."createdAt", "decision", "declineReason", "fromPaper", "Response"."id", "invitationId", "submittedAt", "takenAt", "takenById", "version" FROM "Response" JOIN "Invitation" ON "Invitation"."id" = "Response"."invitationId";
DROP TABLE "Response";
ALTER TABLE "new_Response" RENAME TO "Response";
CREATE UNIQUE INDEX "Response_invitationId_key" ON "Response"("invitationId");
CREATE INDEX "Response_campaignId_idx" ON "Response"("campaignId");
CREATE TABLE "new_SurveyTemplate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "key" TEXT NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" DATETIME,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "phase" TEXT NOT NULL CHECK ("phase" IN ('collection', 'entry', 'running', 'exit')),
    "audience" TEXT NOT NULL CHECK ("audience" IN ('teachers', 'mentorCandidates', 'students', 'studentCandidates', 'mentees', 'mentors', 'parents', 'curators', 'guests')),
    "form" TEXT CHECK ("form" IN ('teacherTeacher', 'teacherStudent', 'studentStudent')),
    "roadmapCode" TEXT,
    "twinKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_SurveyTemplate" ("audience", "createdAt", "form", "id", "key", "phase", "purpose", "roadmapCode", "title") SELECT "audience", "createdAt", "form", "id", "key", "phase", "purpose", "roadmapCode", "title" FROM "SurveyTemplate";
DROP TABLE "SurveyTemplate";
ALTER TABLE "new_SurveyTemplate" RENAME TO "SurveyTemplate";
CREATE UNIQUE INDEX "SurveyTemplate_key_edition_key" ON "SurveyTemplate"("key", "edition");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
