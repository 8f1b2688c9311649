/** The edition of the method by which every figure is made; the page of the methodology states it. */
export const methodEdition = "2026-1";
