type Utterance = EventTarget & { readonly text: string; readonly voice?: { readonly lang: string } | null };

/** What a device would say, for there is nobody to hear it; `~` before a voice's tag is for one that speaks through a server. */
export type FakeSpeech = {
  readonly said: readonly Utterance[];
  readonly texts: readonly string[];
  /** Whether nothing is being said now. */
  readonly isSilent: boolean;
  setVoices(tags: readonly string[]): void;
  /** Comes to the end of what is being said, and of all that follows. */
  sayAll(): Promise<void>;
  fail(): void;
  /** Leaves a browser that cannot speak. */
  takeAway(): void;
  uninstall(): void;
};

const NAMES = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;

export function installSpeech(tags: readonly string[]): FakeSpeech {
  const own = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const);
  const said: Utterance[] = [];
  let saying: Utterance | undefined;
  let voices: readonly object[] = [];
  const end = (how: 'end' | 'error'): void => {
    const ended = saying;
    saying = undefined;
    ended?.dispatchEvent(new Event(how));
  };
  const device = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(utterance: Utterance) {
      said.push(utterance);
      saying = utterance;
    },
    cancel: () => end('error'),
  });
  const setVoices = (given: readonly string[]): void => {
    voices = given.map((tag) => ({ lang: tag.replace('~', ''), localService: !tag.startsWith('~') }));
    device.dispatchEvent(new Event('voiceschanged'));
  };
  setVoices(tags);
  for (const [name, value] of [
    [NAMES[0], device],
    [NAMES[1], FakeUtterance],
  ] as const) {
    Object.defineProperty(window, name, { value, configurable: true });
  }

  return {
    said,
    get texts() {
      return said.map(({ text }) => text);
    },
    get isSilent() {
      return saying === undefined;
    },
    setVoices,
    async sayAll() {
      while (saying) {
        end('end');
        await Promise.resolve();
      }
    },
    fail: () => end('error'),
    takeAway: () => NAMES.forEach((name) => Reflect.deleteProperty(window, name)),
    uninstall() {
      for (const [name, descriptor] of own) if (descriptor) Object.defineProperty(window, name, descriptor);
    },
  };
}

class FakeUtterance extends EventTarget {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  set onend(heard: () => void) {
    this.addEventListener('end', heard);
  }

  set onerror(heard: () => void) {
    this.addEventListener('error', heard);
  }
}
