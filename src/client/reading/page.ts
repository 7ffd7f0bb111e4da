/** What a report's page can do beyond reading: everything here is an addition to a page that works without it. */
import beside from '../../styles/beside.css?url&no-inline';
import { addStyles } from '../site/styles.ts';
import './citing.ts';
import './notes.ts';
import './place.ts';
import './selection.ts';

// Nothing of it is seen before a reader asks, so that it need not hold up the text.
addStyles(beside);
