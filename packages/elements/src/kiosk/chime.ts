/** Two tones, a fifth apart, in hertz and seconds. */
const TONES = [
  { pitch: 660, at: 0 },
  { pitch: 990, at: 0.18 },
] as const;
const LENGTH = 0.16;

/** A short sound that says that something is asked; silent where the device has none, or lets a page make none. */
export function chime(): void {
  if (typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  for (const { pitch, at } of TONES) {
    const tone = new OscillatorNode(audio, { frequency: pitch });
    tone.connect(new GainNode(audio, { gain: 0.1 })).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + LENGTH);
  }
  setTimeout(() => void audio.close(), 1_000);
}
