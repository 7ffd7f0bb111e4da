/** Name of the message by which the server tells open pages that the desk has something new. */
export const deskUpdate = 'desk:update';
