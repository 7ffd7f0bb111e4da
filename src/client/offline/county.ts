/** The offer to keep a county, at the end of its page: what is needed for it comes when it is in sight. */
import { canKeep } from './can-keep.ts';

const section = document.querySelector<HTMLElement>('[data-keep]');
const place = section?.querySelector<HTMLElement>('[data-keep-control]');

if (section && place && canKeep()) {
  section.hidden = false;
  const { keep: own = '', keepTitle: title = '' } = section.dataset;
  const observer = new IntersectionObserver(async (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    const { showKeepControl } = await import('./keep-control.ts');
    await showKeepControl(place, { title, own, listKept: async () => [own] }).catch(() => {
      // A browser that forbids it says so only when it is asked.
      section.hidden = true;
    });
  });
  observer.observe(section);
}
