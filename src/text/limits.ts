/** Characters of a description that shows in full in a chat or a result. */
export const longestDescription = 120;
