/** What a report's page can do beyond reading: everything here is an addition to a page that works without it. */
import './changes.ts';
import './citing.ts';
import './items.ts';
import './lay-out.ts';
import './notes.ts';
import './place.ts';
import './selection.ts';
import './settings.ts';
import './tools-style.ts';
import './unfold.ts';

// Only where the contents open over the text are they folded.
const narrow = matchMedia('(width < 64rem)');
const foldContents = () => {
  if (narrow.matches) void import('./contents.ts');
};
narrow.addEventListener('change', foldContents);
if (document.readyState === 'complete') foldContents();
else addEventListener('load', foldContents);
