/** Whether this browser can keep something that is read again without a network. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window;
}
