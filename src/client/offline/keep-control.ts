/** The control by which a reader keeps parcels, and lets them go: made where a script runs. */
import { type Parcel, searchParcel } from '../../library/parcels.ts';
import { formatBytes, formatDate } from '../../text/format.ts';
import { make, makeButton, makeStatus } from '../site/dom.ts';
import { today } from '../site/today.ts';
import {
  countMissing,
  fetchParcels,
  KeepFailure,
  type KeptParcel,
  keepParcels,
  readKept,
  removeParcels,
} from './keep.ts';

/** What a control is for. */
export interface KeepOffer {
  /** What is kept, as a reader says it: `本县`, `全部` */
  title: string;
  /** The parcel by which it is known that it was kept. */
  own: string;
  /** All that are kept; else that one, with what it needs. Fails where the site cannot be asked. */
  ask?: () => Promise<Parcel[]>;
  /** Those that go with it. */
  listKept: () => Promise<string[]>;
  /** What to do once something was kept or let go. */
  onChange?: () => void;
}

const reasons: Record<KeepFailure['kind'], string> = {
  network: '网络断了，没有存完。',
  changed: '网站刚刚更新过，没有存完。请再试一次。',
  full: '这台设备给浏览器的空间存不下。可以移除别的再试。',
};

/** Put the control into an element: what it says is what there is on this device. */
export async function showKeepControl(element: HTMLElement, offer: KeepOffer): Promise<void> {
  const { title, own, ask = () => fetchParcels(own), listKept, onChange = () => {} } = offer;
  const status = makeStatus('p');
  // Hundreds of files are not read out one by one.
  const counter = make('p');
  const buttons = make('p', { className: 'keep-buttons' });
  const bar = make('progress', { max: 1, value: 0, hidden: true });
  bar.setAttribute('aria-label', `保存${title}`);
  element.replaceChildren(status, bar, counter, buttons);

  const say = (words: string, ...actions: HTMLButtonElement[]) => {
    const hadFocus = buttons.contains(document.activeElement);
    status.textContent = words;
    bar.hidden = true;
    counter.textContent = '';
    buttons.replaceChildren(...actions);
    // Who used the keyboard goes on from the button that came in the place of the other.
    if (hadFocus) actions[0]?.focus();
  };
  const makeRemove = () =>
    makeButton('移除', async () => {
      await removeParcels(await listKept());
      onChange();
      await show();
    });

  const show = async (failure?: KeepFailure) => {
    const [kept] = await readKept([own]);
    try {
      const parcels = await ask();
      const missing = await countMissing(parcels);
      const size = formatBytes(missing.bytes);
      const keep = (label: string) => makeButton(label, () => run(parcels));
      if (kept === undefined) {
        const reason = failure === undefined ? '' : reasons[failure.kind];
        const without = hasSearch(parcels) ? '' : '检索的索引太大，不在内。';
        say(`${reason}${missing.files}个文件，占${size}。${without}`, keep(`保存${title}`));
      } else if (missing.files === 0 && kept.at !== undefined) {
        say(wholeSince(kept), makeRemove());
      } else if (kept.at === undefined) {
        const reason = failure === undefined ? '没有存完。' : reasons[failure.kind];
        say(`${reason}还差${missing.files}个文件，${size}。`, keep('接着保存'), makeRemove());
      } else {
        const change = `网站更新过：${missing.files}个文件有变，${size}。`;
        say(wholeSince(kept) + change, keep('更新'), makeRemove());
      }
    } catch {
      if (kept === undefined) say('现在没有网络，联网以后可以保存。');
      else say(kept.at === undefined ? reasons.network : wholeSince(kept), makeRemove());
    }
  };

  const run = async (parcels: Parameters<typeof keepParcels>[0]) => {
    const stop = new AbortController();
    say(
      '正在保存……',
      makeButton('停下', () => stop.abort()),
    );
    bar.hidden = false;
    // What was asked for is not to be cleared for want of room; the browser may ask the reader.
    void navigator.storage?.persist?.().catch(() => false);
    let failure: KeepFailure | undefined;
    try {
      await keepParcels(
        parcels,
        (progress, all) => {
          bar.value = all.bytes === 0 ? 1 : progress.bytes / all.bytes;
          counter.textContent = `${progress.files}/${all.files}个文件，${formatBytes(progress.bytes)}`;
        },
        stop.signal,
      );
    } catch (error) {
      if (error instanceof KeepFailure) failure = error;
    }
    onChange();
    await show(failure);
  };

  await show();
}

/** Whether what is kept can be searched. */
function hasSearch(parcels: readonly Pick<KeptParcel, 'name'>[]): boolean {
  return parcels.some(({ name }) => name === searchParcel);
}

/** That a parcel is here, and since when. */
function wholeSince({ at = '' }: KeptParcel): string {
  return `已存在这台设备上（${formatDate(today(new Date(at)))}），没有网络也能读。`;
}
