-- Formats of work and the wanted kind of mentoring become keys. What people wrote in words of their own is kept
-- in the curator's note, because no key can hold it.

ALTER TABLE "MentorProfile" RENAME COLUMN "workFormat" TO "said";
ALTER TABLE "MentorProfile" ADD COLUMN "workFormats" TEXT NOT NULL DEFAULT '';
UPDATE "MentorProfile" SET "workFormats" = trim(
    CASE WHEN "said" LIKE '%ндивидуал%' OR "said" LIKE '%один на один%' THEN 'individual ' ELSE '' END ||
    CASE WHEN "said" LIKE '%групп%' THEN 'group ' ELSE '' END ||
    CASE WHEN ("said" LIKE '%чно%' AND "said" NOT LIKE '%аочно%') OR "said" LIKE '%мешанно%' THEN 'inPerson ' ELSE '' END ||
    CASE WHEN "said" LIKE '%истанц%' OR "said" LIKE '%мешанно%' THEN 'remote ' ELSE '' END
) WHERE "said" IS NOT NULL;

ALTER TABLE "MenteeProfile" RENAME COLUMN "preferredKind" TO "said";
ALTER TABLE "MenteeProfile" ADD COLUMN "preferredKind" TEXT CHECK ("preferredKind" IN ('traditional', 'group', 'situational', 'shortTerm', 'speed', 'reverse', 'virtual'));
ALTER TABLE "MenteeProfile" ADD COLUMN "workFormats" TEXT NOT NULL DEFAULT '';
UPDATE "MenteeProfile" SET "preferredKind" = CASE "said"
    WHEN 'традиционное' THEN 'traditional' WHEN 'групповое' THEN 'group' WHEN 'ситуационное' THEN 'situational'
    WHEN 'краткосрочное' THEN 'shortTerm' WHEN 'скоростное' THEN 'speed' WHEN 'реверсивное' THEN 'reverse' WHEN 'виртуальное' THEN 'virtual'
END;
UPDATE "MenteeProfile" SET "mentorRole" = CASE "said"
    WHEN 'педагог' THEN 'teacher' WHEN 'старший обучающийся' THEN 'olderStudent' WHEN 'не важно' THEN 'anyone'
END WHERE "said" IN ('педагог', 'старший обучающийся', 'не важно');
UPDATE "MenteeProfile" SET "workFormats" = trim(
    CASE WHEN "said" LIKE '%ндивидуал%' OR "said" LIKE '%один на один%' THEN 'individual ' ELSE '' END ||
    CASE WHEN "said" LIKE '%групп%' THEN 'group ' ELSE '' END ||
    CASE WHEN "said" LIKE '%истанц%' THEN 'remote ' ELSE '' END
) WHERE "said" IS NOT NULL AND "preferredKind" IS NULL;

UPDATE "Person" SET "curatorNote" = coalesce("curatorNote" || char(10), '') || "kept"."text"
FROM (
    SELECT "personId", group_concat("text", char(10)) AS "text" FROM (
        SELECT p."personId", y."name" || ', формат работы наставника: ' || p."said" AS "text"
        FROM "MentorProfile" p JOIN "SchoolYear" y ON y."id" = p."schoolYearId"
        WHERE trim(replace(replace(replace(replace(replace(replace(replace(p."said", 'индивидуально', ''), 'с группой', ''), 'очно', ''), 'дистанционно', ''), 'смешанно', ''), ';', ''), ',', '')) <> ''
        UNION ALL
        SELECT p."personId", y."name" || ', желаемый вид наставничества: ' || p."said"
        FROM "MenteeProfile" p JOIN "SchoolYear" y ON y."id" = p."schoolYearId"
        WHERE p."preferredKind" IS NULL AND p."mentorRole" IS NULL
            AND trim(replace(replace(replace(replace(p."said", 'один на один', ''), 'в группе', ''), 'дистанционно', ''), ';', '')) <> ''
    ) GROUP BY "personId"
) AS "kept"
WHERE "Person"."id" = "kept"."personId";

ALTER TABLE "MentorProfile" DROP COLUMN "said";
ALTER TABLE "MenteeProfile" DROP COLUMN "said";
