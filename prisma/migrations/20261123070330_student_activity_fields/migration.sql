-- Free text becomes keys: known Russian words are translated, any other word goes to the notes with what it was.
-- SQLite folds no Cyrillic, so every word stands with a small and a capital letter.

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ProjectRecord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "schoolYearId" INTEGER NOT NULL,
    "topic" TEXT,
    "type" TEXT CHECK ("type" IN ('research', 'technical', 'creative', 'social', 'informational')),
    "team" TEXT CHECK ("team" IN ('individual', 'pair', 'team')),
    "stage" TEXT CHECK ("stage" IN ('idea', 'planning', 'making', 'writing', 'readyToDefend', 'defended')),
    "presentedAt" TEXT,
    "defenceOn" TEXT,
    "supervisor" TEXT,
    "notes" TEXT,
    CONSTRAINT "ProjectRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProjectRecord_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
WITH "word" ("said", "key") AS (VALUES
    ('идея', 'idea'), ('Идея', 'idea'), ('выбираю тему', 'idea'), ('Выбираю тему', 'idea'), ('выбор темы', 'idea'), ('Выбор темы', 'idea'),
    ('планирование', 'planning'), ('Планирование', 'planning'), ('план', 'planning'), ('План', 'planning'),
    ('реализация', 'making'), ('Реализация', 'making'), ('делаю', 'making'), ('Делаю', 'making'),
    ('оформление', 'writing'), ('Оформление', 'writing'), ('оформляю', 'writing'), ('Оформляю', 'writing'),
    ('готов к защите', 'readyToDefend'), ('Готов к защите', 'readyToDefend'),
    ('защищён', 'defended'), ('Защищён', 'defended'), ('защищен', 'defended'), ('Защищен', 'defended'))
INSERT INTO "new_ProjectRecord" ("id", "createdAt", "personId", "schoolYearId", "topic", "stage", "presentedAt", "defenceOn", "notes")
SELECT r."id", r."createdAt", r."personId", r."schoolYearId", r."topic", w."key", r."presentedAt", r."defenceOn",
    CASE WHEN w."key" IS NULL AND trim(r."stage") <> '' THEN 'Стадия: ' || trim(r."stage") END
FROM "ProjectRecord" r LEFT JOIN "word" w ON w."said" = trim(r."stage");
DROP TABLE "ProjectRecord";
ALTER TABLE "new_ProjectRecord" RENAME TO "ProjectRecord";
CREATE INDEX "ProjectRecord_personId_schoolYearId_idx" ON "ProjectRecord"("personId", "schoolYearId");
CREATE INDEX "ProjectRecord_schoolYearId_idx" ON "ProjectRecord"("schoolYearId");

CREATE TABLE "new_CompetitionRecord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "schoolYearId" INTEGER NOT NULL,
    "name" TEXT,
    "level" TEXT CHECK ("level" IN ('centre', 'municipal', 'regional', 'national', 'international')),
    "discipline" TEXT,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "experience" TEXT CHECK ("experience" IN ('participant', 'prizewinner', 'winner')),
    "goal" TEXT,
    "notes" TEXT,
    CONSTRAINT "CompetitionRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CompetitionRecord_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
WITH "word" ("said", "key") AS (VALUES
    ('организация', 'centre'), ('Организация', 'centre'), ('центр', 'centre'), ('Центр', 'centre'), ('учреждение', 'centre'), ('Учреждение', 'centre'),
    ('муниципальный', 'municipal'), ('Муниципальный', 'municipal'), ('городской', 'municipal'), ('Городской', 'municipal'),
    ('районный', 'municipal'), ('Районный', 'municipal'),
    ('региональный', 'regional'), ('Региональный', 'regional'), ('областной', 'regional'), ('Областной', 'regional'),
    ('краевой', 'regional'), ('Краевой', 'regional'), ('республиканский', 'regional'), ('Республиканский', 'regional'),
    ('всероссийский', 'national'), ('Всероссийский', 'national'), ('федеральный', 'national'), ('Федеральный', 'national'),
    ('международный', 'international'), ('Международный', 'international'))
INSERT INTO "new_CompetitionRecord" ("id", "createdAt", "personId", "schoolYearId", "name", "level", "discipline", "startsOn", "goal", "notes")
SELECT r."id", r."createdAt", r."personId", r."schoolYearId", r."name", w."key", r."discipline", r."heldOn", r."goal",
    CASE WHEN w."key" IS NULL AND trim(r."level") <> '' THEN 'Уровень: ' || trim(r."level") END
FROM "CompetitionRecord" r LEFT JOIN "word" w ON w."said" = trim(r."level");
DROP TABLE "CompetitionRecord";
ALTER TABLE "new_CompetitionRecord" RENAME TO "CompetitionRecord";
CREATE INDEX "CompetitionRecord_personId_schoolYearId_idx" ON "CompetitionRecord"("personId", "schoolYearId");
CREATE INDEX "CompetitionRecord_schoolYearId_idx" ON "CompetitionRecord"("schoolYearId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
