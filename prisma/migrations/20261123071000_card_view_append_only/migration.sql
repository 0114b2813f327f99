-- The access journal is evidence too: who opened the card of a child, and when. Only `personId` may change, because
-- merging two records of one child moves the lines to the record that stays.
CREATE TRIGGER "CardView_refuse_update" BEFORE UPDATE OF "id", "createdAt", "userId", "userName", "page" ON "CardView" BEGIN
  SELECT RAISE(ABORT, 'the access journal is append-only');
END;

-- Lines go when their term is over, or with a person entered by mistake, whose row is already gone when the cascade comes here.
CREATE TRIGGER "CardView_refuse_delete" BEFORE DELETE ON "CardView"
WHEN datetime(OLD."createdAt") > datetime('now', '-3 years') AND EXISTS (SELECT 1 FROM "Person" WHERE "id" = OLD."personId")
BEGIN
  SELECT RAISE(ABORT, 'the access journal is append-only');
END;
