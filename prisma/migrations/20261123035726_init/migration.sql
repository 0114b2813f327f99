-- CreateTable
CREATE TABLE "Organisation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fullName" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "founder" TEXT,
    "city" TEXT NOT NULL,
    "address" TEXT,
    "inn" TEXT,
    "ogrn" TEXT,
    "directorPost" TEXT NOT NULL DEFAULT 'директор',
    "directorName" TEXT NOT NULL,
    "directorInitials" TEXT NOT NULL,
    "directorDative" TEXT,
    "curatorName" TEXT,
    "siteUrl" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "personalDataOfficer" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Yekaterinburg',
    "representativeUntil" INTEGER NOT NULL DEFAULT 14,
    "adultFrom" INTEGER NOT NULL DEFAULT 18,
    "satisfiedFrom" INTEGER NOT NULL DEFAULT 8,
    "version" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL CHECK ("role" IN ('methodist', 'director', 'mentor')),
    "personId" INTEGER,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT true,
    "lastSignedInAt" DATETIME,
    "disabledAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "User_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchoolYear" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "closedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('staff', 'student', 'external')),
    "lastName" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "middleName" TEXT,
    "nameKey" TEXT NOT NULL,
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

-- CreateTable
CREATE TABLE "PersonDirection" (
    "personId" INTEGER NOT NULL,
    "direction" TEXT NOT NULL CHECK ("direction" IN ('technical', 'science', 'sport', 'art', 'tourism', 'social')),

    PRIMARY KEY ("personId", "direction"),
    CONSTRAINT "PersonDirection_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StudyGroup" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "direction" TEXT CHECK ("direction" IN ('technical', 'science', 'sport', 'art', 'tourism', 'social')),
    "leaderId" INTEGER,
    CONSTRAINT "StudyGroup_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonStudyGroup" (
    "personId" INTEGER NOT NULL,
    "studyGroupId" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "studyGroupId"),
    CONSTRAINT "PersonStudyGroup_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PersonStudyGroup_studyGroupId_fkey" FOREIGN KEY ("studyGroupId") REFERENCES "StudyGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LegalRepresentative" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "fullName" TEXT NOT NULL,
    "relation" TEXT,
    "phone" TEXT,
    CONSTRAINT "LegalRepresentative_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Competency" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "areaId" INTEGER,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Competency_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Competency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorProfile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "schoolYearId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'candidate' CHECK ("status" IN ('candidate', 'inBank', 'paused', 'declined', 'excluded')),
    "statusReason" TEXT,
    "includedOn" TEXT,
    "excludedOn" TEXT,
    "capacity" INTEGER NOT NULL,
    "hoursPerMonth" INTEGER,
    "mentoringYears" INTEGER,
    "menteesBefore" INTEGER,
    "achievements" TEXT,
    "interests" TEXT,
    "preferredMentee" TEXT,
    "workFormat" TEXT,
    "slots" TEXT NOT NULL DEFAULT '',
    "source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "MentorProfile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MentorProfile_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorProfileForm" (
    "mentorProfileId" INTEGER NOT NULL,
    "form" TEXT NOT NULL CHECK ("form" IN ('teacherTeacher', 'teacherStudent', 'studentStudent')),

    PRIMARY KEY ("mentorProfileId", "form"),
    CONSTRAINT "MentorProfileForm_mentorProfileId_fkey" FOREIGN KEY ("mentorProfileId") REFERENCES "MentorProfile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorCompetency" (
    "mentorProfileId" INTEGER NOT NULL,
    "competencyId" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,

    PRIMARY KEY ("mentorProfileId", "competencyId"),
    CONSTRAINT "MentorCompetency_mentorProfileId_fkey" FOREIGN KEY ("mentorProfileId") REFERENCES "MentorProfile" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorCompetency_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MenteeProfile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "schoolYearId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'identified' CHECK ("status" IN ('identified', 'clarified', 'awaitingConsent', 'inBank', 'mentorChosen', 'inProgramme', 'completed', 'withdrawn')),
    "statusReason" TEXT,
    "includedOn" TEXT,
    "leftOn" TEXT,
    "waitingSinceOn" TEXT,
    "inclusionReason" TEXT CHECK ("inclusionReason" IN ('youngSpecialist', 'newcomer', 'deficit', 'newTopic', 'attestation', 'contest', 'breakInWork', 'other')),
    "needsMentor" TEXT CHECK ("needsMentor" IN ('yes', 'no', 'unclear')),
    "needsMentorWhy" TEXT,
    "mainRequest" TEXT,
    "expectedResult" TEXT,
    "preferredKind" TEXT,
    "preferredMentor" TEXT,
    "avoidedPersonId" INTEGER,
    "slots" TEXT NOT NULL DEFAULT '',
    "recommendedBy" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "MenteeProfile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MenteeProfile_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MenteeProfile_avoidedPersonId_fkey" FOREIGN KEY ("avoidedPersonId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MenteeRequest" (
    "menteeProfileId" INTEGER NOT NULL,
    "competencyId" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL,

    PRIMARY KEY ("menteeProfileId", "competencyId"),
    CONSTRAINT "MenteeRequest_menteeProfileId_fkey" FOREIGN KEY ("menteeProfileId") REFERENCES "MenteeProfile" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MenteeRequest_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProjectRecord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "schoolYearId" INTEGER NOT NULL,
    "topic" TEXT,
    "stage" TEXT,
    "presentedAt" TEXT,
    "defenceOn" TEXT,
    CONSTRAINT "ProjectRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProjectRecord_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CompetitionRecord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER NOT NULL,
    "schoolYearId" INTEGER NOT NULL,
    "name" TEXT,
    "level" TEXT,
    "discipline" TEXT,
    "heldOn" TEXT,
    "goal" TEXT,
    CONSTRAINT "CompetitionRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CompetitionRecord_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupReturn" (
    "schoolYearId" INTEGER NOT NULL,
    "studyGroupId" INTEGER NOT NULL,
    "activity" TEXT NOT NULL CHECK ("activity" IN ('project', 'competition')),
    "receivedOn" TEXT NOT NULL,

    PRIMARY KEY ("schoolYearId", "studyGroupId", "activity"),
    CONSTRAINT "GroupReturn_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupReturn_studyGroupId_fkey" FOREIGN KEY ("studyGroupId") REFERENCES "StudyGroup" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BankDecision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "bank" TEXT NOT NULL CHECK ("bank" IN ('menteeTeachers', 'menteeStudents', 'mentorsTeacherTeacher', 'mentorsTeacherStudent', 'mentorsStudentStudent')),
    "reason" TEXT NOT NULL,
    CONSTRAINT "BankDecision_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Import" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('staff', 'students')),
    "status" TEXT NOT NULL DEFAULT 'uploaded' CHECK ("status" IN ('uploaded', 'reading', 'ready', 'applied', 'failed')),
    "fileId" INTEGER NOT NULL,
    "headerRow" INTEGER,
    "headers" TEXT NOT NULL DEFAULT '[]',
    "mapping" TEXT NOT NULL DEFAULT '{}',
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "rowsTotal" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdById" INTEGER NOT NULL,
    "appliedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Import_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Import_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" INTEGER NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "cells" TEXT NOT NULL,
    "values" TEXT NOT NULL DEFAULT '{}',
    "problems" TEXT NOT NULL DEFAULT '[]',
    "status" TEXT NOT NULL,
    "personId" INTEGER,

    PRIMARY KEY ("importId", "rowNumber"),
    CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Choice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "menteeProfileId" INTEGER NOT NULL,
    "mentorProfileId" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" TEXT NOT NULL,
    "note" TEXT,
    "decidedById" INTEGER NOT NULL,
    "decidedOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Choice_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Choice_menteeProfileId_fkey" FOREIGN KEY ("menteeProfileId") REFERENCES "MenteeProfile" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Choice_mentorProfileId_fkey" FOREIGN KEY ("mentorProfileId") REFERENCES "MentorProfile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Training" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('session', 'consultation', 'exchange', 'course')),
    "title" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "hours" REAL,
    "place" TEXT,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Training_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingAttendance" (
    "trainingId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "attended" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("trainingId", "personId"),
    CONSTRAINT "TrainingAttendance_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TrainingAttendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingMaterial" (
    "trainingId" INTEGER NOT NULL,
    "materialId" INTEGER NOT NULL,

    PRIMARY KEY ("trainingId", "materialId"),
    CONSTRAINT "TrainingMaterial_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TrainingMaterial_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pair" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('pair', 'group')),
    "form" TEXT NOT NULL CHECK ("form" IN ('teacherTeacher', 'teacherStudent', 'studentStudent')),
    "roleModel" TEXT NOT NULL,
    "mentoringKind" TEXT NOT NULL DEFAULT 'traditional' CHECK ("mentoringKind" IN ('traditional', 'group', 'situational', 'shortTerm', 'speed', 'reverse', 'virtual')),
    "topic" TEXT NOT NULL,
    "topicKey" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'agreed', 'active', 'completed', 'terminated')),
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "mentorProfileId" INTEGER NOT NULL,
    "overCapacityWhy" TEXT,
    "endedOn" TEXT,
    "endedWhy" TEXT,
    "endedBy" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Pair_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pair_mentorProfileId_fkey" FOREIGN KEY ("mentorProfileId") REFERENCES "MentorProfile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PairMember" (
    "pairId" INTEGER NOT NULL,
    "menteeProfileId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("pairId", "menteeProfileId"),
    CONSTRAINT "PairMember_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PairMember_menteeProfileId_fkey" FOREIGN KEY ("menteeProfileId") REFERENCES "MenteeProfile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('extraDuties', 'participation', 'dataProcessing', 'dataDistribution')),
    "blankIssuedOn" TEXT,
    "receivedOn" TEXT,
    "form" TEXT CHECK ("form" IN ('paper', 'scan', 'electronic')),
    "storagePlace" TEXT,
    "signedBySelf" BOOLEAN NOT NULL DEFAULT false,
    "signedByRepresentative" BOOLEAN NOT NULL DEFAULT false,
    "representativeName" TEXT,
    "allowed" TEXT NOT NULL DEFAULT '',
    "scanId" INTEGER,
    "receivedById" INTEGER,
    "withdrawnOn" TEXT,
    "withdrawnWhy" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Consent_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Consent_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LegalBasis" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "level" TEXT NOT NULL CHECK ("level" IN ('federal', 'regional', 'municipal', 'local')),
    "issuedOn" TEXT,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Order" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'assignment' CHECK ("kind" IN ('assignment')),
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'submitted', 'returned', 'approved', 'registered')),
    "title" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "programmesDueOn" TEXT,
    "reportsDueOn" TEXT,
    "curatorName" TEXT,
    "extraItems" TEXT,
    "number" TEXT,
    "datedOn" TEXT,
    "submittedAt" DATETIME,
    "submittedById" INTEGER,
    "returnRemark" TEXT,
    "decidedAt" DATETIME,
    "decidedById" INTEGER,
    "registeredAt" DATETIME,
    "snapshot" TEXT,
    "sha256" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Order_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderPair" (
    "orderId" INTEGER NOT NULL,
    "pairId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("orderId", "pairId"),
    CONSTRAINT "OrderPair_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrderPair_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderBasis" (
    "orderId" INTEGER NOT NULL,
    "legalBasisId" INTEGER NOT NULL,

    PRIMARY KEY ("orderId", "legalBasisId"),
    CONSTRAINT "OrderBasis_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrderBasis_legalBasisId_fkey" FOREIGN KEY ("legalBasisId") REFERENCES "LegalBasis" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrderAcquaintance" (
    "orderId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "acquaintedOn" TEXT,

    PRIMARY KEY ("orderId", "personId"),
    CONSTRAINT "OrderAcquaintance_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrderAcquaintance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pairId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'submitted', 'returned', 'approved', 'completed')),
    "problem" TEXT,
    "goal" TEXT,
    "expectedMentee" TEXT,
    "expectedMentor" TEXT,
    "indicators" TEXT,
    "resources" TEXT,
    "meetingMode" TEXT NOT NULL DEFAULT 'inPerson' CHECK ("meetingMode" IN ('inPerson', 'remote', 'mixed')),
    "meetingFrequency" TEXT,
    "menteeAcquaintedOn" TEXT,
    "returnRemark" TEXT,
    "submittedAt" DATETIME,
    "approvedAt" DATETIME,
    "approvedById" INTEGER,
    "conclusion" TEXT,
    "selfAssessment" TEXT,
    "recommendation" TEXT,
    "completedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Programme_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgrammeTask" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "programmeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "ProgrammeTask_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "programmeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "stage" TEXT,
    "title" TEXT NOT NULL,
    "workForm" TEXT,
    "dueOn" TEXT NOT NULL,
    "plannedResult" TEXT,
    "mark" TEXT NOT NULL DEFAULT 'planned' CHECK ("mark" IN ('planned', 'done', 'partly', 'notDone', 'moved')),
    "actualResult" TEXT,
    "doneOn" TEXT,
    "comment" TEXT,
    "markedAt" DATETIME,
    "markedById" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Activity_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "programmeId" INTEGER NOT NULL,
    "heldOn" TEXT NOT NULL,
    "minutes" INTEGER,
    "mode" TEXT NOT NULL DEFAULT 'inPerson' CHECK ("mode" IN ('inPerson', 'remote', 'mixed')),
    "topic" TEXT NOT NULL,
    "summary" TEXT,
    "recommendations" TEXT,
    "nextStep" TEXT,
    "absent" TEXT NOT NULL DEFAULT '',
    "createdById" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Meeting_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyTemplate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "phase" TEXT NOT NULL CHECK ("phase" IN ('collection', 'entry', 'exit')),
    "audience" TEXT NOT NULL CHECK ("audience" IN ('teachers', 'mentorCandidates', 'mentees', 'mentors')),
    "form" TEXT CHECK ("form" IN ('teacherTeacher', 'teacherStudent', 'studentStudent')),
    "roadmapCode" TEXT
);

-- CreateTable
CREATE TABLE "SurveyQuestion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "templateId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "section" TEXT,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hint" TEXT,
    "type" TEXT NOT NULL CHECK ("type" IN ('scale10', 'yesNo', 'one', 'many', 'matrix', 'number', 'day', 'short', 'long', 'slots', 'person', 'competencies', 'table')),
    "required" BOOLEAN NOT NULL DEFAULT false,
    "reverse" BOOLEAN NOT NULL DEFAULT false,
    "curatorOnly" BOOLEAN NOT NULL DEFAULT false,
    "options" TEXT NOT NULL DEFAULT '{}',
    CONSTRAINT "SurveyQuestion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "SurveyTemplate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "templateId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'open', 'closed')),
    "opensOn" TEXT,
    "closesOn" TEXT,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Campaign_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Campaign_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "SurveyTemplate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "campaignId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "pairId" INTEGER,
    "linkNumber" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Invitation_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Response" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "invitationId" INTEGER NOT NULL,
    "submittedAt" DATETIME,
    "fromPaper" BOOLEAN NOT NULL DEFAULT false,
    "takenAt" DATETIME,
    "takenById" INTEGER,
    "decision" TEXT CHECK ("decision" IN ('taken', 'declined')),
    "declineReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Response_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Answer" (
    "responseId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("responseId", "key"),
    CONSTRAINT "Answer_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Material" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('practice', 'method', 'memo', 'template', 'lessonPlan', 'presentation', 'video', 'checklist', 'diagnostics')),
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "authors" TEXT,
    "forMentors" BOOLEAN NOT NULL DEFAULT false,
    "form" TEXT CHECK ("form" IN ('teacherTeacher', 'teacherStudent', 'studentStudent')),
    "direction" TEXT CHECK ("direction" IN ('technical', 'science', 'sport', 'art', 'tourism', 'social')),
    "pairId" INTEGER,
    "summary" TEXT,
    "problem" TEXT,
    "goal" TEXT,
    "steps" TEXT,
    "result" TEXT,
    "advice" TEXT,
    "link" TEXT,
    "authorsAgreeOn" TEXT,
    "publishedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Material_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Material_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MaterialFile" (
    "materialId" INTEGER NOT NULL,
    "fileId" INTEGER NOT NULL,

    PRIMARY KEY ("materialId", "fileId"),
    CONSTRAINT "MaterialFile_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MaterialFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FinalEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "place" TEXT,
    "description" TEXT,
    "protocolNumber" TEXT,
    "protocolFileId" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FinalEvent_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FinalEvent_protocolFileId_fkey" FOREIGN KEY ("protocolFileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FinalEventPractice" (
    "finalEventId" INTEGER NOT NULL,
    "materialId" INTEGER NOT NULL,
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    PRIMARY KEY ("finalEventId", "materialId"),
    CONSTRAINT "FinalEventPractice_finalEventId_fkey" FOREIGN KEY ("finalEventId") REFERENCES "FinalEvent" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FinalEventPractice_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MonitoringReport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'submitted', 'returned', 'approved')),
    "strengths" TEXT,
    "weaknesses" TEXT,
    "opportunities" TEXT,
    "threats" TEXT,
    "conclusions" TEXT,
    "nextTasks" TEXT,
    "returnRemark" TEXT,
    "submittedAt" DATETIME,
    "decidedAt" DATETIME,
    "decidedById" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "MonitoringReport_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Headcount" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "asOfOn" TEXT NOT NULL,
    "teachers" INTEGER,
    "youngSpecialists" INTEGER,
    "students10to19" INTEGER,
    "students15to19" INTEGER,
    "partners" INTEGER,
    CONSTRAINT "Headcount_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "News" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'published', 'withdrawn')),
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "happenedOn" TEXT NOT NULL,
    "roadmapItemId" INTEGER,
    "officialUrl" TEXT,
    "publishedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "News_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "News_roadmapItemId_fkey" FOREIGN KEY ("roadmapItemId") REFERENCES "RoadmapItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NewsPerson" (
    "newsId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "named" BOOLEAN NOT NULL DEFAULT false,
    "shown" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("newsId", "personId"),
    CONSTRAINT "NewsPerson_newsId_fkey" FOREIGN KEY ("newsId") REFERENCES "News" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NewsPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NewsPhoto" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "newsId" INTEGER NOT NULL,
    "fileId" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "NewsPhoto_newsId_fkey" FOREIGN KEY ("newsId") REFERENCES "News" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NewsPhoto_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Roadmap" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schoolYearId" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'submitted', 'returned', 'approved')),
    "orderNumber" TEXT,
    "orderDatedOn" TEXT,
    "returnRemark" TEXT,
    "submittedAt" DATETIME,
    "decidedAt" DATETIME,
    "decidedById" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Roadmap_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoadmapItem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "roadmapId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "stage" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "marker" TEXT NOT NULL CHECK ("marker" IN ('stage', 'none', 'dash', 'number', 'hyphen')),
    "code" TEXT,
    "text" TEXT NOT NULL,
    "startsOn" TEXT,
    "dueOn" TEXT,
    "responsible" TEXT,
    "expectedResult" TEXT,
    "manualStatus" TEXT CHECK ("manualStatus" IN ('done', 'notDone', 'moved', 'notApplicable')),
    "manualReason" TEXT,
    "manualById" INTEGER,
    "manualAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "RoadmapItem_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoadmapItem_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "RoadmapItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "storedName" TEXT NOT NULL,
    "originalName" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdById" INTEGER
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" INTEGER,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "details" TEXT NOT NULL DEFAULT '{}'
);

-- CreateIndex
CREATE UNIQUE INDEX "User_login_key" ON "User"("login");

-- CreateIndex
CREATE UNIQUE INDEX "User_personId_key" ON "User"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolYear_name_key" ON "SchoolYear"("name");

-- CreateIndex
CREATE INDEX "Person_nameKey_idx" ON "Person"("nameKey");

-- CreateIndex
CREATE INDEX "Person_kind_nameKey_idx" ON "Person"("kind", "nameKey");

-- CreateIndex
CREATE INDEX "PersonDirection_direction_idx" ON "PersonDirection"("direction");

-- CreateIndex
CREATE UNIQUE INDEX "StudyGroup_nameKey_key" ON "StudyGroup"("nameKey");

-- CreateIndex
CREATE INDEX "StudyGroup_leaderId_idx" ON "StudyGroup"("leaderId");

-- CreateIndex
CREATE INDEX "PersonStudyGroup_studyGroupId_idx" ON "PersonStudyGroup"("studyGroupId");

-- CreateIndex
CREATE INDEX "LegalRepresentative_personId_idx" ON "LegalRepresentative"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Competency_areaId_nameKey_key" ON "Competency"("areaId", "nameKey");

-- CreateIndex
CREATE INDEX "MentorProfile_schoolYearId_status_idx" ON "MentorProfile"("schoolYearId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "MentorProfile_personId_schoolYearId_key" ON "MentorProfile"("personId", "schoolYearId");

-- CreateIndex
CREATE INDEX "MentorCompetency_competencyId_idx" ON "MentorCompetency"("competencyId");

-- CreateIndex
CREATE INDEX "MenteeProfile_schoolYearId_status_idx" ON "MenteeProfile"("schoolYearId", "status");

-- CreateIndex
CREATE INDEX "MenteeProfile_avoidedPersonId_idx" ON "MenteeProfile"("avoidedPersonId");

-- CreateIndex
CREATE UNIQUE INDEX "MenteeProfile_personId_schoolYearId_key" ON "MenteeProfile"("personId", "schoolYearId");

-- CreateIndex
CREATE INDEX "MenteeRequest_competencyId_idx" ON "MenteeRequest"("competencyId");

-- CreateIndex
CREATE INDEX "ProjectRecord_personId_idx" ON "ProjectRecord"("personId");

-- CreateIndex
CREATE INDEX "ProjectRecord_schoolYearId_idx" ON "ProjectRecord"("schoolYearId");

-- CreateIndex
CREATE INDEX "CompetitionRecord_personId_idx" ON "CompetitionRecord"("personId");

-- CreateIndex
CREATE INDEX "CompetitionRecord_schoolYearId_idx" ON "CompetitionRecord"("schoolYearId");

-- CreateIndex
CREATE INDEX "GroupReturn_studyGroupId_idx" ON "GroupReturn"("studyGroupId");

-- CreateIndex
CREATE UNIQUE INDEX "BankDecision_schoolYearId_bank_key" ON "BankDecision"("schoolYearId", "bank");

-- CreateIndex
CREATE INDEX "Import_schoolYearId_idx" ON "Import"("schoolYearId");

-- CreateIndex
CREATE INDEX "Import_fileId_idx" ON "Import"("fileId");

-- CreateIndex
CREATE INDEX "ImportRow_importId_status_idx" ON "ImportRow"("importId", "status");

-- CreateIndex
CREATE INDEX "ImportRow_personId_idx" ON "ImportRow"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Choice_menteeProfileId_key" ON "Choice"("menteeProfileId");

-- CreateIndex
CREATE INDEX "Choice_schoolYearId_idx" ON "Choice"("schoolYearId");

-- CreateIndex
CREATE INDEX "Choice_mentorProfileId_idx" ON "Choice"("mentorProfileId");

-- CreateIndex
CREATE INDEX "Training_schoolYearId_heldOn_idx" ON "Training"("schoolYearId", "heldOn");

-- CreateIndex
CREATE INDEX "TrainingAttendance_personId_idx" ON "TrainingAttendance"("personId");

-- CreateIndex
CREATE INDEX "TrainingMaterial_materialId_idx" ON "TrainingMaterial"("materialId");

-- CreateIndex
CREATE INDEX "Pair_schoolYearId_status_idx" ON "Pair"("schoolYearId", "status");

-- CreateIndex
CREATE INDEX "Pair_mentorProfileId_idx" ON "Pair"("mentorProfileId");

-- CreateIndex
CREATE INDEX "PairMember_menteeProfileId_idx" ON "PairMember"("menteeProfileId");

-- CreateIndex
CREATE INDEX "Consent_schoolYearId_personId_kind_idx" ON "Consent"("schoolYearId", "personId", "kind");

-- CreateIndex
CREATE INDEX "Consent_personId_idx" ON "Consent"("personId");

-- CreateIndex
CREATE INDEX "Consent_scanId_idx" ON "Consent"("scanId");

-- CreateIndex
CREATE INDEX "Order_schoolYearId_status_idx" ON "Order"("schoolYearId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Order_schoolYearId_number_key" ON "Order"("schoolYearId", "number");

-- CreateIndex
CREATE INDEX "OrderPair_pairId_idx" ON "OrderPair"("pairId");

-- CreateIndex
CREATE INDEX "OrderBasis_legalBasisId_idx" ON "OrderBasis"("legalBasisId");

-- CreateIndex
CREATE INDEX "OrderAcquaintance_personId_idx" ON "OrderAcquaintance"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_pairId_key" ON "Programme"("pairId");

-- CreateIndex
CREATE INDEX "ProgrammeTask_programmeId_idx" ON "ProgrammeTask"("programmeId");

-- CreateIndex
CREATE INDEX "Activity_programmeId_idx" ON "Activity"("programmeId");

-- CreateIndex
CREATE INDEX "Activity_dueOn_idx" ON "Activity"("dueOn");

-- CreateIndex
CREATE INDEX "Meeting_programmeId_heldOn_idx" ON "Meeting"("programmeId", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyTemplate_key_key" ON "SurveyTemplate"("key");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyQuestion_templateId_key_key" ON "SurveyQuestion"("templateId", "key");

-- CreateIndex
CREATE INDEX "Campaign_schoolYearId_status_idx" ON "Campaign"("schoolYearId", "status");

-- CreateIndex
CREATE INDEX "Campaign_templateId_idx" ON "Campaign"("templateId");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE INDEX "Invitation_pairId_idx" ON "Invitation"("pairId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_campaignId_personId_pairId_key" ON "Invitation"("campaignId", "personId", "pairId");

-- CreateIndex
CREATE UNIQUE INDEX "Response_invitationId_key" ON "Response"("invitationId");

-- CreateIndex
CREATE INDEX "Material_schoolYearId_kind_idx" ON "Material"("schoolYearId", "kind");

-- CreateIndex
CREATE INDEX "Material_pairId_idx" ON "Material"("pairId");

-- CreateIndex
CREATE INDEX "Material_publishedAt_idx" ON "Material"("publishedAt");

-- CreateIndex
CREATE INDEX "MaterialFile_fileId_idx" ON "MaterialFile"("fileId");

-- CreateIndex
CREATE INDEX "FinalEvent_schoolYearId_idx" ON "FinalEvent"("schoolYearId");

-- CreateIndex
CREATE INDEX "FinalEvent_protocolFileId_idx" ON "FinalEvent"("protocolFileId");

-- CreateIndex
CREATE INDEX "FinalEventPractice_materialId_idx" ON "FinalEventPractice"("materialId");

-- CreateIndex
CREATE UNIQUE INDEX "MonitoringReport_schoolYearId_key" ON "MonitoringReport"("schoolYearId");

-- CreateIndex
CREATE INDEX "Headcount_schoolYearId_asOfOn_idx" ON "Headcount"("schoolYearId", "asOfOn");

-- CreateIndex
CREATE INDEX "News_schoolYearId_idx" ON "News"("schoolYearId");

-- CreateIndex
CREATE INDEX "News_status_publishedAt_idx" ON "News"("status", "publishedAt");

-- CreateIndex
CREATE INDEX "News_roadmapItemId_idx" ON "News"("roadmapItemId");

-- CreateIndex
CREATE INDEX "NewsPerson_personId_idx" ON "NewsPerson"("personId");

-- CreateIndex
CREATE INDEX "NewsPhoto_newsId_idx" ON "NewsPhoto"("newsId");

-- CreateIndex
CREATE INDEX "NewsPhoto_fileId_idx" ON "NewsPhoto"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "Roadmap_schoolYearId_key" ON "Roadmap"("schoolYearId");

-- CreateIndex
CREATE INDEX "RoadmapItem_roadmapId_idx" ON "RoadmapItem"("roadmapId");

-- CreateIndex
CREATE INDEX "RoadmapItem_parentId_idx" ON "RoadmapItem"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_storedName_key" ON "StoredFile"("storedName");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_idx" ON "AuditEntry"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_createdAt_idx" ON "AuditEntry"("createdAt");