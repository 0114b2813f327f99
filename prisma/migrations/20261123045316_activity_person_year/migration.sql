-- DropIndex
DROP INDEX "CompetitionRecord_personId_idx";

-- DropIndex
DROP INDEX "ProjectRecord_personId_idx";

-- CreateIndex
CREATE INDEX "CompetitionRecord_personId_schoolYearId_idx" ON "CompetitionRecord"("personId", "schoolYearId");

-- CreateIndex
CREATE INDEX "ProjectRecord_personId_schoolYearId_idx" ON "ProjectRecord"("personId", "schoolYearId");