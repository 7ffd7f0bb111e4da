/** The voice that reads aloud. */

/** Name in local storage of how fast it reads. */
export const rateKey = 'speech-rate';

/** How fast it can read; '' is as fast as it does by itself. */
export const rates = [
  ['0.8', '慢'],
  ['', '中'],
  ['1.3', '快'],
] as const;

/** Better ones first: the standard language, then what else is called Chinese. */
const languages = [/^(?:zh|cmn)([-_]hans)?[-_]cn/i, /^(?:zh|cmn)(?!.*[-_]hk)/i, /^zh/i];

/** A voice for Chinese, one on the device before one that asks a server; nothing where there is none. */
export function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices();
  for (const language of languages) {
    const fit = voices.filter(({ lang }) => language.test(lang));
    const voice = fit.find(({ localService }) => localService) ?? fit[0];
    if (voice) return voice;
  }
  return undefined;
}
