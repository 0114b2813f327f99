-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Import" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('staff', 'students', 'mentors', 'menteeTeachers', 'menteeStudents', 'projects', 'competitions')),
    "status" TEXT NOT NULL DEFAULT 'uploaded' CHECK ("status" IN ('uploaded', 'reading', 'ready', 'applied', 'failed')),
    "fileId" INTEGER NOT NULL,
    "headerRow" INTEGER,
    "headers" TEXT NOT NULL DEFAULT '[]',
    "mapping" TEXT NOT NULL DEFAULT '{}',
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "rowsTotal" INTEGER NOT NULL DEFAULT 0,
    "sheet" TEXT NOT NULL DEFAULT '{}',
    "failure" TEXT,
    "createdById" INTEGER NOT NULL,
    "appliedAt" DATETIME,
    "reversedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Import_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Import_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- Lists that wait for a decision are read anew when somebody looks: what their rows add was not noted before.
INSERT INTO "new_Import" ("id", "createdAt", "schoolYearId", "kind", "status", "fileId", "headerRow", "headers", "mapping", "rowsRead", "rowsTotal", "sheet", "failure", "createdById", "appliedAt", "reversedAt", "version") SELECT "id", "createdAt", "schoolYearId", "kind", CASE "status" WHEN 'ready' THEN 'uploaded' ELSE "status" END, "fileId", "headerRow", "headers", "mapping", "rowsRead", "rowsTotal", "sheet", "failure", "createdById", "appliedAt", "reversedAt", "version" FROM "Import";
DROP TABLE "Import";
ALTER TABLE "new_Import" RENAME TO "Import";
CREATE INDEX "Import_schoolYearId_idx" ON "Import"("schoolYearId");
CREATE INDEX "Import_fileId_idx" ON "Import"("fileId");
CREATE TABLE "new_ImportRow" (
    "importId" INTEGER NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "cells" TEXT NOT NULL,
    "status" TEXT NOT NULL CHECK ("status" IN ('good', 'warning', 'duplicate', 'bad', 'created', 'updated', 'skipped')),
    "likeness" TEXT CHECK ("likeness" IN ('exact', 'likely', 'namesake')),
    "sameRow" INTEGER,
    "fills" BOOLEAN NOT NULL DEFAULT false,
    "updates" BOOLEAN NOT NULL DEFAULT false,
    "choice" TEXT CHECK ("choice" IN ('skip', 'fill', 'update', 'create')),
    "changes" TEXT NOT NULL DEFAULT '{}',
    "personId" INTEGER,

    PRIMARY KEY ("importId", "rowNumber"),
    CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_ImportRow" ("cells", "changes", "choice", "importId", "likeness", "personId", "rowNumber", "sameRow", "status") SELECT "cells", "changes", "choice", "importId", "likeness", "personId", "rowNumber", "sameRow", "status" FROM "ImportRow";
DROP TABLE "ImportRow";
ALTER TABLE "new_ImportRow" RENAME TO "ImportRow";
CREATE INDEX "ImportRow_importId_status_idx" ON "ImportRow"("importId", "status");
CREATE INDEX "ImportRow_personId_idx" ON "ImportRow"("personId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
