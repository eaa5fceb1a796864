/** What the typist hears without looking up: a low buzz for a refused key, a short tick for a recorded ballot. */
let audio: AudioContext | null = null;

function tone(frequency: number, seconds: number, shape: OscillatorType, loudness: number): void {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
  const start = audio.currentTime;
  const gain = audio.createGain();
  gain.gain.setValueAtTime(loudness, start);
  gain.gain.exponentialRampToValueAtTime(0.001, start + seconds);
  const oscillator = audio.createOscillator();
  oscillator.type = shape;
  oscillator.frequency.value = frequency;
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}

export function soundRefused(): void {
  tone(140, 0.25, 'square', 0.2);
}

export function soundRecorded(): void {
  tone(880, 0.06, 'sine', 0.08);
}

/** The pile is done: two rising notes. */
export function soundBatchDone(): void {
  tone(660, 0.15, 'sine', 0.12);
  setTimeout(() => tone(990, 0.25, 'sine', 0.12), 150);
}

/** Look up, this pile may be the wrong one: three falling notes, unlike anything a typist hears otherwise. */
export function soundSuspicious(): void {
  [740, 554, 392].forEach((frequency, at) => setTimeout(() => tone(frequency, 0.3, 'triangle', 0.25), at * 180));
}
