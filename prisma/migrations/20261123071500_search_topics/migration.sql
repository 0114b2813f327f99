-- CreateTable
CREATE TABLE "SearchTopic" (
    "activity" TEXT NOT NULL CHECK ("activity" IN ('project', 'competition')),
    "recordId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "schoolYearId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,

    PRIMARY KEY ("activity", "recordId"),
    CONSTRAINT "SearchTopic_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SearchTopic_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SearchTopic_personId_schoolYearId_idx" ON "SearchTopic"("personId", "schoolYearId");

-- CreateIndex
CREATE INDEX "SearchTopic_schoolYearId_idx" ON "SearchTopic"("schoolYearId");

-- SQLite folds no Cyrillic, so a topic is folded here the way src/app/search-key.ts does it: lower case, ё as е, one hyphen.
CREATE TRIGGER "SearchTopic_fold" AFTER INSERT ON "SearchTopic" BEGIN
  UPDATE "SearchTopic" SET "key" =
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower("key")
      , 'А', 'а'), 'Б', 'б'), 'В', 'в'), 'Г', 'г'), 'Д', 'д'), 'Е', 'е'), 'Ж', 'ж'), 'З', 'з'), 'И', 'и'), 'Й', 'й'), 'К', 'к'), 'Л', 'л'), 'М', 'м')
      , 'Н', 'н'), 'О', 'о'), 'П', 'п'), 'Р', 'р'), 'С', 'с'), 'Т', 'т'), 'У', 'у'), 'Ф', 'ф'), 'Х', 'х'), 'Ц', 'ц'), 'Ч', 'ч'), 'Ш', 'ш'), 'Щ', 'щ')
      , 'Ъ', 'ъ'), 'Ы', 'ы'), 'Ь', 'ь'), 'Э', 'э'), 'Ю', 'ю'), 'Я', 'я'), 'Ё', 'е'), 'ё', 'е'), '‐', '-'), '‑', '-'), '‒', '-'), '–', '-'), '—', '-')
      , '−', '-'), 'и' || char(774), 'й'), 'е' || char(776), 'е')
    WHERE "activity" = NEW."activity" AND "recordId" = NEW."recordId";
END;

CREATE TRIGGER "ProjectRecord_search_insert" AFTER INSERT ON "ProjectRecord" BEGIN
  INSERT INTO "SearchTopic" ("activity", "recordId", "personId", "schoolYearId", "key")
    VALUES ('project', NEW."id", NEW."personId", NEW."schoolYearId", coalesce(NEW."topic", ''));
END;

CREATE TRIGGER "ProjectRecord_search_update" AFTER UPDATE ON "ProjectRecord" BEGIN
  DELETE FROM "SearchTopic" WHERE "activity" = 'project' AND "recordId" = OLD."id";
  INSERT INTO "SearchTopic" ("activity", "recordId", "personId", "schoolYearId", "key")
    VALUES ('project', NEW."id", NEW."personId", NEW."schoolYearId", coalesce(NEW."topic", ''));
END;

CREATE TRIGGER "ProjectRecord_search_delete" AFTER DELETE ON "ProjectRecord" BEGIN
  DELETE FROM "SearchTopic" WHERE "activity" = 'project' AND "recordId" = OLD."id";
END;

CREATE TRIGGER "CompetitionRecord_search_insert" AFTER INSERT ON "CompetitionRecord" BEGIN
  INSERT INTO "SearchTopic" ("activity", "recordId", "personId", "schoolYearId", "key")
    VALUES ('competition', NEW."id", NEW."personId", NEW."schoolYearId", coalesce(NEW."name", '') || ' ' || coalesce(NEW."discipline", ''));
END;

CREATE TRIGGER "CompetitionRecord_search_update" AFTER UPDATE ON "CompetitionRecord" BEGIN
  DELETE FROM "SearchTopic" WHERE "activity" = 'competition' AND "recordId" = OLD."id";
  INSERT INTO "SearchTopic" ("activity", "recordId", "personId", "schoolYearId", "key")
    VALUES ('competition', NEW."id", NEW."personId", NEW."schoolYearId", coalesce(NEW."name", '') || ' ' || coalesce(NEW."discipline", ''));
END;

CREATE TRIGGER "CompetitionRecord_search_delete" AFTER DELETE ON "CompetitionRecord" BEGIN
  DELETE FROM "SearchTopic" WHERE "activity" = 'competition' AND "recordId" = OLD."id";
END;

-- What was entered before.
INSERT INTO "SearchTopic" ("activity", "recordId", "personId", "schoolYearId", "key")
  SELECT 'project', "id", "personId", "schoolYearId", coalesce("topic", '') FROM "ProjectRecord";
INSERT INTO "SearchTopic" ("activity", "recordId", "personId", "schoolYearId", "key")
  SELECT 'competition', "id", "personId", "schoolYearId", coalesce("name", '') || ' ' || coalesce("discipline", '') FROM "CompetitionRecord";
