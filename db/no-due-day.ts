/** Stands in `dueBy` where a measure has no due day, so that it sorts last. */
export const noDueDay = "9999-12-31";
