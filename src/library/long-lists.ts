/** Most choices of a list among which a reader finds one by looking: of more, one is typed. */
export const mostLookedThrough = 20;
/** The same of parts of reports: what they are called nobody knows who has not seen them. */
export const mostPartsLookedThrough = 60;
