-- The register learns of what kind each act is and who issued it (domain §1.1). Only what nobody has filled in is written.
UPDATE "LegalBasis" SET "kind" = 'law', "issuer" = COALESCE("issuer", 'Российская Федерация') WHERE "kind" IS NULL AND "level" = 'federal' AND ("number" IN ('273-ФЗ', '381-ФЗ') OR "title" LIKE '%Трудового кодекса%');
UPDATE "LegalBasis" SET "kind" = 'decree', "issuer" = COALESCE("issuer", 'Президент Российской Федерации') WHERE "kind" IS NULL AND "level" = 'federal' AND "number" = '401';
UPDATE "LegalBasis" SET "kind" = 'directive', "issuer" = COALESCE("issuer", 'Правительство Российской Федерации') WHERE "kind" IS NULL AND "level" = 'federal' AND "number" IN ('1264-р', '3273-р');
UPDATE "LegalBasis" SET "kind" = 'directive', "issuer" = COALESCE("issuer", 'Минпросвещения России') WHERE "kind" IS NULL AND "level" = 'federal' AND "number" = 'Р-145';
UPDATE "LegalBasis" SET "kind" = 'letter', "issuer" = COALESCE("issuer", 'Минпросвещения России') WHERE "kind" IS NULL AND "level" = 'federal' AND "number" = 'МР-42/02';
UPDATE "LegalBasis" SET "kind" = 'letter', "issuer" = COALESCE("issuer", 'Минпросвещения России и Профсоюз работников образования') WHERE "kind" IS NULL AND "level" = 'federal' AND "number" = 'АЗ-1128/08, 657';
UPDATE "LegalBasis" SET "kind" = 'order', "issuer" = COALESCE("issuer", 'Минпросвещения России') WHERE "kind" IS NULL AND "level" = 'federal' AND "number" IN ('629', '196');
UPDATE "LegalBasis" SET "kind" = 'roadmap' WHERE "kind" IS NULL AND "level" = 'local' AND "title" LIKE 'дорожной картой%';
UPDATE "LegalBasis" SET "kind" = 'regulation' WHERE "kind" IS NULL AND "level" = 'local' AND "title" LIKE 'Положением%';

-- Until now every act of the centre stood on the public page, so those that are there stay there.
UPDATE "LegalBasis" SET "published" = true WHERE "level" = 'local';

-- Acts of §1.1 that are absent are entered again.
INSERT INTO "LegalBasis" ("level", "kind", "issuer", "issuedOn", "number", "title", "validFrom", "validTo", "position")
SELECT * FROM (
  SELECT 'federal' AS "level", 'directive' AS "kind", 'Правительство Российской Федерации' AS "issuer", '2025-05-21' AS "issuedOn", '1264-р' AS "number", 'распоряжением Правительства Российской Федерации от 21.05.2025 № 1264-р «Об утверждении Концепции развития наставничества в Российской Федерации на период до 2030 года»' AS "title", '2025-05-21' AS "validFrom", NULL AS "validTo", 50 AS "position"
  UNION ALL SELECT 'federal', 'decree', 'Президент Российской Федерации', '2022-06-27', '401', 'Указом Президента Российской Федерации от 27.06.2022 № 401 «О проведении в Российской Федерации Года педагога и наставника»', '2022-06-27', '2023-12-31', 40
  UNION ALL SELECT 'federal', 'directive', 'Правительство Российской Федерации', '2019-12-31', '3273-р', 'распоряжением Правительства Российской Федерации от 31.12.2019 № 3273-р «Об утверждении основных принципов национальной системы профессионального роста педагогических работников Российской Федерации, включая национальную систему учительского роста»', '2019-12-31', NULL, 60
  UNION ALL SELECT 'federal', 'directive', 'Минпросвещения России', '2019-12-25', 'Р-145', 'распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся для организаций, осуществляющих образовательную деятельность по общеобразовательным, дополнительным общеобразовательным и программам среднего профессионального образования, в том числе с применением лучших практик обмена опытом между обучающимися»', '2019-12-25', NULL, 70
  UNION ALL SELECT 'federal', 'letter', 'Минпросвещения России', '2020-01-23', 'МР-42/02', 'письмом Министерства просвещения Российской Федерации от 23.01.2020 № МР-42/02 «О направлении целевой модели наставничества и методических рекомендаций»', '2020-01-23', NULL, 80
  UNION ALL SELECT 'federal', 'letter', 'Минпросвещения России и Профсоюз работников образования', '2021-12-21', 'АЗ-1128/08, 657', 'письмом Министерства просвещения Российской Федерации и Профессионального союза работников народного образования и науки Российской Федерации от 21.12.2021 № АЗ-1128/08, № 657 «О направлении методических рекомендаций по разработке и внедрению системы (целевой модели) наставничества педагогических работников в образовательных организациях»', '2021-12-21', NULL, 90
  UNION ALL SELECT 'federal', 'order', 'Минпросвещения России', '2023-03-24', '196', 'приказом Министерства просвещения Российской Федерации от 24.03.2023 № 196 «Об утверждении Порядка проведения аттестации педагогических работников организаций, осуществляющих образовательную деятельность»', '2023-09-01', NULL, 110
) AS "act"
WHERE NOT EXISTS (SELECT 1 FROM "LegalBasis" "known" WHERE "known"."level" = 'federal' AND "known"."number" = "act"."number");
