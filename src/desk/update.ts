/** Name of the message by which the server tells open pages that the desk has something new. */
export const deskUpdate = 'desk:update';

/** What it says. */
export interface DeskUpdate {
  /** Ids of the reports that were read anew; none where only faults came or went. */
  read: string[];
}
