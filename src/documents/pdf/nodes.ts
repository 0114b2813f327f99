/** The subset of pdfmake's document definition that the converter produces. */
export interface Text {
  text: string
  bold?: boolean
  italics?: boolean
  decoration?: 'underline'
  fontSize?: number
  noWrap?: boolean
}

export interface Block {
  text?: string | Text[]
  stack?: Block[]
  columns?: (Block & { width: '*' | 'auto' })[]
  table?: { headerRows: number; keepWithHeaderRows?: number; dontBreakRows: boolean; widths: number[]; heights: (number | 'auto')[]; body: Cell[][] }
  svg?: string
  fit?: [number, number] // points
  layout?: object
  image?: string // a data: address
  width?: number | '*' | 'auto'
  height?: number
  absolutePosition?: { x: number; y: number } // from the corner of the page
  alignment?: Alignment
  fontSize?: number
  lineHeight?: number
  leadingIndent?: number
  margin?: [number, number, number, number]
  pageBreak?: 'before' | 'after'
  unbreakable?: boolean
  preserveLeadingSpaces?: boolean
  positions?: { pageNumber: number }[] // set by pdfmake
}

export interface Cell extends Block {
  colSpan?: number
  rowSpan?: number
  border?: [boolean, boolean, boolean, boolean]
  verticalAlignment?: 'middle' | 'bottom'
  fillColor?: string
  borderColor?: string[]
}

export type Alignment = 'left' | 'center' | 'right' | 'justify'

/** A converted block and whether it must stay on the page of the next one. */
export interface Flow {
  readonly block: Block
  readonly keep: boolean
  readonly breakable: boolean // a table that may run over several pages
  readonly closing?: boolean // a table whose last row stays with what is under it
}
