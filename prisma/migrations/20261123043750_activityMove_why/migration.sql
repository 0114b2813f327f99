-- CreateTable
CREATE TABLE "ActivityMove" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activityId" INTEGER NOT NULL,
    "movedOn" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "movedById" INTEGER NOT NULL,
    CONSTRAINT "ActivityMove_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ActivityMove_activityId_idx" ON "ActivityMove"("activityId");