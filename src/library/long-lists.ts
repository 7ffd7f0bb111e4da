/** Most choices of a list among which a reader finds one by looking: of more, one is typed. */
export const mostLookedThrough = 20;
