/** What is spoken under a tag: Cantonese is no Mandarin, whichever script it is written in. */
function tongueOf(tag: string): string {
  if (/^(yue|zh-.*\b(yue|hk|mo)\b)/.test(tag)) return 'yue';
  return (/^[a-z]+/.exec(tag)?.[0] ?? '').replace('cmn', 'zh');
}

const plain = (tag: string): string => tag.trim().toLowerCase().replace(/_/g, '-');
const isOfTaiwan = (tag: string): boolean => /\b(tw|hant)\b/.test(tag);

/**
 * The device's own voice for a language. One that needs a network is none, for it would hand the words to a host that is not ours.
 * Where Cantonese is wanted and there is none, Mandarin is understood; never the other way round.
 */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const tag = plain(language) || 'zh';
  const wanted = tongueOf(tag);
  const own = speechSynthesis.getVoices().filter(({ localService }) => localService);
  const of = (tongue: string) => own.filter(({ lang }) => tongueOf(plain(lang)) === tongue);
  const voices = [...of(wanted), ...(wanted === 'yue' ? of('zh') : [])];
  return voices.find(({ lang }) => isOfTaiwan(plain(lang)) === isOfTaiwan(tag)) ?? voices[0];
}
