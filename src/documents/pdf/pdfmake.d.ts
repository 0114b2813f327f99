/** pdfmake ships no types: the part of it that the converter uses. */
declare module 'pdfmake' {
  export interface FontFaces {
    normal: string
    bold: string
    italics: string
    bolditalics: string
  }
  interface PdfMake {
    setFonts(fonts: Record<string, FontFaces>): void
    setUrlAccessPolicy(policy: (url: string) => boolean): void
    setLocalAccessPolicy(policy: (path: string) => boolean): void
    createPdf(definition: object): { getBuffer(): Promise<Buffer> }
  }
  const pdfmake: PdfMake
  export default pdfmake
}
