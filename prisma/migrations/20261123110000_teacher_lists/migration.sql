-- The teacher's version of A3 and A4 (domain §5.4): a row a child of the teacher's own study groups. Centres may have added
-- questionnaires of their own, so no number is taken for granted.
INSERT INTO "SurveyTemplate" ("key", "title", "purpose", "phase", "audience", "form", "roadmapCode", "twinKey") VALUES
  ('teacher_list', 'Список обучающихся от педагога: проекты и соревнования', 'Помогает узнать, кто из детей ваших объединений занимается проектами, готовится к соревнованиям и кому нужен наставник.', 'collection', 'teachers', NULL, '2.3', NULL);

INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options")
SELECT "id", 1, 'Дети ваших объединений', 'children', 'table', false, false, false, 'Кто из детей занимается проектами, соревнованиями, кому нужен наставник?', 'Откройте имя ребёнка и отметьте, что знаете. О ком сказать нечего – оставьте как есть.', NULL, '{"rowsOf":"children","columns":[{"value":"child","label":"Ребёнок"},{"value":"project","label":"Занимается проектом","options":[{"value":"yes","label":"да"},{"value":"no","label":"нет"}]},{"value":"topic","label":"Тема проекта"},{"value":"competition","label":"Участвует в соревнованиях, конкурсах","options":[{"value":"yes","label":"да"},{"value":"no","label":"нет"}]},{"value":"name","label":"Название соревнования"},{"value":"needs","label":"Нуждается в наставнике","options":[{"value":"yes","label":"да"},{"value":"no","label":"нет"}]},{"value":"why","label":"Почему"},{"value":"mentor","label":"Кого рекомендуете наставником"}]}'
FROM "SurveyTemplate" WHERE "key" = 'teacher_list' AND "edition" = 1;

INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options")
SELECT "id", 2, 'Дети ваших объединений', 'others', 'long', false, false, false, 'Кого из ваших детей нет в этом списке?', 'Фамилия, имя, класс и чем занимается. Методист внесёт ребёнка сам', NULL, '{}'
FROM "SurveyTemplate" WHERE "key" = 'teacher_list' AND "edition" = 1;
