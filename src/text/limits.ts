/** Characters of a title, the site's name included, that a chat or a result shows. */
export const longestTitle = 60;

/** Characters of a description that shows in full in a chat or a result. */
export const longestDescription = 120;
