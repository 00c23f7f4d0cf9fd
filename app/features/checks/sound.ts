/** Two soft notes through the loudspeaker, a second long. */
export async function playTone() {
  const sound = new AudioContext();
  await sound.resume();
  for (const [index, pitch] of [523, 659].entries()) {
    const from = sound.currentTime + index * 0.5;
    const note = new OscillatorNode(sound, { frequency: pitch });
    const loudness = new GainNode(sound, { gain: 0 });
    loudness.gain.setTargetAtTime(0.2, from, 0.03);
    loudness.gain.setTargetAtTime(0, from + 0.35, 0.05);
    note.connect(loudness).connect(sound.destination);
    note.start(from);
    note.stop(from + 0.6);
  }
  await new Promise((done) => setTimeout(done, 1200));
  await sound.close();
}

/** How loud the microphone is, 0 to 1, ten times a second; call the answer to stop. */
export function watchLevel(stream: MediaStream, tell: (level: number) => void) {
  const sound = new AudioContext();
  const ear = sound.createAnalyser();
  sound.createMediaStreamSource(stream).connect(ear);
  const wave = new Float32Array(ear.fftSize);
  const timer = setInterval(() => {
    ear.getFloatTimeDomainData(wave);
    const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
    tell(Math.min(1, Math.sqrt(power) * 4));
  }, 100);
  return () => {
    clearInterval(timer);
    sound.close();
  };
}
