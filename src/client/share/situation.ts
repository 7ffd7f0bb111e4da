/** WeChat's browser has no share sheet, and its own menu cannot be opened from a page. */
export function isWeChat(agent: string = navigator.userAgent): boolean {
  return /MicroMessenger/i.test(agent);
}

/** Whether a phone's own share sheet is there: on desktops it leads nowhere that people here share. */
export function hasShareSheet(): boolean {
  return 'share' in navigator && matchMedia('(pointer: coarse)').matches && !isWeChat();
}

/**
 * Let the system share an address, with its title and nothing else: a text beside them makes WeChat
 * show a plain message in place of a card.
 *
 * @returns whether it was shared; not if one changed one's mind
 * @throws where the system refuses
 */
export async function shareAddress(title: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
