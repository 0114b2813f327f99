-- AlterTable
ALTER TABLE "Response" ADD COLUMN "draftKey" TEXT;
ALTER TABLE "Response" ADD COLUMN "respondent" TEXT;
ALTER TABLE "Response" ADD COLUMN "takenFields" TEXT;

-- CreateTable
CREATE TABLE "AnswerGroup" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "campaignId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
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
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "commonNumber" INTEGER,
    "opensOn" TEXT,
    "closesOn" TEXT,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
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
    "mailProblem" TEXT,
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
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "AnswerGroup_campaignId_key_nameKey_key" ON "AnswerGroup"("campaignId", "key", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Response_draftKey_key" ON "Response"("draftKey");