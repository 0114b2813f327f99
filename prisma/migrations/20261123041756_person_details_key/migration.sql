-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('staff', 'student', 'external')),
    "lastName" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "middleName" TEXT,
    "nameKey" TEXT NOT NULL,
    "detailsKey" TEXT NOT NULL DEFAULT '',
    "birthOn" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "post" TEXT,
    "department" TEXT,
    "education" TEXT,
    "category" TEXT CHECK ("category" IN ('none', 'fit', 'first', 'highest', 'methodist', 'mentor')),
    "categoryUntilOn" TEXT,
    "totalYears" INTEGER,
    "teachingYears" INTEGER,
    "yearsAsOfOn" TEXT,
    "hiredOn" TEXT,
    "organisation" TEXT,
    "noRecordOn" TEXT,
    "school" TEXT,
    "grade" TEXT,
    "leftOn" TEXT,
    "curatorNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_Person" ("birthOn", "category", "categoryUntilOn", "createdAt", "curatorNote", "department", "education", "email", "firstName", "grade", "hiredOn", "id", "kind", "lastName", "leftOn", "middleName", "nameKey", "noRecordOn", "organisation", "phone", "post", "school", "teachingYears", "totalYears", "version", "yearsAsOfOn") SELECT "birthOn", "category", "categoryUntilOn", "createdAt", "curatorNote", "department", "education", "email", "firstName", "grade", "hiredOn", "id", "kind", "lastName", "leftOn", "middleName", "nameKey", "noRecordOn", "organisation", "phone", "post", "school", "teachingYears", "totalYears", "version", "yearsAsOfOn" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE INDEX "Person_nameKey_idx" ON "Person"("nameKey");
CREATE INDEX "Person_kind_nameKey_idx" ON "Person"("kind", "nameKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;