/** What both prints of a roadmap have above their table (§1.5, §4.11). */
export interface RoadmapHead {
  readonly isDraft: boolean
  readonly orgShortName: string
  readonly directorPost: string // «директор», as in the grif of the seed
  readonly directorInitials: string | null
  readonly approvedByOrder: boolean // the style of the approval stamp (§1.5)
  readonly orderDatedOn: string | null // «03.10.2023»
  readonly orderNumber: string | null
  readonly schoolYear: string
}

/** A line with its marker: «– приказ …», «1) Сбор …», «- подготовка …» (§4.11: two levels). */
export interface RoadmapLine {
  readonly text: string
  readonly nested: boolean
}

/** A row «как утверждено». */
export interface ApprovedStage {
  readonly n: number
  readonly title: string
  readonly lines: readonly RoadmapLine[]
}

/** Дорожная карта в трёх столбцах, как утверждена, §4.11. */
export interface RoadmapApprovedData extends RoadmapHead {
  readonly stages: readonly ApprovedStage[]
}

/** A row of the working print; an unknown cell stays empty. */
export interface WorkingItem {
  readonly n: string // «2.1»; empty for a point without a number
  readonly text: string
  readonly term: string | null
  readonly responsible: string | null
  readonly expectedResult: string | null
  readonly mark: string | null
}

export interface WorkingStage {
  readonly number: number
  readonly title: string
  readonly items: readonly WorkingItem[]
}

/** Рабочая дорожная карта в шести столбцах, §0.1 item 2, §4.11. */
export interface RoadmapWorkingData extends RoadmapHead {
  readonly stages: readonly WorkingStage[]
}
