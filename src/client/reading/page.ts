/** What a report's page can do beyond reading: everything here is an addition to a page that works without it. */
import './citing.ts';
import './items.ts';
import './notes.ts';
import './place.ts';
import './selection.ts';
import './unfold.ts';
