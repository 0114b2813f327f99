-- AlterTable
ALTER TABLE "SurveyQuestion" ADD COLUMN "showIf" TEXT;

-- CreateTable
CREATE TABLE "AnswerGroup" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "campaignId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "AnswerGroup_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Answer" (
    "responseId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "groupId" INTEGER,

    PRIMARY KEY ("responseId", "key"),
    CONSTRAINT "Answer_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Answer_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "AnswerGroup" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Answer" ("key", "responseId", "value") SELECT "key", "responseId", "value" FROM "Answer";
DROP TABLE "Answer";
ALTER TABLE "new_Answer" RENAME TO "Answer";
CREATE INDEX "Answer_groupId_idx" ON "Answer"("groupId");
CREATE TABLE "new_Campaign" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "templateId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'open', 'closed')),
    "opensOn" TEXT,
    "closesOn" TEXT,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "commonNumber" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Campaign_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Campaign_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "SurveyTemplate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Campaign" ("closedAt", "closesOn", "createdAt", "id", "openedAt", "opensOn", "schoolYearId", "status", "templateId", "title", "version") SELECT "closedAt", "closesOn", "createdAt", "id", "openedAt", "opensOn", "schoolYearId", "status", "templateId", "title", "version" FROM "Campaign";
DROP TABLE "Campaign";
ALTER TABLE "new_Campaign" RENAME TO "Campaign";
CREATE INDEX "Campaign_schoolYearId_status_idx" ON "Campaign"("schoolYearId", "status");
CREATE INDEX "Campaign_templateId_idx" ON "Campaign"("templateId");
CREATE TABLE "new_Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "campaignId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "pairId" INTEGER,
    "linkNumber" INTEGER NOT NULL DEFAULT 1,
    "answered" BOOLEAN NOT NULL DEFAULT false,
    "remindedOn" TEXT,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Invitation_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Invitation" ("campaignId", "createdAt", "id", "linkNumber", "pairId", "personId") SELECT "campaignId", "createdAt", "id", "linkNumber", "pairId", "personId" FROM "Invitation";
DROP TABLE "Invitation";
ALTER TABLE "new_Invitation" RENAME TO "Invitation";
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");
CREATE INDEX "Invitation_pairId_idx" ON "Invitation"("pairId");
CREATE UNIQUE INDEX "Invitation_campaignId_personId_pairId_key" ON "Invitation"("campaignId", "personId", "pairId");
CREATE TABLE "new_Response" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME DEFAULT CURRENT_TIMESTAMP,
    "campaignId" INTEGER NOT NULL,
    "invitationId" INTEGER,
    "draftToken" TEXT,
    "respondent" TEXT,
    "submittedAt" DATETIME,
    "fromPaper" BOOLEAN NOT NULL DEFAULT false,
    "takenAt" DATETIME,
    "takenById" INTEGER,
    "decision" TEXT CHECK ("decision" IN ('taken', 'declined')),
    "declineReason" TEXT,
    "takenFields" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Response_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Response_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- by hand: a response learns its campaign from its invitation
INSERT INTO "new_Response" ("campaignId", "createdAt", "decision", "declineReason", "fromPaper", "id", "invitationId", "submittedAt", "takenAt", "takenById", "version") SELECT "Invitation"."campaignId", "Response"."createdAt", "decision", "declineReason", "fromPaper", "Response"."id", "invitationId", "submittedAt", "takenAt", "takenById", "version" FROM "Response" JOIN "Invitation" ON "Invitation"."id" = "Response"."invitationId";
DROP TABLE "Response";
ALTER TABLE "new_Response" RENAME TO "Response";
CREATE UNIQUE INDEX "Response_invitationId_key" ON "Response"("invitationId");
CREATE UNIQUE INDEX "Response_draftToken_key" ON "Response"("draftToken");
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

-- CreateIndex
CREATE UNIQUE INDEX "AnswerGroup_campaignId_key_name_key" ON "AnswerGroup"("campaignId", "key", "name");