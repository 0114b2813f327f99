-- The other questionnaires of domain §5.3–5.10: candidates and lists of students, entry and exit of «ученик-ученик» and
-- «педагог-ученик», parent, curator, and the short ones. Children are addressed as «ты». Keys are shared between entry and exit.
UPDATE "SurveyTemplate" SET "twinKey" = 'm3n' WHERE "id" = 4;
UPDATE "SurveyTemplate" SET "twinKey" = 'm4n' WHERE "id" = 6;
UPDATE "SurveyQuestion" SET "showIf" = '{"key":"seen","values":["yes"]}', "text" = 'Где это было?' WHERE "templateId" IN (3, 5) AND "key" = 'seen_where';
UPDATE "SurveyQuestion" SET "showIf" = '{"key":"experience","values":["teachers","students","both"]}' WHERE "templateId" = 2 AND "key" = 'experience_n';

INSERT INTO "SurveyTemplate" ("id", "key", "title", "purpose", "phase", "audience", "form", "roadmapCode", "twinKey") VALUES
  (7, 'a2u', 'Анкета кандидата в наставники – обучающийся', 'Помогает понять, в чём ты силён и кому можешь помочь.', 'collection', 'studentCandidates', NULL, '3.1', NULL),
  (8, 'a3', 'Анкета о проектной деятельности', 'Помогает понять, нужен ли тебе наставник в проекте.', 'collection', 'students', NULL, '2.3', NULL),
  (9, 'a4', 'Анкета о соревновательной деятельности', 'Помогает понять, нужен ли тебе наставник в подготовке к соревнованиям.', 'collection', 'students', NULL, '2.5', NULL),
  (10, 'm1n', 'Анкета наставляемого до начала работы, «ученик-ученик»', 'Помогает сравнить ожидания с тем, что получится.', 'entry', 'mentees', 'studentStudent', NULL, NULL),
  (11, 'm1x', 'Анкета наставляемого по завершении, «ученик-ученик»', 'Помогает понять, как прошла работа с наставником и что улучшить.', 'exit', 'mentees', 'studentStudent', '6.1', 'm1n'),
  (12, 'm2n', 'Анкета наставника до начала работы, «ученик-ученик»', 'Помогает сравнить ожидания с тем, что получится.', 'entry', 'mentors', 'studentStudent', NULL, NULL),
  (13, 'm2x', 'Анкета наставника по завершении, «ученик-ученик»', 'Помогает понять, как прошла работа с наставляемым и что улучшить.', 'exit', 'mentors', 'studentStudent', '6.1', 'm2n'),
  (14, 'm5n', 'Анкета наставляемого до начала работы, «педагог-ученик»', 'Помогает сравнить ожидания с тем, что получится.', 'entry', 'mentees', 'teacherStudent', NULL, NULL),
  (15, 'm5x', 'Анкета наставляемого по завершении, «педагог-ученик»', 'Помогает понять, как прошла работа с наставником и что улучшить.', 'exit', 'mentees', 'teacherStudent', '6.1', 'm5n'),
  (16, 'm6n', 'Анкета наставника до начала работы, «педагог-ученик»', 'Помогает сравнить ожидания с тем, что получится.', 'entry', 'mentors', 'teacherStudent', NULL, NULL),
  (17, 'm6x', 'Анкета наставника по завершении, «педагог-ученик»', 'Помогает оценить, как прошла работа с наставляемым и что улучшить.', 'exit', 'mentors', 'teacherStudent', '6.1', 'm6n'),
  (18, 'parent', 'Анкета родителя (законного представителя)', 'Помогает узнать, что дала программа наставничества вашему ребёнку.', 'exit', 'parents', NULL, NULL, NULL),
  (19, 'm7', 'Анкета куратора: оценка программы', 'Девять показателей дают уровень программы: оптимальный, допустимый или недопустимый.', 'exit', 'curators', NULL, NULL, NULL),
  (20, 'meeting', 'После встречи', 'Два вопроса о встрече с наставником.', 'running', 'mentees', NULL, NULL, NULL),
  (21, 'pulse_mentee', 'Пульс середины года, наставляемый', 'Три вопроса: идёт ли работа и не нужна ли помощь куратора.', 'running', 'mentees', NULL, NULL, NULL),
  (22, 'pulse_mentor', 'Пульс середины года, наставник', 'Три вопроса: идёт ли работа и не нужна ли помощь куратора.', 'running', 'mentors', NULL, NULL, NULL),
  (23, 'event', 'Оценка итогового мероприятия', 'Помогает сделать следующее мероприятие полезнее.', 'running', 'guests', NULL, NULL, NULL);

-- a2u
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (7, 1, 'О тебе', 'why', 'long', true, false, false, 'Почему ты хочешь помогать другим?', NULL, NULL, '{}'),
  (7, 2, 'О тебе', 'good_at', 'many', true, false, false, 'В чём ты силён?', 'Можно отметить несколько', NULL, '{"options":[{"value":"projects","label":"проекты"},{"value":"design","label":"рисование, дизайн"},{"value":"robots","label":"робототехника"},{"value":"code","label":"программирование"},{"value":"speech","label":"выступления"},{"value":"sport","label":"спорт"},{"value":"organising","label":"организация дел"},{"value":"school","label":"учебные предметы"}],"other":true}'),
  (7, 3, 'О тебе', 'achievements', 'long', false, false, false, 'Твои победы и проекты', 'Если есть. Хватит названий', NULL, '{}'),
  (7, 4, 'О тебе', 'helped', 'yesNo', false, false, false, 'Помогал ли ты кому-то учиться или готовиться?', NULL, NULL, '{}'),
  (7, 5, 'О тебе', 'helped_how', 'short', false, false, false, 'Кому и с чем ты помогал?', NULL, '{"key":"helped","values":["yes"]}', '{}'),
  (7, 6, 'Как ты хочешь помогать', 'who', 'one', true, false, false, 'Кому ты хотел бы помогать?', NULL, NULL, '{"options":[{"value":"younger","label":"младшим"},{"value":"peers","label":"ровесникам"},{"value":"newcomers","label":"новичкам объединения"},{"value":"any","label":"не важно"}]}'),
  (7, 7, 'Как ты хочешь помогать', 'format', 'one', false, false, false, 'Как тебе удобнее?', NULL, NULL, '{"options":[{"value":"alone","label":"один на один"},{"value":"group","label":"небольшая группа"},{"value":"team","label":"команда проекта"}]}'),
  (7, 8, 'Как ты хочешь помогать', 'hours', 'one', true, false, false, 'Сколько времени в неделю ты готов уделять?', NULL, NULL, '{"options":[{"value":"upTo1","label":"до 1 часа"},{"value":"from1","label":"1–2 часа"},{"value":"over2","label":"больше 2 часов"}]}'),
  (7, 9, 'Как ты хочешь помогать', 'slots', 'slots', false, false, false, 'Когда тебе удобно?', NULL, NULL, '{}'),
  (7, 10, 'Твои сильные стороны', 'self', 'matrix', false, false, false, 'Оцени себя', '1 – совсем не про меня, 10 – точно про меня', NULL, '{"from":1,"to":10,"rows":[{"value":"explain","label":"умею объяснять"},{"value":"patient","label":"терпеливый"},{"value":"responsible","label":"ответственный"},{"value":"listen","label":"умею слушать"},{"value":"speak","label":"не боюсь выступать"}]}'),
  (7, 11, 'Твои сильные стороны', 'adult', 'person', false, false, false, 'Какой педагог может тебя поддержать?', NULL, NULL, '{"max":1}'),
  (7, 12, 'Твои сильные стороны', 'parents_know', 'yesNo', true, false, false, 'Родители знают и не против?', 'Наставником можно стать только с письменного согласия родителей: методист даст бланк', NULL, '{}'),
  (7, 13, 'Твои сильные стороны', 'comments', 'long', false, false, false, 'Пожелания', NULL, NULL, '{}');

-- a3
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (8, 1, 'Твой проект', 'does_project', 'one', true, false, false, 'Занимаешься ли ты проектом или исследованием?', NULL, NULL, '{"options":[{"value":"now","label":"да, сейчас"},{"value":"before","label":"делал раньше"},{"value":"want","label":"хочу начать"},{"value":"no","label":"нет"}]}'),
  (8, 2, 'Твой проект', 'topic', 'short', false, false, false, 'Тема проекта', NULL, '{"key":"does_project","values":["now","before"]}', '{}'),
  (8, 3, 'Твой проект', 'type', 'one', false, false, false, 'Какой это проект?', NULL, '{"key":"does_project","values":["now","before"]}', '{"options":[{"value":"research","label":"исследовательский"},{"value":"technical","label":"технический (инженерный)"},{"value":"creative","label":"творческий"},{"value":"social","label":"социальный"},{"value":"information","label":"информационный"},{"value":"unsure","label":"не знаю"}]}'),
  (8, 4, 'Твой проект', 'mode', 'one', false, false, false, 'Как работаешь или хочешь работать?', NULL, '{"key":"does_project","values":["now","before","want"]}', '{"options":[{"value":"alone","label":"индивидуально"},{"value":"pair","label":"в паре"},{"value":"team","label":"командой"}]}'),
  (8, 5, 'Твой проект', 'stage', 'one', true, false, false, 'На какой стадии проект?', NULL, '{"key":"does_project","values":["now","before"]}', '{"options":[{"value":"topic","label":"выбираю тему"},{"value":"plan","label":"составляю план"},{"value":"making","label":"делаю"},{"value":"writing","label":"оформляю"},{"value":"ready","label":"готов к защите"},{"value":"defended","label":"защищён"}]}'),
  (8, 6, 'Что дальше', 'where', 'many', false, false, false, 'Где планируешь представить проект?', NULL, '{"key":"does_project","values":["now","before","want"]}', '{"options":[{"value":"centre","label":"в центре"},{"value":"school","label":"в школе"},{"value":"municipal","label":"муниципальная конференция"},{"value":"regional","label":"региональный конкурс"},{"value":"national","label":"всероссийский конкурс"},{"value":"nowhere","label":"нигде"}]}'),
  (8, 7, 'Что дальше', 'due', 'day', false, false, false, 'Когда защита?', 'Если уже известно. День, месяц, год: 15.03.2024', '{"key":"does_project","values":["now","before","want"]}', '{}'),
  (8, 8, 'Что дальше', 'supervisor', 'person', false, false, false, 'Кто из педагогов помогает сейчас?', NULL, '{"key":"does_project","values":["now","before","want"]}', '{"max":1}'),
  (8, 9, 'Что дальше', 'supervisor_other', 'short', false, false, false, 'Если помогает кто-то ещё – напиши кто', 'Например: учитель в школе, родители', '{"key":"does_project","values":["now","before","want"]}', '{}'),
  (8, 10, 'Что дальше', 'hard', 'many', true, false, false, 'Что самое трудное?', 'Можно отметить несколько', '{"key":"does_project","values":["now","before","want"]}', '{"options":[{"value":"topic","label":"выбрать тему"},{"value":"search","label":"найти информацию"},{"value":"plan","label":"составить план"},{"value":"making","label":"сделать изделие, провести опыт"},{"value":"results","label":"обработать результаты"},{"value":"writing","label":"оформить текст"},{"value":"slides","label":"сделать презентацию"},{"value":"speech","label":"выступить"},{"value":"time","label":"найти время"},{"value":"team","label":"договориться в команде"},{"value":"equipment","label":"найти оборудование"}]}'),
  (8, 11, 'Наставник', 'need_mentor', 'one', true, false, false, 'Нужен ли тебе наставник?', NULL, '{"key":"does_project","values":["now","before","want"]}', '{"options":[{"value":"very","label":"очень"},{"value":"rather","label":"желательно"},{"value":"no","label":"нет"}]}'),
  (8, 12, 'Наставник', 'mentor_type', 'one', false, false, false, 'Кого ты хочешь наставником?', NULL, '{"key":"need_mentor","values":["very","rather"]}', '{"options":[{"value":"teacher","label":"педагога"},{"value":"student","label":"старшего обучающегося"},{"value":"any","label":"не важно"}]}'),
  (8, 13, 'Наставник', 'request', 'long', false, false, false, 'С чем именно помочь?', NULL, '{"key":"need_mentor","values":["very","rather"]}', '{}'),
  (8, 14, 'Наставник', 'slots', 'slots', false, false, false, 'Когда тебе удобно?', NULL, '{"key":"need_mentor","values":["very","rather"]}', '{}');

-- a4
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (9, 1, 'Конкурсы и соревнования', 'takes_part', 'one', true, false, false, 'Участвуешь ли ты в конкурсах, олимпиадах, чемпионатах, соревнованиях?', NULL, NULL, '{"options":[{"value":"regularly","label":"регулярно"},{"value":"sometimes","label":"иногда"},{"value":"want","label":"хочу попробовать"},{"value":"no","label":"нет"}]}'),
  (9, 2, 'Конкурсы и соревнования', 'achievements', 'table', false, false, false, 'Твои достижения', 'Самые важные', '{"key":"takes_part","values":["regularly","sometimes"]}', '{"max":5,"columns":[{"value":"title","label":"Название"},{"value":"year","label":"Год"},{"value":"level","label":"Уровень"},{"value":"result","label":"Результат"}]}'),
  (9, 3, 'Конкурсы и соревнования', 'next', 'table', false, false, false, 'К чему готовишься сейчас?', NULL, '{"key":"takes_part","values":["regularly","sometimes","want"]}', '{"max":2,"columns":[{"value":"title","label":"Название"},{"value":"discipline","label":"Дисциплина или номинация"},{"value":"date","label":"Дата"}]}'),
  (9, 4, 'Конкурсы и соревнования', 'level_goal', 'one', false, false, false, 'Какая у тебя цель?', NULL, '{"key":"takes_part","values":["regularly","sometimes","want"]}', '{"options":[{"value":"take","label":"поучаствовать"},{"value":"prize","label":"стать призёром"},{"value":"win","label":"победить"},{"value":"next","label":"пройти на следующий уровень"}]}'),
  (9, 5, 'Конкурсы и соревнования', 'prep', 'number', false, false, false, 'Сколько часов в неделю ты готовишься?', 'Целое число. Если пока не готовишься – 0', '{"key":"takes_part","values":["regularly","sometimes","want"]}', '{"from":0,"to":60}'),
  (9, 6, 'Конкурсы и соревнования', 'hard', 'many', true, false, false, 'Что мешает?', 'Можно отметить несколько', '{"key":"takes_part","values":["regularly","sometimes","want"]}', '{"options":[{"value":"knowledge","label":"не хватает знаний"},{"value":"practice","label":"не хватает практики"},{"value":"anxiety","label":"волнение"},{"value":"coach","label":"нет тренера или наставника"},{"value":"rules","label":"не знаю правил"},{"value":"equipment","label":"нет оборудования"},{"value":"time","label":"нет времени"},{"value":"costs","label":"дорога, средства"}]}'),
  (9, 7, 'Наставник', 'need_mentor', 'one', true, false, false, 'Нужен ли тебе наставник?', NULL, '{"key":"takes_part","values":["regularly","sometimes","want"]}', '{"options":[{"value":"very","label":"очень"},{"value":"rather","label":"желательно"},{"value":"no","label":"нет"}]}'),
  (9, 8, 'Наставник', 'help', 'many', false, false, false, 'Какая помощь нужна?', NULL, '{"key":"need_mentor","values":["very","rather"]}', '{"options":[{"value":"tasks","label":"разбор заданий"},{"value":"training","label":"тренировки"},{"value":"mind","label":"психологическая подготовка"},{"value":"papers","label":"заявка и документы"},{"value":"rehearsal","label":"репетиция выступления"},{"value":"plan","label":"план подготовки"}]}'),
  (9, 9, 'Наставник', 'mentor_type', 'one', false, false, false, 'Кого ты хочешь наставником?', NULL, '{"key":"need_mentor","values":["very","rather"]}', '{"options":[{"value":"teacher","label":"педагога"},{"value":"student","label":"старшего обучающегося"},{"value":"any","label":"не важно"}]}'),
  (9, 10, 'Наставник', 'request', 'long', false, false, false, 'С чем именно помочь?', NULL, '{"key":"need_mentor","values":["very","rather"]}', '{}'),
  (9, 11, 'Наставник', 'slots', 'slots', false, false, false, 'Когда тебе удобно?', NULL, '{"key":"need_mentor","values":["very","rather"]}', '{}');

-- m1n
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (10, 1, 'Чего ты ждёшь', 'seen', 'yesNo', false, false, false, 'Сталкивался ли ты раньше с программой наставничества?', NULL, NULL, '{}'),
  (10, 2, 'Чего ты ждёшь', 'seen_where', 'short', false, false, false, 'Где это было?', NULL, '{"key":"seen","values":["yes"]}', '{}'),
  (10, 3, 'Чего ты ждёшь', 'comfort', 'scale10', false, false, false, 'Насколько комфортным тебе представляется общение с наставником?', NULL, NULL, '{"low":"некомфортным","high":"очень комфортным"}'),
  (10, 4, 'Чего ты ждёшь', 'personal', 'scale10', false, false, false, 'Насколько полезными и интересными, на твой взгляд, будут личные встречи с наставником?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (10, 5, 'Чего ты ждёшь', 'group', 'scale10', false, false, false, 'Насколько полезными и интересными будут групповые встречи?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (10, 6, 'Чего ты ждёшь', 'support', 'scale10', false, false, false, 'Какой поддержки ты ждёшь от наставника?', NULL, NULL, '{"low":"никакой","high":"очень большой"}'),
  (10, 7, 'Чего ты ждёшь', 'help_need', 'scale10', false, false, false, 'Насколько ты нуждаешься в помощи наставника?', NULL, NULL, '{"low":"не нуждаюсь","high":"очень нуждаюсь"}'),
  (10, 8, 'Чего ты ждёшь', 'plan', 'scale10', false, false, false, 'Насколько тебе важен понятный план работы?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (10, 9, 'Чего ты ждёшь', 'safety', 'scale10', false, false, false, 'Насколько тебе важно чувствовать себя в безопасности при общении с наставником?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (10, 10, 'Чего ты ждёшь', 'expect_fix', 'scale10', false, false, false, 'Насколько тебе важно обсудить и записать, чего от тебя ждёт наставник?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (10, 11, 'Чего ты ждёшь', 'changes', 'scale10', false, false, false, 'Каких перемен в своей жизни ты ждёшь после программы?', NULL, NULL, '{"low":"никаких","high":"очень больших"}'),
  (10, 12, 'Чего ты ждёшь', 'useful', 'scale10', true, false, false, 'Насколько полезной будет программа для тебя?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (10, 13, 'Твоими словами', 'expect', 'long', false, false, false, 'Чего ты ждёшь от программы и от себя в ней?', NULL, NULL, '{}'),
  (10, 14, 'Твоими словами', 'value', 'long', false, false, false, 'Что для тебя особенно ценно в программе?', NULL, NULL, '{}'),
  (10, 15, 'Твоими словами', 'glad', 'yesNo', false, false, false, 'Ты рад, что участвуешь в программе?', NULL, NULL, '{}');

-- m1x
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (11, 1, 'Как прошла работа', 'comfort', 'scale10', false, false, false, 'Насколько комфортно было общаться с наставником?', NULL, NULL, '{"low":"некомфортно","high":"очень комфортно"}'),
  (11, 2, 'Как прошла работа', 'personal', 'scale10', false, false, false, 'Насколько полезными и интересными были личные встречи?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (11, 3, 'Как прошла работа', 'group', 'scale10', false, false, false, 'Насколько полезными и интересными были групповые встречи?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (11, 4, 'Как прошла работа', 'support', 'scale10', false, false, false, 'Чувствовал ли ты поддержку наставника?', NULL, NULL, '{"low":"не чувствовал","high":"чувствовал всегда"}'),
  (11, 5, 'Как прошла работа', 'help_need', 'scale10', false, false, false, 'Насколько полезна была помощь наставника?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (11, 6, 'Как прошла работа', 'plan', 'scale10', false, false, false, 'Насколько понятен был план работы?', NULL, NULL, '{"low":"непонятен","high":"полностью понятен"}'),
  (11, 7, 'Как прошла работа', 'safety', 'scale10', false, false, false, 'Чувствовал ли ты себя в безопасности при общении с наставником?', NULL, NULL, '{"low":"нет","high":"всегда"}'),
  (11, 8, 'Как прошла работа', 'expect_fix', 'scale10', false, false, false, 'Насколько важно было обсудить и записать, чего от тебя ждёт наставник?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (11, 9, 'Как прошла работа', 'changes', 'scale10', false, false, false, 'Насколько заметны перемены в твоей жизни?', NULL, NULL, '{"low":"незаметны","high":"очень заметны"}'),
  (11, 10, 'Как прошла работа', 'useful', 'scale10', false, false, false, 'Насколько полезной была программа для тебя?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (11, 11, 'Как прошла работа', 'satisf', 'scale10', true, false, false, 'Насколько ты доволен совместной работой?', NULL, NULL, '{"low":"совсем не доволен","high":"полностью доволен"}'),
  (11, 12, 'Ожидания и итог', 'expect', 'long', false, false, false, 'Чего ты ждал от программы и от себя в ней?', NULL, NULL, '{}'),
  (11, 13, 'Ожидания и итог', 'met', 'scale10', false, false, false, 'Насколько оправдались твои ожидания?', NULL, NULL, '{"low":"не оправдались","high":"оправдались полностью"}'),
  (11, 14, 'Ожидания и итог', 'value', 'long', false, false, false, 'Что было особенно ценно?', NULL, NULL, '{}'),
  (11, 15, 'Ожидания и итог', 'lack', 'long', false, false, false, 'Чего не хватило, что хотелось бы изменить?', NULL, NULL, '{}'),
  (11, 16, 'Ожидания и итог', 'result', 'long', false, false, false, 'Что получилось в результате: проект, выступление, место?', NULL, NULL, '{}'),
  (11, 17, 'Что изменилось', 'glad', 'yesNo', false, false, false, 'Ты рад, что участвовал в программе?', NULL, NULL, '{}'),
  (11, 18, 'Что изменилось', 'continue', 'yesNo', false, false, false, 'Хочешь продолжить?', NULL, NULL, '{}'),
  (11, 19, 'Что изменилось', 'become', 'yesNo', false, false, false, 'Хочешь стать наставником в будущем?', NULL, NULL, '{}'),
  (11, 20, 'Что изменилось', 'clubs', 'yesNo', false, false, false, 'Захотелось ли тебе ходить на дополнительные занятия и мероприятия?', NULL, NULL, '{}'),
  (11, 21, 'Что изменилось', 'news', 'yesNo', false, false, false, 'Стал ли ты искать новое по своей теме: книги, статьи, сайты?', NULL, NULL, '{}'),
  (11, 22, 'Что изменилось', 'future', 'yesNo', false, false, false, 'Стало ли понятнее, кем ты хочешь стать?', NULL, NULL, '{}');

-- m2n
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (12, 1, 'Чего ты ждёшь', 'seen', 'yesNo', false, false, false, 'Сталкивался ли ты раньше с программой наставничества?', NULL, NULL, '{}'),
  (12, 2, 'Чего ты ждёшь', 'seen_where', 'short', false, false, false, 'Где это было?', NULL, '{"key":"seen","values":["yes"]}', '{}'),
  (12, 3, 'Чего ты ждёшь', 'comfort', 'scale10', false, false, false, 'Насколько комфортным тебе представляется общение с наставляемым?', NULL, NULL, '{"low":"некомфортным","high":"очень комфортным"}'),
  (12, 4, 'Чего ты ждёшь', 'lead', 'scale10', false, false, false, 'Насколько ты сможешь проявить себя как лидер?', NULL, NULL, '{"low":"не смогу","high":"смогу полностью"}'),
  (12, 5, 'Чего ты ждёшь', 'group', 'scale10', false, false, false, 'Насколько полезными и интересными будут групповые встречи?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (12, 6, 'Чего ты ждёшь', 'personal', 'scale10', false, false, false, 'Насколько полезными и интересными будут личные встречи с наставляемым?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (12, 7, 'Чего ты ждёшь', 'plan', 'scale10', false, false, false, 'Насколько важно заранее планировать работу?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (12, 8, 'Чего ты ждёшь', 'plan_follow', 'scale10', false, false, false, 'Насколько ты намерен следовать плану развития наставляемого?', NULL, NULL, '{"low":"не намерен","high":"намерен во всём"}'),
  (12, 9, 'Чего ты ждёшь', 'involve', 'scale10', false, false, false, 'Насколько наставляемый будет включён в работу?', NULL, NULL, '{"low":"не включён","high":"включён полностью"}'),
  (12, 10, 'Чего ты ждёшь', 'satisf', 'scale10', true, false, false, 'Насколько ты рассчитываешь быть доволен совместной работой?', NULL, NULL, '{"low":"не буду доволен","high":"буду доволен полностью"}'),
  (12, 11, 'Чего ты ждёшь', 'useful', 'scale10', false, false, false, 'Насколько полезной будет программа для тебя и наставляемого?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (12, 12, 'Твоими словами', 'expect', 'long', false, false, false, 'Чего ты ждёшь от программы и от себя в ней?', NULL, NULL, '{}'),
  (12, 13, 'Твоими словами', 'value', 'long', false, false, false, 'Что для тебя особенно ценно в программе?', NULL, NULL, '{}'),
  (12, 14, 'Твоими словами', 'glad', 'yesNo', false, false, false, 'Ты рад, что участвуешь в программе?', NULL, NULL, '{}');

-- m2x
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (13, 1, 'Как прошла работа', 'comfort', 'scale10', false, false, false, 'Насколько комфортно было общаться с наставляемым?', NULL, NULL, '{"low":"некомфортно","high":"очень комфортно"}'),
  (13, 2, 'Как прошла работа', 'lead', 'scale10', false, false, false, 'Насколько тебе удалось проявить себя как лидер?', NULL, NULL, '{"low":"не удалось","high":"удалось полностью"}'),
  (13, 3, 'Как прошла работа', 'group', 'scale10', false, false, false, 'Насколько полезными и интересными были групповые встречи?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (13, 4, 'Как прошла работа', 'personal', 'scale10', false, false, false, 'Насколько полезными и интересными были личные встречи?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (13, 5, 'Как прошла работа', 'plan', 'scale10', false, false, false, 'Насколько удалось спланировать работу?', NULL, NULL, '{"low":"не удалось","high":"удалось полностью"}'),
  (13, 6, 'Как прошла работа', 'plan_follow', 'scale10', false, false, false, 'Насколько удалось выполнить план развития наставляемого?', NULL, NULL, '{"low":"не удалось","high":"удалось полностью"}'),
  (13, 7, 'Как прошла работа', 'involve', 'scale10', false, false, false, 'Насколько наставляемый был включён в работу?', NULL, NULL, '{"low":"не включён","high":"включён полностью"}'),
  (13, 8, 'Как прошла работа', 'satisf', 'scale10', true, false, false, 'Насколько ты доволен совместной работой?', NULL, NULL, '{"low":"совсем не доволен","high":"полностью доволен"}'),
  (13, 9, 'Как прошла работа', 'liked', 'scale10', false, false, false, 'Насколько тебе понравилось быть наставником?', NULL, NULL, '{"low":"не понравилось","high":"очень понравилось"}'),
  (13, 10, 'Как прошла работа', 'useful', 'scale10', false, false, false, 'Насколько полезной была программа для тебя и наставляемого?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (13, 11, 'Ожидания и итог', 'expect', 'long', false, false, false, 'Чего ты ждал от программы и от себя в ней?', NULL, NULL, '{}'),
  (13, 12, 'Ожидания и итог', 'met', 'scale10', false, false, false, 'Насколько оправдались твои ожидания?', NULL, NULL, '{"low":"не оправдались","high":"оправдались полностью"}'),
  (13, 13, 'Ожидания и итог', 'value', 'long', false, false, false, 'Что было особенно ценно?', NULL, NULL, '{}'),
  (13, 14, 'Ожидания и итог', 'lack', 'long', false, false, false, 'Чего не хватило, что хотелось бы изменить?', NULL, NULL, '{}'),
  (13, 15, 'Ожидания и итог', 'training_ok', 'scale10', false, false, false, 'Было ли достаточным и понятным обучение наставников?', NULL, NULL, '{"low":"нет","high":"полностью"}'),
  (13, 16, 'Ожидания и итог', 'glad', 'yesNo', false, false, false, 'Ты рад, что участвовал в программе?', NULL, NULL, '{}'),
  (13, 17, 'Ожидания и итог', 'continue', 'yesNo', false, false, false, 'Хочешь продолжить работу в программе?', NULL, NULL, '{}');

-- m5n
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (14, 1, 'Чего ты ждёшь', 'seen', 'yesNo', false, false, false, 'Сталкивался ли ты раньше с программой наставничества?', NULL, NULL, '{}'),
  (14, 2, 'Чего ты ждёшь', 'seen_where', 'short', false, false, false, 'Где это было?', NULL, '{"key":"seen","values":["yes"]}', '{}'),
  (14, 3, 'Чего ты ждёшь', 'comfort', 'scale10', false, false, false, 'Насколько комфортным тебе представляется общение с наставником?', NULL, NULL, '{"low":"некомфортным","high":"очень комфортным"}'),
  (14, 4, 'Чего ты ждёшь', 'personal', 'scale10', false, false, false, 'Насколько полезными и интересными, на твой взгляд, будут личные встречи с наставником?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (14, 5, 'Чего ты ждёшь', 'group', 'scale10', false, false, false, 'Насколько полезными и интересными будут групповые встречи?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (14, 6, 'Чего ты ждёшь', 'support', 'scale10', false, false, false, 'Какой поддержки ты ждёшь от наставника?', NULL, NULL, '{"low":"никакой","high":"очень большой"}'),
  (14, 7, 'Чего ты ждёшь', 'help_need', 'scale10', false, false, false, 'Насколько ты нуждаешься в помощи наставника?', NULL, NULL, '{"low":"не нуждаюсь","high":"очень нуждаюсь"}'),
  (14, 8, 'Чего ты ждёшь', 'plan', 'scale10', false, false, false, 'Насколько тебе важен понятный план работы?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (14, 9, 'Чего ты ждёшь', 'safety', 'scale10', false, false, false, 'Насколько тебе важно чувствовать себя в безопасности при общении с наставником?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (14, 10, 'Чего ты ждёшь', 'expect_fix', 'scale10', false, false, false, 'Насколько тебе важно обсудить и записать, чего от тебя ждёт наставник?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (14, 11, 'Чего ты ждёшь', 'changes', 'scale10', false, false, false, 'Каких перемен в своей жизни ты ждёшь после программы?', NULL, NULL, '{"low":"никаких","high":"очень больших"}'),
  (14, 12, 'Чего ты ждёшь', 'useful', 'scale10', true, false, false, 'Насколько полезной будет программа для тебя?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (14, 13, 'Твоё дело', 'skill', 'scale10', false, false, false, 'Оцени, насколько ты уверен в своей теме или дисциплине', NULL, NULL, '{"low":"совсем не уверен","high":"полностью уверен"}'),
  (14, 14, 'Твоё дело', 'ready', 'scale10', false, false, false, 'Насколько ты готов к защите или соревнованию?', NULL, NULL, '{"low":"совсем не готов","high":"полностью готов"}'),
  (14, 15, 'Твоё дело', 'anxiety', 'scale10', false, true, false, 'Насколько ты волнуешься перед выступлением?', NULL, NULL, '{"low":"не волнуюсь","high":"очень волнуюсь"}'),
  (14, 16, 'Твоё дело', 'interest', 'scale10', false, false, false, 'Насколько тебе интересна тема?', NULL, NULL, '{"low":"не интересна","high":"очень интересна"}'),
  (14, 17, 'Твоими словами', 'expect', 'long', false, false, false, 'Чего ты ждёшь от программы и от себя в ней?', NULL, NULL, '{}'),
  (14, 18, 'Твоими словами', 'value', 'long', false, false, false, 'Что для тебя особенно ценно в программе?', NULL, NULL, '{}'),
  (14, 19, 'Твоими словами', 'glad', 'yesNo', false, false, false, 'Ты рад, что участвуешь в программе?', NULL, NULL, '{}');

-- m5x
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (15, 1, 'Как прошла работа', 'comfort', 'scale10', false, false, false, 'Насколько комфортно было общаться с наставником?', NULL, NULL, '{"low":"некомфортно","high":"очень комфортно"}'),
  (15, 2, 'Как прошла работа', 'personal', 'scale10', false, false, false, 'Насколько полезными и интересными были личные встречи?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (15, 3, 'Как прошла работа', 'group', 'scale10', false, false, false, 'Насколько полезными и интересными были групповые встречи?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (15, 4, 'Как прошла работа', 'support', 'scale10', false, false, false, 'Чувствовал ли ты поддержку наставника?', NULL, NULL, '{"low":"не чувствовал","high":"чувствовал всегда"}'),
  (15, 5, 'Как прошла работа', 'help_need', 'scale10', false, false, false, 'Насколько полезна была помощь наставника?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (15, 6, 'Как прошла работа', 'plan', 'scale10', false, false, false, 'Насколько понятен был план работы?', NULL, NULL, '{"low":"непонятен","high":"полностью понятен"}'),
  (15, 7, 'Как прошла работа', 'safety', 'scale10', false, false, false, 'Чувствовал ли ты себя в безопасности при общении с наставником?', NULL, NULL, '{"low":"нет","high":"всегда"}'),
  (15, 8, 'Как прошла работа', 'expect_fix', 'scale10', false, false, false, 'Насколько важно было обсудить и записать, чего от тебя ждёт наставник?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (15, 9, 'Как прошла работа', 'changes', 'scale10', false, false, false, 'Насколько заметны перемены в твоей жизни?', NULL, NULL, '{"low":"незаметны","high":"очень заметны"}'),
  (15, 10, 'Как прошла работа', 'useful', 'scale10', false, false, false, 'Насколько полезной была программа для тебя?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (15, 11, 'Как прошла работа', 'satisf', 'scale10', true, false, false, 'Насколько ты доволен совместной работой?', NULL, NULL, '{"low":"совсем не доволен","high":"полностью доволен"}'),
  (15, 12, 'Твоё дело', 'skill', 'scale10', false, false, false, 'Оцени, насколько ты уверен в своей теме или дисциплине', NULL, NULL, '{"low":"совсем не уверен","high":"полностью уверен"}'),
  (15, 13, 'Твоё дело', 'ready', 'scale10', false, false, false, 'Насколько ты готов к защите или соревнованию?', NULL, NULL, '{"low":"совсем не готов","high":"полностью готов"}'),
  (15, 14, 'Твоё дело', 'anxiety', 'scale10', false, true, false, 'Насколько ты волнуешься перед выступлением?', NULL, NULL, '{"low":"не волнуюсь","high":"очень волнуюсь"}'),
  (15, 15, 'Твоё дело', 'interest', 'scale10', false, false, false, 'Насколько тебе интересна тема?', NULL, NULL, '{"low":"не интересна","high":"очень интересна"}'),
  (15, 16, 'Ожидания и итог', 'expect', 'long', false, false, false, 'Чего ты ждал от программы и от себя в ней?', NULL, NULL, '{}'),
  (15, 17, 'Ожидания и итог', 'met', 'scale10', false, false, false, 'Насколько оправдались твои ожидания?', NULL, NULL, '{"low":"не оправдались","high":"оправдались полностью"}'),
  (15, 18, 'Ожидания и итог', 'value', 'long', false, false, false, 'Что было особенно ценно?', NULL, NULL, '{}'),
  (15, 19, 'Ожидания и итог', 'lack', 'long', false, false, false, 'Чего не хватило, что хотелось бы изменить?', NULL, NULL, '{}'),
  (15, 20, 'Ожидания и итог', 'level', 'one', false, false, false, 'Какой результат ты получил на соревновании или защите?', NULL, NULL, '{"options":[{"value":"none","label":"не участвовал"},{"value":"taker","label":"участник"},{"value":"prize","label":"призёр"},{"value":"winner","label":"победитель"}]}'),
  (15, 21, 'Ожидания и итог', 'level_of', 'one', false, false, false, 'Какого уровня было выступление?', NULL, '{"key":"level","values":["taker","prize","winner"]}', '{"options":[{"value":"centre","label":"в центре"},{"value":"municipal","label":"муниципальный"},{"value":"regional","label":"региональный"},{"value":"national","label":"всероссийский"},{"value":"international","label":"международный"}]}'),
  (15, 22, 'Ожидания и итог', 'result', 'long', false, false, false, 'Что получилось в результате: проект, выступление, место?', NULL, NULL, '{}'),
  (15, 23, 'Что изменилось', 'glad', 'yesNo', false, false, false, 'Ты рад, что участвовал в программе?', NULL, NULL, '{}'),
  (15, 24, 'Что изменилось', 'continue', 'yesNo', false, false, false, 'Хочешь продолжить?', NULL, NULL, '{}'),
  (15, 25, 'Что изменилось', 'become', 'yesNo', false, false, false, 'Хочешь стать наставником в будущем?', NULL, NULL, '{}'),
  (15, 26, 'Что изменилось', 'clubs', 'yesNo', false, false, false, 'Захотелось ли тебе ходить на дополнительные занятия и мероприятия?', NULL, NULL, '{}'),
  (15, 27, 'Что изменилось', 'news', 'yesNo', false, false, false, 'Стал ли ты искать новое по своей теме: книги, статьи, сайты?', NULL, NULL, '{}'),
  (15, 28, 'Что изменилось', 'future', 'yesNo', false, false, false, 'Стало ли понятнее, кем ты хочешь стать?', NULL, NULL, '{}'),
  (15, 29, 'Что изменилось', 'career', 'yesNo', false, false, false, 'Помогла ли программа понять, кем стать?', NULL, NULL, '{}');

-- m6n
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (16, 1, 'Чего вы ожидаете', 'comfort', 'scale10', false, false, false, 'Насколько комфортным вам представляется общение с наставляемым?', NULL, NULL, '{"low":"некомфортным","high":"очень комфортным"}'),
  (16, 2, 'Чего вы ожидаете', 'plan', 'scale10', false, false, false, 'Насколько важно предварительное планирование работы?', NULL, NULL, '{"low":"не важно","high":"очень важно"}'),
  (16, 3, 'Чего вы ожидаете', 'involve', 'scale10', false, false, false, 'Ожидаемая включённость наставляемого в процесс', NULL, NULL, '{"low":"низкая","high":"высокая"}'),
  (16, 4, 'Чего вы ожидаете', 'satisf', 'scale10', true, false, false, 'Ожидаемый уровень удовлетворения от совместной работы', NULL, NULL, '{"low":"низкий","high":"высокий"}'),
  (16, 5, 'Чего вы ожидаете', 'useful', 'scale10', false, false, false, 'Ожидаемая полезность программы для вас и наставляемого', NULL, NULL, '{"low":"низкая","high":"высокая"}'),
  (16, 6, 'Уровень обучающегося', 'start_level', 'matrix', false, false, false, 'Оцените уровень обучающегося', '1 – низкий, 10 – высокий', NULL, '{"from":1,"to":10,"rows":[{"value":"knowledge","label":"знания"},{"value":"independence","label":"самостоятельность"},{"value":"planning","label":"умение планировать"},{"value":"presenting","label":"презентация результата"},{"value":"motivation","label":"мотивация"}]}'),
  (16, 7, 'Ваше участие', 'expect', 'long', false, false, false, 'Что вы ожидаете от программы и своей роли?', NULL, NULL, '{}'),
  (16, 8, 'Ваше участие', 'value', 'long', false, false, false, 'Что для вас особенно ценно в программе?', NULL, NULL, '{}'),
  (16, 9, 'Ваше участие', 'freq', 'one', false, false, false, 'Как часто вы собираетесь проводить встречи и занятия с наставляемым?', NULL, NULL, '{"options":[{"value":"veryOften","label":"очень часто"},{"value":"often","label":"часто"},{"value":"rarely","label":"редко"},{"value":"once","label":"1–2 раза"},{"value":"never","label":"никогда"}]}');

-- m6x
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (17, 1, 'Как прошла работа', 'comfort', 'scale10', false, false, false, 'Насколько комфортно было общение с наставляемым?', NULL, NULL, '{"low":"некомфортно","high":"очень комфортно"}'),
  (17, 2, 'Как прошла работа', 'plan', 'scale10', false, false, false, 'Насколько удалось спланировать работу?', NULL, NULL, '{"low":"не удалось","high":"удалось полностью"}'),
  (17, 3, 'Как прошла работа', 'involve', 'scale10', false, false, false, 'Включённость наставляемого в процесс', NULL, NULL, '{"low":"низкая","high":"высокая"}'),
  (17, 4, 'Как прошла работа', 'satisf', 'scale10', true, false, false, 'Насколько вы довольны совместной работой?', NULL, NULL, '{"low":"совсем не доволен(на)","high":"полностью доволен(на)"}'),
  (17, 5, 'Как прошла работа', 'useful', 'scale10', false, false, false, 'Полезность программы для вас и наставляемого', NULL, NULL, '{"low":"низкая","high":"высокая"}'),
  (17, 6, 'Уровень обучающегося', 'start_level', 'matrix', false, false, false, 'Оцените уровень обучающегося', '1 – низкий, 10 – высокий', NULL, '{"from":1,"to":10,"rows":[{"value":"knowledge","label":"знания"},{"value":"independence","label":"самостоятельность"},{"value":"planning","label":"умение планировать"},{"value":"presenting","label":"презентация результата"},{"value":"motivation","label":"мотивация"}]}'),
  (17, 7, 'Уровень обучающегося', 'result_text', 'long', false, false, false, 'Что получилось в результате: проект, выступление, место?', NULL, NULL, '{}'),
  (17, 8, 'Ожидания и итог', 'expect', 'long', false, false, false, 'Что вы ожидали от программы и своей роли?', NULL, NULL, '{}'),
  (17, 9, 'Ожидания и итог', 'met', 'scale10', false, false, false, 'Насколько оправдались ваши ожидания?', NULL, NULL, '{"low":"не оправдались","high":"оправдались полностью"}'),
  (17, 10, 'Ожидания и итог', 'value', 'long', false, false, false, 'Что было для вас особенно ценно?', NULL, NULL, '{}'),
  (17, 11, 'Ожидания и итог', 'lack', 'long', false, false, false, 'Чего не хватило, что хотелось бы изменить?', NULL, NULL, '{}'),
  (17, 12, 'Ожидания и итог', 'freq', 'one', false, false, false, 'Как часто проводились встречи и занятия с наставляемым?', NULL, NULL, '{"options":[{"value":"veryOften","label":"очень часто"},{"value":"often","label":"часто"},{"value":"rarely","label":"редко"},{"value":"once","label":"1–2 раза"},{"value":"never","label":"никогда"}]}'),
  (17, 13, 'Ожидания и итог', 'continue', 'yesNo', false, false, false, 'Хотели бы вы продолжить работу в программе наставничества?', NULL, NULL, '{}');

-- parent
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (18, 1, 'Участие ребёнка в программе', 'satisf', 'scale10', true, false, false, 'Насколько вы довольны участием ребёнка в программе наставничества?', NULL, NULL, '{"low":"совсем не доволен(на)","high":"полностью доволен(на)"}'),
  (18, 2, 'Участие ребёнка в программе', 'changes', 'many', false, false, false, 'Какие изменения вы заметили?', 'Можно отметить несколько', NULL, '{"options":[{"value":"confidence","label":"стал увереннее"},{"value":"interest","label":"больше интересуется своим делом"},{"value":"study","label":"лучше учится"},{"value":"friends","label":"легче общается"},{"value":"plans","label":"понимает, кем хочет стать"},{"value":"none","label":"изменений не заметили"}],"other":true}'),
  (18, 3, 'Участие ребёнка в программе', 'continue', 'yesNo', false, false, false, 'Готовы ли вы, чтобы ребёнок продолжил участие?', NULL, NULL, '{}'),
  (18, 4, 'Участие ребёнка в программе', 'review', 'long', false, false, false, 'Ваш отзыв о программе', NULL, NULL, '{}'),
  (18, 5, 'Участие ребёнка в программе', 'publish', 'one', false, false, false, 'Можно ли опубликовать отзыв?', 'Если отзыв вы не написали, пропустите этот вопрос', NULL, '{"options":[{"value":"anonymous","label":"да, без имени"},{"value":"named","label":"да, с именем"},{"value":"no","label":"нет"}]}');

-- m7
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (19, 1, 'Оценка программы', 'mark_1', 'one', true, false, false, 'Соответствие деятельности цели и задачам', NULL, NULL, '{"options":[{"value":"2","label":"2 – проявляется в полной мере"},{"value":"1","label":"1 – частично"},{"value":"0","label":"0 – не проявляется"}]}'),
  (19, 2, 'Оценка программы', 'mark_2', 'one', true, false, false, 'Соответствие организации принципам модели и программы', NULL, NULL, '{"options":[{"value":"2","label":"2 – проявляется в полной мере"},{"value":"1","label":"1 – частично"},{"value":"0","label":"0 – не проявляется"}]}'),
  (19, 3, 'Оценка программы', 'mark_3', 'one', true, false, false, 'Соответствие современным подходам и технологиям', NULL, NULL, '{"options":[{"value":"2","label":"2 – проявляется в полной мере"},{"value":"1","label":"1 – частично"},{"value":"0","label":"0 – не проявляется"}]}'),
  (19, 4, 'Оценка программы', 'mark_4', 'one', true, false, false, 'Комфортный психологический климат', NULL, NULL, '{"options":[{"value":"2","label":"2 – проявляется в полной мере"},{"value":"1","label":"1 – частично"},{"value":"0","label":"0 – не проявляется"}]}'),
  (19, 5, 'Оценка программы', 'mark_5', 'one', true, false, false, 'Логичность деятельности наставника, понимание ситуации наставляемого, верность выбранного направления', NULL, NULL, '{"options":[{"value":"2","label":"2 – проявляется в полной мере"},{"value":"1","label":"1 – частично"},{"value":"0","label":"0 – не проявляется"}]}'),
  (19, 6, 'Эффективность участников', 'mark_6', 'one', true, false, false, 'Удовлетворённость всех участников', NULL, NULL, '{"options":[{"value":"2","label":"2 – проявляется в полной мере"},{"value":"1","label":"1 – частично"},{"value":"0","label":"0 – не проявляется"}]}'),
  (19, 7, 'Эффективность участников', 'mark_7', 'one', true, false, false, 'Удовлетворённость партнёров', NULL, NULL, '{"options":[{"value":"2","label":"2 – проявляется в полной мере"},{"value":"1","label":"1 – частично"},{"value":"0","label":"0 – не проявляется"},{"value":"na","label":"неприменимо: партнёров нет"}]}'),
  (19, 8, 'Изменения в личности наставляемого', 'mark_8', 'one', true, false, false, 'Активность и заинтересованность', NULL, NULL, '{"options":[{"value":"2","label":"2 – проявляется в полной мере"},{"value":"1","label":"1 – частично"},{"value":"0","label":"0 – не проявляется"}]}'),
  (19, 9, 'Изменения в личности наставляемого', 'mark_9', 'one', true, false, false, 'Применение полученных знаний и опыта, активная позиция', NULL, NULL, '{"options":[{"value":"2","label":"2 – проявляется в полной мере"},{"value":"1","label":"1 – частично"},{"value":"0","label":"0 – не проявляется"}]}');

-- meeting
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (20, 1, 'Встреча с наставником', 'meeting_useful', 'scale10', true, false, false, 'Насколько полезной была встреча?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (20, 2, 'Встреча с наставником', 'comments', 'long', false, false, false, 'Что хочется добавить?', NULL, NULL, '{}');

-- pulse_mentee
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (21, 1, 'Как идёт работа', 'on_plan', 'one', true, false, false, 'Идёт ли работа по плану?', NULL, NULL, '{"options":[{"value":"yes","label":"да"},{"value":"late","label":"да, но с отставанием"},{"value":"changed","label":"план пришлось изменить"},{"value":"no","label":"нет, работа не идёт"}]}'),
  (21, 2, 'Как идёт работа', 'obstacles', 'long', false, false, false, 'Что мешает?', NULL, '{"key":"on_plan","values":["late","changed","no"]}', '{}'),
  (21, 3, 'Как идёт работа', 'replace', 'yesNo', true, false, true, 'Нужна ли замена наставника?', 'Ответ увидит только куратор', NULL, '{}');

-- pulse_mentor
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (22, 1, 'Как идёт работа', 'on_plan', 'one', true, false, false, 'Идёт ли работа по плану?', NULL, NULL, '{"options":[{"value":"yes","label":"да"},{"value":"late","label":"да, но с отставанием"},{"value":"changed","label":"план пришлось изменить"},{"value":"no","label":"нет, работа не идёт"}]}'),
  (22, 2, 'Как идёт работа', 'obstacles', 'long', false, false, false, 'Что мешает?', NULL, '{"key":"on_plan","values":["late","changed","no"]}', '{}'),
  (22, 3, 'Как идёт работа', 'replace', 'yesNo', true, false, true, 'Нужна ли замена в паре?', 'Ответ увидит только куратор', NULL, '{}');

-- event
INSERT INTO "SurveyQuestion" ("templateId", "position", "section", "key", "type", "required", "reverse", "curatorOnly", "text", "hint", "showIf", "options") VALUES
  (23, 1, 'Мероприятие', 'event_useful', 'scale10', true, false, false, 'Насколько полезным было мероприятие?', NULL, NULL, '{"low":"бесполезно","high":"очень полезно"}'),
  (23, 2, 'Мероприятие', 'event_order', 'scale10', false, false, false, 'Насколько хорошо оно было организовано?', NULL, NULL, '{"low":"плохо","high":"отлично"}'),
  (23, 3, 'Мероприятие', 'practice', 'long', false, false, false, 'Что возьмёте в практику?', 'Или просто: что запомнилось', NULL, '{}'),
  (23, 4, 'Мероприятие', 'comments', 'long', false, false, false, 'Что улучшить в следующий раз?', NULL, NULL, '{}');
